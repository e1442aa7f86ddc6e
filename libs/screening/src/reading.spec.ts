import { compileLexicon } from './compile.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import { readOn, readText } from './reading.js';

const minutes = 60_000;
const compiled = () => compileLexicon(lexicon([rule('very bad', { raisedBy: ['time'] })], { cues: cues({ time: 'tonight' }) }));
/** A text of so many words, each with a name of its own. */
const words = (name: string, count: number): string => `${name} ${'x '.repeat(count - 1)}`;

describe('what was read of a text', () => {
  const timeOfDay = performance.now;
  let now = 0;
  beforeEach(() => {
    now = 1000;
    performance.now = () => now;
  });
  afterEach(() => {
    performance.now = timeOfDay;
  });
  const reader = () => {
    const known = compiled();
    return (text: string) => readText(text, known);
  };

  it('is read once while it is asked for', () => {
    const read = reader();
    const first = read('the lake was still');
    now += 9 * minutes;
    expect(read('the lake was still')).toBe(first);
    now += 9 * minutes;
    read('another text');
    expect(read('the lake was still')).toBe(first);
  });

  it('is gone once nobody has asked for it in ten minutes', () => {
    const read = reader();
    const [first, second] = [read('the lake was deep'), read('the lake was cold')];
    now += 10 * minutes - 1;
    expect(read('the lake was cold')).toBe(second);
    now += 1;
    read('yet another text');
    expect(read('the lake was deep')).not.toBe(first);
    expect(read('the lake was cold')).toBe(second);
  });

  it('is not kept of a long text', () => {
    const read = reader();
    expect(read(words('short', 300))).toBe(read(words('short', 300)));
    expect(read(words('long', 301))).not.toBe(read(words('long', 301)));
  });

  it('is kept of so many words, and goes where nobody has asked for it longest', () => {
    const read = reader();
    const all = [words('last', 67), ...Array.from({ length: 332 }, (_, n) => words(`${n}`, 300))];
    const readings = all.map(read);
    // Each counts for a word more than it has: these are all that there is room for.
    expect(read(all[0] ?? '')).toBe(readings[0]);
    read('one');
    expect(read(all[2] ?? '')).toBe(readings[2]);
    // In the place of the one that is gone.
    read(words('more', 298));
    expect(read(all[3] ?? '')).toBe(readings[3]);
    read('two');
    expect(read(all[3] ?? '')).toBe(readings[3]);
    expect(read(all[0] ?? '')).toBe(readings[0]);
    expect(read(all[1] ?? '')).not.toBe(readings[1]);
    expect(read(all[4] ?? '')).not.toBe(readings[4]);
  });

  it('is of one lexicon', () => {
    expect(readText('bad', compiled())).not.toBe(readText('bad', compiled()));
  });
});

describe('one text after the other', () => {
  it('is read as one', () => {
    const known = compiled();
    const both = readOn(readText('it is very bad', known), readText('tonight very bad', known));
    expect(both.text).toBe('tonight very bad');
    expect(both.tokens.map(({ surface }) => surface)).toEqual(['it', 'is', 'very', 'bad', 'tonight', 'very', 'bad']);
    expect(both.matches.map(({ from, to }) => [from, to])).toEqual([
      [2, 4],
      [4, 5],
      [5, 7],
    ]);
  });
});

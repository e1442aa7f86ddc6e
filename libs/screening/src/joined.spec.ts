import { compileLexicon } from './compile.js';
import { joinAll, joinedScene } from './joined.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import { Past } from './past.js';
import { readText } from './reading.js';

const hearing = () =>
  compileLexicon(
    lexicon([rule('very bad', { raisedBy: ['shame'] }), rule('worse', { id: 'other', beside: ['blood'] })], {
      cues: cues({
        ...{ shame: 'ashamed\n my fault', blood: 'bloody', coped: 'called sponsor', idiom: 'very * luck', 'taken-back': 'i lied' },
        ...{ resumption: 'once more', 'in-earnest': 'seriously', time: 'at noon', means: 'a rope', farewell: 'goodbye' },
      }),
    }),
  );
const saying = (...texts: string[]) => texts.map((text) => ({ text }));

describe('a text', () => {
  it.each([
    [['very'], 'bad'],
    [['x', 'very'], 'bad'],
    [['very'], 'bad luck'],
    [['my'], 'fault'],
    [['ok'], 'very bad'],
    [['ok'], 'x very bad'],
    [['ok'], 'x very bad, y very bad'],
    [['called'], 'sponsor, it is very bad'],
    [['ashamed'], 'it is very bad'],
    [['my', 'fault'], 'it is very bad'],
    [['i lied'], 'it is very bad'],
    [['once more'], 'it is very bad'],
    [['seriously'], 'it is very bad'],
    [['at noon'], 'it is very bad'],
    [['a rope'], 'it is very bad'],
    [['goodbye'], 'it is very bad'],
    [['very bad'], 'ok, ashamed'],
    [['very', 'bad'], 'ok, ashamed'],
    [['very bad', 'x'], 'ok, ashamed'],
    [['worse'], 'bloody'],
    [['bloody'], 'so it is worse'],
  ])('is read on from %j: %s', (before, text) => {
    const known = hearing();
    expect(joinedScene(readText(text, known), new Past(saying(...before), known), known)).toBeDefined();
  });

  it.each([
    [[], 'very bad'],
    [[''], 'bad'],
    [['very bad'], 'ok'],
    [['very bad ashamed'], 'ok'],
    [['ok'], 'bloody'],
    [['i lied'], 'bloody'],
    [['called'], 'sponsor'],
    [['ok'], 'it is very bad'],
    [['called sponsor'], 'it is very bad'],
    [['bloody'], 'it is very bad'],
    [['very bad'], 'ok, bloody'],
    [['very bad'], 'i lied'],
    [['ashamed'], 'so it is worse'],
  ])('has nothing to do with %j: %s', (before, text) => {
    const known = hearing();
    expect(joinedScene(readText(text, known), new Past(saying(...before), known), known)).toBeUndefined();
  });
});

describe('texts that are read together', () => {
  const joined = (known = hearing(), ...texts: string[]) => {
    const readings = texts.map((text) => readText(text, known));
    const own = readings.pop() ?? readText('', known);
    return { own, scene: joinAll(own, readings, known) };
  };
  const spans = (...texts: string[]) => joined(hearing(), ...texts).scene.rules.map(({ from, to }) => [from, to]);

  it('are heard where they are cut, and where they stand', () => {
    expect(spans('x very', 'bad')).toEqual([[1, 3]]);
    expect(spans('x', 'very', 'bad', 'y')).toEqual([[1, 3]]);
    expect(spans('very', 'bad', 'x very bad', 'very', 'bad')).toEqual([
      [3, 5],
      [0, 2],
      [5, 7],
    ]);
    expect(spans('', 'very', '', 'bad')).toEqual([[0, 2]]);
  });

  it('remember few of the cuts that they were read with', () => {
    const known = hearing();
    const { own } = joined(known, 'very', 'bad');
    const [cut] = own.cuts.values();
    expect(cut).toHaveLength(1);
    joined(known, 'very', 'bad');
    expect([...own.cuts.values()]).toEqual([cut]);
    expect([...own.cuts.values()][0]).toBe(cut);
    for (let n = 1; n < 8; n++) joined(known, `very ${n}`, 'bad');
    expect(own.cuts.size).toBe(8);
    joined(known, 'another', 'bad');
    expect(own.cuts.size).toBe(1);
  });

  it('are cut by what stands before them now', () => {
    const known = hearing();
    const rules = (...texts: string[]) => joined(known, ...texts).scene.rules.length;
    expect([rules('very', 'bad'), rules('good', 'bad'), rules('very', 'good', 'bad'), rules('good', 'very', 'bad')]).toEqual([1, 0, 0, 1]);
  });
});

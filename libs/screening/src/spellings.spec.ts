import { betweenMarks, inRow, Spellings } from './spellings.js';

const spelling = { words: [] };

describe('the parts of what was written as one', () => {
  it('lie between marks', () => {
    expect(betweenMarks('stop!!now|ok')).toEqual([
      { text: 'stop', from: 0 },
      { text: 'now', from: 6 },
      { text: 'ok', from: 10 },
    ]);
  });

  it('or one after the other', () => {
    expect(inRow(['kill', 'my', 'self'])).toEqual([
      { text: 'kill', from: 0 },
      { text: 'my', from: 4 },
      { text: 'self', from: 6 },
    ]);
    expect(inRow(undefined)).toBeUndefined();
  });
});

describe('spellings', () => {
  const now = performance.now;
  let minutes = 60;
  beforeEach(() => {
    performance.now = () => minutes * 60_000;
  });
  afterEach(() => {
    performance.now = now;
  });

  it('are known again', () => {
    const spellings = new Spellings();
    expect(spellings.keep('kiiill', spelling)).toBe(spelling);
    expect(spellings.get('kiiill')).toBe(spelling);
    expect(spellings.get('kiill')).toBeUndefined();
  });

  it('are forgotten with what is first read after ten minutes', () => {
    const spellings = new Spellings();
    spellings.keep('kiiill', spelling);
    minutes += 10;
    spellings.keep('other', spelling);
    expect(spellings.get('kiiill')).toBe(spelling);
    minutes += 1;
    spellings.keep('later', spelling);
    expect(['kiiill', 'other', 'later'].map((surface) => spellings.get(surface))).toEqual([undefined, undefined, spelling]);
  });

  it('are not kept of what is longer than words are, or past some thousand', () => {
    const spellings = new Spellings();
    for (const length of [48, 49]) expect(spellings.keep('x'.repeat(length), spelling)).toBe(spelling);
    expect([48, 49].map((length) => spellings.get('x'.repeat(length)))).toEqual([spelling, undefined]);
    for (let i = 1; i < 4096; i++) spellings.keep(`w${i}`, spelling);
    expect(spellings.get('w1')).toBe(spelling);
    spellings.keep('one more', spelling);
    expect([spellings.get('w1'), spellings.get('one more')]).toEqual([undefined, spelling]);
  });
});

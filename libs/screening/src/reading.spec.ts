import { jest } from '@jest/globals';
import { readText } from './reading.js';
import { starterLexicon } from './starter-lexicon.js';

const minutes = 60_000;
const read = (text: string) => readText(text, starterLexicon);

describe('what was read of a text', () => {
  beforeAll(() => jest.useFakeTimers());
  afterAll(() => jest.useRealTimers());

  it('is read once while it is asked for', () => {
    const first = read('the lake was still');
    jest.advanceTimersByTime(9 * minutes);
    expect(read('the lake was still')).toBe(first);
    jest.advanceTimersByTime(9 * minutes);
    read('another text');
    expect(read('the lake was still')).toBe(first);
  });

  it('is gone once nobody has asked for it in ten minutes', () => {
    const first = read('the lake was deep');
    jest.advanceTimersByTime(10 * minutes);
    read('yet another text');
    expect(read('the lake was deep')).not.toBe(first);
  });

  it('is not kept of a long text, or beyond so many words', () => {
    const long = 'word '.repeat(301);
    expect(read(long)).not.toBe(read(long));
    const first = read('the lake was cold');
    for (let n = 0; n < 400; n += 1) read(`number ${n} ${'word '.repeat(298)}`);
    expect(read('the lake was cold')).not.toBe(first);
  });
});

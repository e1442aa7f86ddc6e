import { en } from './en.js';
import { formatsOf, shortTime } from './formats.js';

const min = 60_000;

describe('time left in words', () => {
  it.each([
    [0, '0:00'],
    [6 * min + 12_900, '6:12'],
    [15 * min - 1, '14:59'],
    [24 * min, '24 min'],
    [119 * min, '119 min'],
    [3.9 * 60 * min, '3 h'],
    [47 * 60 * min, '47 h'],
    [48 * 60 * min, '2 days'],
  ])('%d ms is %s', (ms, text) => {
    expect(shortTime(ms, en)).toBe(text);
  });

  it('is spoken with its units', () => {
    expect(formatsOf('en', en).spoken(61_000)).toBe('1 minute 1 second');
    expect(formatsOf('en', en).spoken(120_000)).toBe('2 minutes');
    expect(formatsOf('en', en).spoken(30_000)).toBe('30 seconds');
    expect(formatsOf('en', en).spoken(0)).toBe('0 seconds');
  });

  it('counts what is past in whole units', () => {
    const now = Date.parse('2026-01-05T18:00:00.000Z');
    const ago = (time: string) => formatsOf('en', en).ago(`2026-01-05T${time}.000Z`, now);
    expect(ago('17:59:30')).toBe('just now');
    expect(ago('17:01:00')).toBe('59 min ago');
    expect(ago('16:00:00')).toBe('2 h ago');
  });
});

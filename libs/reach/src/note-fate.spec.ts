import { type DueNote, goodForSeconds, leaves, nextTry } from './note-fate.js';

const at = (iso: string) => new Date(iso);
const inTheNight = at('2026-11-26T06:00:00Z'); // one in the morning there
const note = (over: Partial<DueNote> = {}): DueNote => ({
  now: inTheNight,
  writtenAt: at('2026-11-26T05:59:50Z'),
  read: false,
  holds: true,
  passes: false,
  quiet: { from: '22:00', to: '07:00', timeZone: 'America/New_York' },
  attempts: 1,
  ...over,
});

it.each<[string, Partial<DueNote>, ReturnType<typeof leaves>]>([
  ['waits for the end of quiet hours', {}, at('2026-11-26T12:00:00Z')],
  ['passes them for whoever had an open case', { passes: true }, 'now'],
  ['leaves where nobody set any', { quiet: null }, 'now'],
  ['leaves by day', { now: at('2026-11-26T18:00:00Z') }, 'now'],
  ['is not needed once the words were read', { passes: true, read: true }, null],
  ['is not needed once the session is over', { passes: true, holds: false }, null],
  ['is not needed after a day', { passes: true, writtenAt: at('2026-11-25T06:00:00Z') }, null],
])('%s', (_, over, then) => {
  expect(leaves(note(over))).toEqual(then);
});

it.each<[string, Partial<DueNote>, number]>([
  ['an hour', { now: at('2026-11-26T18:00:00Z') }, 3_600],
  ['until quiet hours begin', { now: at('2026-11-27T02:40:00.500Z') }, 1_199],
  ['an hour as they end', { now: at('2026-11-26T12:00:00Z') }, 3_600],
  ['an hour where it passes', { now: at('2026-11-27T02:40:00Z'), passes: true }, 3_600],
  ['an hour where nobody set any', { now: at('2026-11-27T02:40:00Z'), quiet: null }, 3_600],
])('is kept by its push service for %s', (_, over, seconds) => {
  expect(goodForSeconds(note(over))).toBe(seconds);
});

const away = { accepted: false, reason: 'outside-unavailable', lasting: false } as const;

it('is tried again after 2, 4, 8 seconds, and then each quarter of an hour', () => {
  const waits = [1, 2, 3, 20].map((attempts) => (nextTry(note({ attempts }), away)?.getTime() ?? 0) - inTheNight.getTime());
  expect(waits).toEqual([2_000, 4_000, 8_000, 900_000]);
});

it('is tried again when it was refused, which may pass', () => {
  const refused = { accepted: false, reason: 'outside-forbidden', lasting: true } as const;
  expect(nextTry(note(), refused)).toEqual(nextTry(note(), away));
  expect(nextTry(note({ writtenAt: at('2026-11-25T06:00:00Z') }), refused)).toBeNull();
});

it('is not tried again when it was taken, or turned down for good, or is a day old', () => {
  expect(nextTry(note(), { accepted: true })).toBeNull();
  expect(nextTry(note(), { ...away, lasting: true })).toBeNull();
  expect(nextTry(note({ writtenAt: at('2026-11-25T06:00:00Z') }), away)).toBeNull();
});

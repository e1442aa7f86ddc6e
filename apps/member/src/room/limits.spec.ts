import type { RoomState, SanctionId } from '#libs/contracts';
import { limitNow } from './limits.js';

const NOW = Date.parse('2026-11-23T18:00:00.000Z');
const later = '2026-11-23T19:00:00.000Z';
const id = 's' as SanctionId;
const open: RoomState = {
  name: 'Tuesday room',
  slow: null,
  locked: null,
  review: null,
  muted: null,
  on: [],
  nextOnAt: null,
  covered: false,
  pins: [],
  prompt: null,
};

it('lets post when nothing is in force', () => expect(limitNow(open, NOW, NOW)).toBeNull());

it.each([
  ['locked', { locked: { id, until: later, reason: 'night' as const } }],
  ['muted', { muted: { until: later, reason: 'pause' as const, by: 'Dana' } }],
])('%s ends by itself', (kind, change) => {
  const state = { ...open, ...change };
  expect(limitNow(state, null, NOW)?.kind).toBe(kind);
  expect(limitNow(state, null, Date.parse(later))).toBeNull();
});

it('never lets post again where nothing can be read any more', () => {
  expect(limitNow({ ...open, unreadable: true }, null, NOW)).toEqual({ kind: 'unreadable' });
});

it('counts slow mode from the last own message, in whole seconds', () => {
  const state = { ...open, slow: { id, seconds: 30, until: later } };
  expect(limitNow(state, null, NOW)).toBeNull();
  expect(limitNow(state, NOW - 10_500, NOW)).toEqual({ kind: 'slow', seconds: 20 });
  expect(limitNow(state, NOW - 30_000, NOW)).toBeNull();
  expect(limitNow(state, Date.parse(later) - 1000, Date.parse(later))).toBeNull();
});

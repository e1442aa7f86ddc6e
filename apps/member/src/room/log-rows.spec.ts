import { DRAWN_AT_MOST, rowsOf, unreadIn } from './log-rows.js';
import { aMessage, ME } from './message.factory.js';

const sameDay = (a: string, b: string) => a.slice(0, 10) === b.slice(0, 10);
const options = { me: ME, newAfter: null, sameDay, backThen: false };
const mine = { author: { key: ME, alias: 'Heron', patch: 1, seat: 'peer' as const } };
const kinds = (rows: { kind: string }[]) => rows.map(({ kind }) => kind);

it('divides days', () => {
  const rows = rowsOf([aMessage(1), aMessage(2), aMessage(3, { at: '2026-11-24T01:00:00.000Z' })], options);
  expect(kinds(rows)).toEqual(['day', 'message', 'message', 'day', 'message']);
});

it('divides old from new once, before the first that somebody else posted', () => {
  const rows = rowsOf([aMessage(1), aMessage(2, mine), aMessage(3), aMessage(4)], { ...options, newAfter: 1 });
  expect(kinds(rows)).toEqual(['day', 'message', 'message', 'unread', 'message', 'message']);
});

it('has no divider when nothing is new', () => {
  expect(kinds(rowsOf([aMessage(1), aMessage(2, mine)], { ...options, newAfter: 1 }))).not.toContain('unread');
});

it('counts what is new: not own words, not stubs', () => {
  expect(unreadIn([aMessage(1), aMessage(2, mine), aMessage(3, { state: 'retracted' }), aMessage(4)], ME, 1)).toBe(1);
});

it('counts a reply where it stands: in its thread', () => {
  expect(unreadIn([aMessage(1), aMessage(2, { thread: aMessage(1).id })], ME, 0)).toBe(1);
});

it('draws a window: the newest, or, looking back, the oldest', () => {
  const many = Array.from({ length: DRAWN_AT_MOST + 10 }, (_, index) => aMessage(index + 1));
  const drawn = (backThen: boolean) => rowsOf(many, { ...options, backThen }).filter(({ kind }) => kind === 'message');
  expect(drawn(false)).toHaveLength(DRAWN_AT_MOST);
  expect(drawn(false).at(-1)?.id).toBe(`m${String(DRAWN_AT_MOST + 10)}`);
  expect(drawn(true)[0]?.id).toBe('m1');
});

import type { MemberKey } from '#libs/contracts';
import { aMessage, aPage, ME, PEER } from './message.factory.js';
import type { Outbox } from './outbox.js';
import { applyAside, applyNewest, emptyLog } from './room-log.js';
import { lastEditable, queuedIn, readTo, threadLineOf } from './threads.js';

const root = aMessage(1, { replies: 2 });
const reply = (seq: number, fields = {}) => aMessage(seq, { thread: root.id, ...fields });
const mine = { author: { key: ME, alias: 'Heron', patch: 1, seat: 'peer' as const } };
const logOf = (...messages: ReturnType<typeof aMessage>[]) => applyNewest(emptyLog, { ...aPage([]), messages });
const reader = { me: ME, readAt: 0, threadSeen: {} };

describe('the line below a root', () => {
  it('says how many replies the room can see, and who wrote those that are known', () => {
    expect(threadLineOf(logOf(root, reply(2)), root, reader)).toMatchObject({ count: 2, authors: [{ key: PEER }], fresh: true });
    expect(threadLineOf(logOf(root), root, reader)).toMatchObject({ count: 2, authors: [], fresh: false });
  });

  it('is not there without a reply', () => {
    const alone = aMessage(1);
    expect(threadLineOf(logOf(alone, aMessage(2)), alone, reader)).toBeNull();
    expect(threadLineOf(logOf(alone, reply(2, { state: 'retracted', text: null })), alone, reader)).toBeNull();
  });

  it('is new until the newest reply of others was seen', () => {
    const log = applyAside(logOf(root, reply(2), reply(3)), []);
    expect(threadLineOf(log, root, { ...reader, threadSeen: { [root.id]: 2 } })?.fresh).toBe(true);
    expect(threadLineOf(log, root, { ...reader, threadSeen: { [root.id]: 3 } })?.fresh).toBe(false);
    expect(threadLineOf(log, root, { ...reader, readAt: 3 })?.fresh).toBe(false);
    expect(threadLineOf(logOf(root, reply(2, mine)), root, reader)?.fresh).toBe(false);
  });
});

describe('how far was read', () => {
  const messages = [aMessage(1), aMessage(2), reply(3), aMessage(4), reply(5), aMessage(6, mine)];
  const seen = (high: number, ...replies: number[]) => readTo(messages, ME, { high, replies: new Set(replies) });

  it('a reply that was seen passes over nothing that was not', () => {
    expect(seen(2, 5)).toBe(2);
    expect(seen(2, 3)).toBe(3);
    expect(seen(2, 3, 5)).toBe(3);
  });

  it('what was seen in the room counts with all before it, and takes what was seen and said after it along', () => {
    expect(seen(4)).toBe(4);
    expect(seen(4, 5)).toBe(6);
  });

  it('stubs and own words keep nobody back', () => {
    expect(
      readTo([aMessage(1), aMessage(2, { state: 'redacted', text: null }), aMessage(3, mine)], ME, { high: 1, replies: new Set() }),
    ).toBe(3);
  });
});

it('takes up the last own message that may still have other words, of this place alone', () => {
  const now = Date.parse('2026-11-23T18:01:00.000Z');
  const open = { ...mine, editUntil: '2026-11-23T18:02:00.000Z' };
  const log = logOf(
    aMessage(1, open),
    aMessage(2, open),
    aMessage(3),
    reply(4, open),
    aMessage(5, { ...open, state: 'retracted', text: null }),
  );
  expect(lastEditable(log, { me: ME, thread: null, now })?.seq).toBe(2);
  expect(lastEditable(log, { me: ME, thread: root.id, now })?.seq).toBe(4);
  expect(lastEditable(log, { me: ME, thread: null, now: now + 60_000 })).toBeUndefined();
  expect(lastEditable(log, { me: 'another' as MemberKey, thread: null, now })).toBeUndefined();
});

it('shows a change on its message, and in a row of its own when that is gone', () => {
  const item = (edits: string | null, thread: string | null = null) => ({ edits, thread }) as unknown as Outbox[number];
  const log = logOf(aMessage(1), aMessage(2, { state: 'retracted', text: null }));
  const outbox = [item(null), item('m1'), item('m2'), item('m9'), item(null, root.id)];
  expect(queuedIn(outbox, log, null)).toEqual([item(null), item('m2'), item('m9')]);
  expect(queuedIn(outbox, log, root.id)).toEqual([item(null, root.id)]);
});

import type { ClientKey, MessageId, RoomId } from '#libs/contracts';
import {
  ASK_AGAIN_AFTER_MS,
  again,
  aged,
  enqueue,
  gone,
  KEEP_FOR_MS,
  lapsed,
  lineLost,
  nextToSend,
  type Outbox,
  queued,
  refused,
  restored,
  sending,
} from './outbox.js';

const NOW = 1_000_000_000;
const written = (key: string, writtenAt = NOW) =>
  queued({
    clientKey: key as ClientKey,
    roomId: 'room' as RoomId,
    text: key,
    writtenAt,
    confirmed: false,
    thread: null,
    quotes: null,
    contentNote: null,
    edits: null,
  });
const of = (...keys: string[]): Outbox => keys.reduce<Outbox>((outbox, key) => enqueue(outbox, written(key)), []);
const states = (outbox: Outbox) => outbox.map(({ clientKey, state }) => `${clientKey} ${state}`);

it('sends one at a time, in the order of writing', () => {
  const first = of('a', 'b');
  expect(nextToSend(first)?.clientKey).toBe('a');
  expect(nextToSend(sending(first, 'a'))).toBeUndefined();
  expect(nextToSend(gone(sending(first, 'a'), ['a']))?.clientKey).toBe('b');
});

it('asks again with the same key when an answer was lost, before anything later goes', () => {
  const lost = refused(sending(of('a', 'b'), 'a'), 'a', { type: 'no-answer' });
  expect(states(lost)).toEqual(['a unconfirmed', 'b waiting']);
  expect(nextToSend(lost)?.clientKey).toBe('a');
});

it.each(['no-answer', 'busy'] as const)('never gives up on a line that is silent or full: %s', (type) => {
  let outbox = of('a');
  for (let i = 0; i < 50; i += 1) outbox = refused(sending(outbox, 'a'), 'a', { type });
  expect(states(outbox)).toEqual(['a unconfirmed']);
});

it.each(['storage-full', 'read-only'] as const)('keeps what can’t be kept elsewhere now, and knows that it is not posted: %s', (type) => {
  let outbox = of('a');
  for (let i = 0; i < 50; i += 1) outbox = refused(sending(outbox, 'a'), 'a', { type });
  expect(states(outbox)).toEqual(['a waiting']);
});

it('never calls it failed when the server keeps failing, and lets the others go first', () => {
  let outbox = of('a', 'b', 'c');
  for (let i = 0; i < 3; i += 1) outbox = refused(sending(outbox, 'a'), 'a', { type: 'internal' });
  expect(nextToSend(outbox)?.clientKey).toBe('a');
  for (let i = 0; i < 50; i += 1) outbox = refused(sending(outbox, 'a'), 'a', { type: 'internal' });
  expect(states(outbox)).toEqual(['a unconfirmed', 'b waiting', 'c waiting']);
  expect(outbox[0]).toMatchObject({ unsure: true });
  expect(nextToSend(outbox)?.clientKey).toBe('b');
  outbox = gone(outbox, ['c']);
  for (let i = 0; i < 4; i += 1) outbox = refused(sending(outbox, 'b'), 'b', { type: 'internal' });
  expect(states(outbox)).toEqual(['a unconfirmed', 'b unconfirmed']);
  expect(nextToSend(outbox)?.clientKey).toBe('b');
  expect(nextToSend(gone(outbox, ['b']))?.clientKey).toBe('a');
});

it('does not know what arrived when the line drops', () => {
  expect(states(lineLost(sending(of('a', 'b'), 'a')))).toEqual(['a unconfirmed', 'b waiting']);
});

it('tells a refusal to its author, with the care that came with it, and goes on with the rest', () => {
  const care = { kind: 'vague' as const, on: [], nextOnAt: null };
  const outbox = refused(sending(of('a', 'b'), 'a'), 'a', { type: 'room-locked', care });
  expect(outbox[0]).toMatchObject({ state: 'failed', problem: { type: 'room-locked' }, care });
  expect(nextToSend(outbox)?.clientKey).toBe('b');
});

it.each(['session-ended', 'too-fast'] as const)('waits through %s, which is no answer to the words themselves', (type) => {
  let outbox = of('a');
  for (let i = 0; i < 20; i += 1) outbox = refused(sending(outbox, 'a'), 'a', { type });
  expect(states(outbox)).toEqual(['a waiting']);
  expect(outbox[0]?.problem).toBeUndefined();
});

it('stays unsure of what may stand in the room, whatever is answered for now', () => {
  const lost = refused(sending(of('a'), 'a'), 'a', { type: 'no-answer' });
  const busy = refused(sending(lost, 'a'), 'a', { type: 'busy' });
  expect(states(busy)).toEqual(['a unconfirmed']);
  expect(states(aged(busy, NOW + 2 * ASK_AGAIN_AFTER_MS))).toEqual(['a unconfirmed']);
  const failed = refused(sending(busy, 'a'), 'a', { type: 'room-locked' });
  expect(states(again(failed, 'a', NOW))).toEqual(['a unconfirmed']);
});

it('keeps nothing for longer than a day', () => {
  const lost = refused(sending(of('a', 'b'), 'a'), 'a', { type: 'no-answer' });
  expect(aged(lost, NOW + KEEP_FOR_MS - 1)).toHaveLength(2);
  expect(aged(lost, NOW + KEEP_FOR_MS)).toEqual([]);
});

it('asks before it sends what has waited for an hour, and sends it once told', () => {
  const old = aged(of('a'), NOW + ASK_AGAIN_AFTER_MS + 1);
  expect(states(old)).toEqual(['a asking']);
  expect(nextToSend(old)).toBeUndefined();
  expect(nextToSend(again(old, 'a', NOW + ASK_AGAIN_AFTER_MS + 2))?.clientKey).toBe('a');
  expect(states(aged(of('a'), NOW + ASK_AGAIN_AFTER_MS))).toEqual(['a waiting']);
});

it('does not ask about one that may stand in the room already', () => {
  const lost = refused(sending(of('a'), 'a'), 'a', { type: 'no-answer' });
  expect(states(aged(lost, NOW + 2 * ASK_AGAIN_AFTER_MS))).toEqual(['a unconfirmed']);
});

it('comes back after a reload in order, unsure of what was on its way, and knows what is a day old', () => {
  const items = [
    written('new', NOW - 10),
    { ...written('sent', NOW - 20), state: 'sending' as const, tries: 1, thread: 'm1' as MessageId, contentNote: 'loss' as const },
    written('old', NOW - KEEP_FOR_MS),
  ];
  const back = restored(items);
  expect(states(back)).toEqual(['old waiting', 'sent unconfirmed', 'new waiting']);
  expect(back[1]).toMatchObject({ thread: 'm1', contentNote: 'loss', unsure: true });
  expect(states(lapsed(back, NOW))).toEqual(['old waiting']);
  expect(states(aged(back, NOW))).toEqual(['sent unconfirmed', 'new waiting']);
});

it('holds a key once, however often it is put in', () => {
  expect(enqueue(of('a'), { ...written('a'), confirmed: true })).toEqual([{ ...written('a'), confirmed: true }]);
});

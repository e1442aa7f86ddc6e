import type { RoomSnapshot, StaffMessageView } from '#libs/contracts';
import { asReadable, highestSeq, type LiveRoom, lowestSeq, opened, reached, withMessages } from './room-log.js';

const message = (id: string, seq: number | null, changes: Partial<StaffMessageView> = {}) =>
  ({
    id,
    seq,
    after: seq === null ? 0 : seq - 1,
    at: '2026-01-05T18:00:00.000Z',
    state: 'posted',
    version: 0,
    ...changes,
  }) as StaffMessageView;
const ids = (messages: readonly StaffMessageView[]) => messages.map((m) => m.id as string).join('');
const snapshot = (messages: StaffMessageView[], earlier = true) =>
  ({ page: { messages, cursor: `c${highestSeq(messages)}`, more: false, earlier } }) as unknown as RoomSnapshot;

describe('a live room', () => {
  it('keeps the order of the room, whatever arrives first', () => {
    expect(ids(withMessages([message('c', 3)], [message('a', 1), message('b', 2)]))).toBe('abc');
  });

  it('keeps no word of a room that was made unreadable', () => {
    const live = (unreadable?: true) =>
      ({
        room: { state: { unreadable } },
        messages: [message('a', 1, { text: 'words' })],
        cursor: 'c',
        earlier: false,
      }) as unknown as LiveRoom;
    expect(asReadable(live()).messages.map(({ text }) => text)).toEqual(['words']);
    expect(asReadable(live(true)).messages.map(({ text }) => text)).toEqual([null]);
  });

  it('puts a held one after the last one before it, and moves it when it is released', () => {
    const held = message('h', null, { after: 1, state: 'held' });
    const log = withMessages([message('a', 1), message('b', 2)], [held]);
    expect(ids(log)).toBe('ahb');
    expect(ids(withMessages(log, [message('h', 3)]))).toBe('abh');
  });

  it('replaces what has changed, and doubles nothing', () => {
    const log = withMessages([message('a', 1)], [message('a', 1, { state: 'redacted' })]);
    expect(log).toHaveLength(1);
    expect(log[0]?.state).toBe('redacted');
  });

  it('brings nothing older back, however late it comes', () => {
    const log = withMessages([message('a', 1, { version: 2, state: 'redacted' })], [message('a', 1, { version: 1 })]);
    expect(log[0]?.state).toBe('redacted');
  });

  it('takes no change of what stands before it: a gap would look like the whole', () => {
    const log = { messages: [message('c', 30), message('d', 31)], earlier: true };
    const changed = [message('a', 1), message('c', 30), message('e', 32), message('h', null, { after: 30 })];
    expect(ids(reached(log, changed))).toBe('ceh');
    expect(ids(reached({ ...log, earlier: false }, changed))).toBe('aceh');
    expect(ids(reached({ messages: [], earlier: true }, changed))).toBe('aceh');
  });

  it('knows both ends, without what the room cannot see', () => {
    const log = withMessages([], [message('h', null, { after: 9 }), message('a', 4), message('b', 7)]);
    expect([lowestSeq(log), highestSeq(log)]).toEqual([4, 7]);
    expect([lowestSeq([]), highestSeq([])]).toEqual([undefined, 0]);
  });

  it('keeps what was loaded earlier when it is opened again', () => {
    const before = opened(undefined, snapshot([message('c', 3)], true));
    const more = { ...before, messages: withMessages(before.messages, [message('a', 1), message('b', 2)]), earlier: false };
    const again = opened(more, snapshot([message('c', 3), message('d', 4)]));
    expect(ids(again.messages)).toBe('abcd');
    expect(again.earlier).toBe(false);
  });

  it('starts anew when more was said in the break than one page holds', () => {
    const before = opened(undefined, snapshot([message('a', 1)], false));
    const again = opened(before, snapshot([message('x', 90), message('y', 91)], true));
    expect(ids(again.messages)).toBe('xy');
    expect(again.earlier).toBe(true);
  });
});

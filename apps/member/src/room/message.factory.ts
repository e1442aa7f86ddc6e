import type { Cursor, MemberKey, MessageId, MessageView, RoomId, RoomPage } from '#libs/contracts';

export const ME = 'me-key' as MemberKey;
export const PEER = 'peer-key' as MemberKey;

export const cursorAt = (n: number): Cursor => `c${String(n)}`;

/** For specs: a message that stands at `seq`, or, held, behind `after`. */
export const aMessage = (seq: number | null, fields: Partial<MessageView> = {}): MessageView => ({
  id: `m${String(seq ?? `held-${String(fields.after)}`)}` as MessageId,
  roomId: 'room' as RoomId,
  seq,
  after: (seq ?? 1) - 1,
  at: '2026-11-23T18:00:00.000Z',
  author: { key: PEER, alias: 'Maple', patch: 4, seat: 'peer' },
  state: seq === null ? 'held' : 'posted',
  text: 'words',
  reason: null,
  by: null,
  heldUntil: null,
  clientKey: null,
  thread: null,
  replies: 0,
  quotes: null,
  contentNote: null,
  edited: false,
  version: 0,
  editUntil: null,
  reactions: [],
  ...fields,
});

export const aPage = (seqs: number[], fields: Partial<RoomPage> = {}): RoomPage => ({
  messages: seqs.map((seq) => aMessage(seq)),
  cursor: cursorAt(seqs.at(-1) ?? 0),
  more: false,
  earlier: false,
  ...fields,
});

import type { RoomSnapshot, StaffMessageView } from '#libs/contracts';

/** Where a message stands: a posted one at its number, one that the room cannot see after the number before it. */
const place = (message: StaffMessageView): number => message.seq ?? message.after + 0.5;

/** What is newer replaces what is known; the order is the room's, whatever order it arrived in. */
export function withMessages(known: readonly StaffMessageView[], incoming: readonly StaffMessageView[]): StaffMessageView[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of incoming) if ((byId.get(message.id)?.version ?? 0) <= message.version) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => place(a) - place(b) || a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/** Of what has changed somewhere in the room: what stands where this desk has read. A gap must not look like the whole. */
export const reached = (
  { messages, earlier }: Pick<LiveRoom, 'messages' | 'earlier'>,
  changed: readonly StaffMessageView[],
): StaffMessageView[] => {
  const [first] = messages;
  if (!earlier || !first) return [...changed];
  const known = new Set(messages.map(({ id }) => id));
  return changed.filter((message) => known.has(message.id) || place(message) >= place(first));
};

export const lowestSeq = (messages: readonly StaffMessageView[]): number | undefined =>
  messages.find((m) => m.seq !== null)?.seq ?? undefined;
export const highestSeq = (messages: readonly StaffMessageView[]): number => messages.findLast((m) => m.seq !== null)?.seq ?? 0;

export interface LiveRoom {
  readonly room: RoomSnapshot;
  readonly messages: readonly StaffMessageView[];
  /** Everything up to here was asked for. What is told moves it not: a frame that was lost is in the next answer. */
  readonly cursor: string;
  readonly earlier: boolean;
}

/** A room that was made unreadable: this desk does not keep its words either. */
export const asReadable = (live: LiveRoom): LiveRoom =>
  live.room.state.unreadable ? { ...live, messages: live.messages.map((message) => ({ ...message, text: null })) } : live;

/** Opening a room again after a break keeps what is on screen: what was loaded by hand is not thrown away. */
export function opened(before: LiveRoom | undefined, room: RoomSnapshot): LiveRoom {
  const { messages, cursor, earlier } = room.page;
  if (!before) return { room, messages: withMessages([], messages), cursor, earlier };
  const first = lowestSeq(messages);
  const reaches = first === undefined || before.messages.some((m) => m.seq !== null && m.seq >= first - 1);
  // A gap between what is known and the newest page would hide what was said in it.
  if (!reaches) return { room, messages: withMessages([], messages), cursor, earlier };
  return { room, messages: withMessages(before.messages, messages), cursor: before.cursor, earlier: before.earlier };
}

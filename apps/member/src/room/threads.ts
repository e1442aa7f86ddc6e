import type { AuthorView, MemberKey, MessageId, MessageView } from '#libs/contracts';
import { isNewTo } from './log-rows.js';
import type { Outbox } from './outbox.js';
import { messageIn, type RoomLog, repliesIn } from './room-log.js';

/** What the line below a root says of its thread. */
export interface ThreadLine {
  /** Replies that the room can see. */
  readonly count: number;
  /** Who wrote those that are known here, the latest last. */
  readonly authors: readonly AuthorView[];
  readonly fresh: boolean;
}

export interface Reader {
  readonly me: MemberKey;
  /** What was read when the room was opened. */
  readonly readAt: number;
  /** The last reply that was seen in each thread. */
  readonly threadSeen: Readonly<Record<MessageId, number>>;
}

export function threadLineOf(log: RoomLog, root: MessageView, { me, readAt, threadSeen }: Reader): ThreadLine | null {
  const known = repliesIn(log, root.id).filter(({ state }) => state === 'posted');
  const count = Math.max(root.replies, known.length);
  if (count === 0) return null;
  const authors = new Map(known.map(({ author }) => [author.key, author]));
  const seen = Math.max(readAt, threadSeen[root.id] ?? 0);
  return { count, authors: [...authors.values()], fresh: known.some((reply) => isNewTo(reply, me, seen)) };
}

/**
 * How far a member has read. What was seen in the room counts with all above it. A reply that was seen in its thread takes the place
 * along only when nothing before it is unread.
 */
export function readTo(
  messages: readonly MessageView[],
  me: MemberKey,
  { high, replies }: { high: number; replies: ReadonlySet<number> },
): number {
  let to = high;
  for (const message of messages) {
    if (message.seq === null || message.seq <= to) continue;
    if (isNewTo(message, me, to) && !replies.has(message.seq)) return to;
    to = message.seq;
  }
  return to;
}

export const mayEdit = ({ editUntil }: MessageView, now: number): boolean => editUntil !== null && Date.parse(editUntil) > now;

/** The last own message of this place that may still have other words. */
export const lastEditable = (
  log: RoomLog,
  { me, thread, now }: { me: MemberKey; thread: MessageId | null; now: number },
): MessageView | undefined =>
  [...log.aside, ...log.messages].findLast(
    (message) => message.thread === thread && message.author.key === me && message.state === 'posted' && mayEdit(message, now),
  );

/** What waits here as a row of its own. A change waits on the message that it changes, as long as that stands. */
export const queuedIn = (outbox: Outbox, log: RoomLog, thread: MessageId | null): Outbox =>
  outbox.filter((item) => item.thread === thread && (item.edits === null || (messageIn(log, item.edits)?.text ?? null) === null));

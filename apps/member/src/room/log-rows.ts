import type { MemberKey, MessageView } from '#libs/contracts';

/** At most so many messages are in the page at once: plain DOM stays quick, and a screen reader's place stays put. */
export const DRAWN_AT_MOST = 240;

export type LogRow =
  | { kind: 'day'; id: string; at: string }
  | { kind: 'unread'; id: string; at: string }
  | { kind: 'message'; id: string; message: MessageView };

export interface RowOptions {
  me: MemberKey;
  /** Where "new" began when the room was opened. It stays there until the room is left. */
  newAfter: number | null;
  sameDay: (a: string, b: string) => boolean;
  /** Reading the oldest ones: the newest make room for them. */
  backThen: boolean;
}

/** Of the room's own talk, or of one thread. */
export function rowsOf(messages: readonly MessageView[], { me, newAfter, sameDay, backThen }: RowOptions): LogRow[] {
  const drawn = backThen ? messages.slice(0, DRAWN_AT_MOST) : messages.slice(-DRAWN_AT_MOST);
  const rows: LogRow[] = [];
  let before: MessageView | undefined;
  let divided = newAfter === null;
  for (const message of drawn) {
    if (!before || !sameDay(before.at, message.at)) rows.push({ kind: 'day', id: `day-${message.id}`, at: message.at });
    if (!divided && newAfter !== null && isNewTo(message, me, newAfter)) {
      rows.push({ kind: 'unread', id: 'unread', at: message.at });
      divided = true;
    }
    rows.push({ kind: 'message', id: message.id, message });
    before = message;
  }
  return rows;
}

/** Own words are not news to their author, and a stub is not news to anybody. */
export const isNewTo = (message: MessageView, me: MemberKey, after: number): boolean =>
  message.seq !== null && message.seq > after && message.author.key !== me && message.state === 'posted';

/** New at the end of the room: a reply stands in its thread. */
export const unreadIn = (messages: readonly MessageView[], me: MemberKey, after: number): number =>
  messages.filter((message) => message.thread === null && isNewTo(message, me, after)).length;

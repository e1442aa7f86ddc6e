import type { AuthorView, Care, ClientKey, Here, MessageId, ProblemBody, RoomSnapshot, RoomState } from '#libs/contracts';
import type { Outbox, Written } from './outbox.js';
import { emptyLog, type RoomLog } from './room-log.js';

export interface Pause {
  clientKey: ClientKey;
  written: Written;
  care: Care;
}

export interface RoomView {
  phase: 'opening' | 'open' | 'failed';
  problem: ProblemBody | null;
  about: Pick<RoomSnapshot, 'kind'> | null;
  me: AuthorView | null;
  state: RoomState | null;
  here: Here | null;
  log: RoomLog;
  /** Asked for by id, and not there for this member. */
  missing: ReadonlySet<MessageId>;
  /** Where "new" begins; null when nothing was new. */
  newAfter: number | null;
  /** What was read when the room was opened. */
  readAt: number;
  /** The last reply that was seen in each thread. */
  threadSeen: Readonly<Record<MessageId, number>>;
  /** Veiled ones that this member has opened. */
  unveiled: ReadonlySet<MessageId>;
  /** A message that was gone to: it is brought into view once. */
  goal: { id: MessageId } | null;
  outbox: Outbox;
  /** How many were not sent within a day, and are gone. It is said until it was read. */
  lapsed: number;
  pause: Pause | null;
  /** The last words were refused because nothing new can be kept now: nobody learns of them, and who is on is not known. */
  unkept: boolean;
  /** The private answers, by the message they answer. */
  cares: Readonly<Record<string, Care>>;
  loadingEarlier: boolean;
  /** When this member's last message was taken in, by the server's clock: slow mode counts from it. */
  postedAt: number | null;
}

export const unopened: RoomView = {
  phase: 'opening',
  problem: null,
  about: null,
  me: null,
  state: null,
  here: null,
  log: emptyLog,
  missing: new Set(),
  newAfter: null,
  readAt: 0,
  threadSeen: {},
  unveiled: new Set(),
  goal: null,
  outbox: [],
  lapsed: 0,
  pause: null,
  unkept: false,
  cares: {},
  loadingEarlier: false,
  postedAt: null,
};

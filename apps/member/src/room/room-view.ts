import type { AuthorView, Care, ClientKey, Here, ProblemBody, RoomSnapshot, RoomState } from '#libs/contracts';
import type { Outbox } from './outbox.js';
import { emptyLog, type RoomLog } from './room-log.js';

export interface Pause {
  clientKey: ClientKey;
  text: string;
  care: Care;
}

export interface RoomView {
  phase: 'opening' | 'open' | 'failed';
  problem: ProblemBody | null;
  about: { kind: RoomSnapshot['kind']; name: string; prompt: string | null } | null;
  me: AuthorView | null;
  state: RoomState | null;
  here: Here | null;
  log: RoomLog;
  /** Where "new" begins; null when nothing was new. */
  newAfter: number | null;
  outbox: Outbox;
  draft: string;
  pause: Pause | null;
  /** The private answers, by the message they answer. */
  cares: Readonly<Record<string, Care>>;
  loadingEarlier: boolean;
  /** When this member's last message was taken in, by the server's clock: slow mode counts from it. */
  postedAt: number | null;
  /** Why the last text came back to the field. */
  refusal: ProblemBody | null;
}

export const unopened: RoomView = {
  phase: 'opening',
  problem: null,
  about: null,
  me: null,
  state: null,
  here: null,
  log: emptyLog,
  newAfter: null,
  outbox: [],
  draft: '',
  pause: null,
  cares: {},
  loadingEarlier: false,
  postedAt: null,
  refusal: null,
};

import type { Care, ClientKey, ContentNote, MessageId, ProblemBody, RoomId } from '#libs/contracts';
import { notKnown, notNow } from '#libs/ui';

/**
 * `waiting`: no connection, or not its turn. `sending`: asked, not answered. `unconfirmed`: asked, the answer got lost; the same key
 * asks again, so it is never doubled. `asking`: waited too long; its author says whether it still goes. `failed`: the server said no.
 */
export type QueueState = 'waiting' | 'sending' | 'unconfirmed' | 'asking' | 'failed';

/** What a member wrote, and where it belongs. It stays together on its way, however long that takes. */
export interface Written {
  readonly text: string;
  readonly thread: MessageId | null;
  readonly quotes: MessageId | null;
  readonly contentNote: ContentNote | null;
  /** The own message that is to have these words; null: a new one. */
  readonly edits: MessageId | null;
}

export interface Queued extends Written {
  readonly clientKey: ClientKey;
  readonly roomId: RoomId;
  readonly writtenAt: number;
  readonly state: QueueState;
  /** The pause was seen, or its author was not there to see it. */
  readonly confirmed: boolean;
  readonly tries: number;
  /** An answer got lost: it may stand in the room. */
  readonly unsure: boolean;
  /** The server fails on it again and again: others go before it. */
  readonly aside?: boolean;
  readonly problem?: ProblemBody;
  readonly care?: Care;
}

export type Outbox = readonly Queued[];

export const ASK_AGAIN_AFTER_MS = 60 * 60 * 1000;
export const KEEP_FOR_MS = 24 * 60 * 60 * 1000;
const TRIES_BEFORE_OTHERS_GO = 4;

export const queued = (fields: Written & Pick<Queued, 'clientKey' | 'roomId' | 'writtenAt' | 'confirmed'>): Queued => ({
  ...fields,
  state: 'waiting',
  tries: 0,
  unsure: false,
});

/** A retry of something that is there already changes it in place. */
export const enqueue = (outbox: Outbox, item: Queued): Outbox => [...outbox.filter(({ clientKey }) => clientKey !== item.clientKey), item];

export const onItsWay = ({ state }: Queued): boolean => state !== 'failed' && state !== 'asking';

/**
 * One at a time and in order, so that a room reads as it was written. What failed or asks is passed over; what was set aside is
 * tried again when nothing else waits, the least tried first.
 */
export function nextToSend(outbox: Outbox): Queued | undefined {
  const open = outbox.filter(onItsWay);
  if (open.some(({ state }) => state === 'sending')) return undefined;
  return open.find(({ aside }) => !aside) ?? open.sort((a, b) => a.tries - b.tries)[0];
}

export const sending = (outbox: Outbox, key: string): Outbox =>
  change(outbox, key, (item) => ({ ...item, state: 'sending', tries: item.tries + 1 }));

export function refused(outbox: Outbox, key: string, problem: ProblemBody): Outbox {
  return change(outbox, key, (item) => {
    if (notNow.has(problem.type)) return { ...item, state: unsent(item) };
    if (notKnown.has(problem.type)) {
      const aside = problem.type === 'internal' && item.tries >= TRIES_BEFORE_OTHERS_GO;
      return aside ? { ...unanswered(item), aside } : unanswered(item);
    }
    return { ...item, state: 'failed', problem, ...(problem.care ? { care: problem.care } : {}) };
  });
}

const unsent = ({ unsure }: Queued): QueueState => (unsure ? 'unconfirmed' : 'waiting');
const unanswered = (item: Queued): Queued => ({ ...item, state: 'unconfirmed', unsure: true });
const unlessSending = (item: Queued): Queued => (item.state === 'sending' ? unanswered(item) : item);

/** The line is gone. What was asked may have arrived; nobody knows yet. */
export const lineLost = (outbox: Outbox): Outbox => outbox.map(unlessSending);

/** Posted, seen as an own echo, or thrown away by its author. */
export const gone = (outbox: Outbox, keys: readonly string[]): Outbox => {
  const left = outbox.filter(({ clientKey }) => !keys.includes(clientKey));
  return left.length === outbox.length ? outbox : left;
};

/** "Try again" and "Send it": by now its author is here and has decided. */
export const again = (outbox: Outbox, key: string, now: number): Outbox =>
  change(outbox, key, ({ problem: _, ...item }) => ({ ...item, state: unsent(item), tries: 0, writtenAt: now }));

/**
 * An hour later the room may talk about something else: ask first. One that may stand in the room is not asked about. After a day
 * nothing is kept any more.
 */
export function aged(outbox: Outbox, now: number): Outbox {
  const age = ({ writtenAt }: Queued) => now - writtenAt;
  const old = (item: Queued) => item.state === 'waiting' && age(item) > ASK_AGAIN_AFTER_MS;
  const over = lapsed(outbox, now);
  if (over.length === 0 && !outbox.some(old)) return outbox;
  return outbox.filter((item) => !over.includes(item)).map((item) => (old(item) ? { ...item, state: 'asking' as const } : item));
}

/** What nobody sent within a day. One that is being asked for is left alone until it is answered. */
export const lapsed = (outbox: Outbox, now: number): Outbox =>
  outbox.filter(({ state, writtenAt }) => state !== 'sending' && now - writtenAt >= KEEP_FOR_MS);

/** As it comes back from the device's store after a reload. */
export const restored = (items: Outbox): Outbox => items.map(unlessSending).sort((a, b) => a.writtenAt - b.writtenAt);

function change(outbox: Outbox, key: string, by: (item: Queued) => Queued): Outbox {
  return outbox.map((item) => (item.clientKey === key ? by(item) : item));
}

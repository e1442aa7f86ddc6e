import type { Care, ClientKey, ProblemBody, ProblemCode, RoomId } from '#libs/contracts';

/**
 * `waiting`: no connection, or not its turn. `sending`: asked, not answered. `unconfirmed`: asked, the answer got lost; the same key
 * asks again, so it is never doubled. `asking`: waited too long; its author says whether it still goes. `failed`: the server said no.
 */
export type QueueState = 'waiting' | 'sending' | 'unconfirmed' | 'asking' | 'failed';

export interface Queued {
  readonly clientKey: ClientKey;
  readonly roomId: RoomId;
  readonly text: string;
  readonly writtenAt: number;
  readonly state: QueueState;
  /** The pause was seen, or its author was not there to see it. */
  readonly confirmed: boolean;
  readonly tries: number;
  readonly problem?: ProblemBody;
  readonly care?: Care;
}

export type Outbox = readonly Queued[];

export const ASK_AGAIN_AFTER_MS = 60 * 60 * 1000;
export const KEEP_FOR_MS = 24 * 60 * 60 * 1000;
const TRIES_BEFORE_SAYING_SO = 4;

/** The message is all right: the moment was not. It is tried again without a word. */
const passing: ReadonlySet<ProblemCode> = new Set(['no-answer', 'busy', 'internal']);
/** Words wait for their author to sign in again. */
const signedOut: ReadonlySet<ProblemCode> = new Set(['not-signed-in', 'session-ended']);

export const queued = (fields: Pick<Queued, 'clientKey' | 'roomId' | 'text' | 'writtenAt' | 'confirmed'>): Queued => ({
  ...fields,
  state: 'waiting',
  tries: 0,
});

/** A retry of something that is there already changes it in place. */
export const enqueue = (outbox: Outbox, item: Queued): Outbox => [...outbox.filter(({ clientKey }) => clientKey !== item.clientKey), item];

/** One at a time and in order, so that a room reads as it was written. What failed or asks is passed over. */
export function nextToSend(outbox: Outbox): Queued | undefined {
  const first = outbox.find(({ state }) => state !== 'failed' && state !== 'asking');
  return first?.state === 'sending' ? undefined : first;
}

export const sending = (outbox: Outbox, key: string): Outbox =>
  change(outbox, key, (item) => ({ ...item, state: 'sending', tries: item.tries + 1 }));

export function refused(outbox: Outbox, key: string, problem: ProblemBody): Outbox {
  return change(outbox, key, (item) => {
    if (signedOut.has(problem.type)) return { ...item, state: 'waiting' };
    const again = problem.type === 'no-answer' || (passing.has(problem.type) && item.tries < TRIES_BEFORE_SAYING_SO);
    if (again) return { ...item, state: 'unconfirmed' };
    return { ...item, state: 'failed', problem, ...(problem.care ? { care: problem.care } : {}) };
  });
}

/** The line is gone. What was asked may have arrived; nobody knows yet. */
export const lineLost = (outbox: Outbox): Outbox =>
  outbox.map((item) => (item.state === 'sending' ? { ...item, state: 'unconfirmed' as const } : item));

/** Posted, seen as an own echo, or thrown away by its author. */
export const gone = (outbox: Outbox, keys: readonly string[]): Outbox => {
  const left = outbox.filter(({ clientKey }) => !keys.includes(clientKey));
  return left.length === outbox.length ? outbox : left;
};

/** "Try again" and "Send it": by now its author is here and has decided. */
export const again = (outbox: Outbox, key: string, now: number): Outbox =>
  change(outbox, key, ({ problem: _, ...item }) => ({ ...item, state: 'waiting', tries: 0, writtenAt: now }));

/** An hour later the room may talk about something else: ask first. One that was sent before may stand in the room, so it is not asked about. */
export function aged(outbox: Outbox, now: number): Outbox {
  const old = outbox.some((item) => item.state === 'waiting' && item.tries === 0 && now - item.writtenAt > ASK_AGAIN_AFTER_MS);
  if (!old) return outbox;
  return outbox.map((item) =>
    item.state === 'waiting' && item.tries === 0 && now - item.writtenAt > ASK_AGAIN_AFTER_MS
      ? { ...item, state: 'asking' as const }
      : item,
  );
}

/** As it comes back from the device's store after a reload. */
export const restored = (items: Outbox, now: number): Outbox =>
  aged(
    items
      .filter((item) => now - item.writtenAt < KEEP_FOR_MS)
      .map((item) => (item.state === 'sending' ? { ...item, state: 'unconfirmed' as const } : item))
      .sort((a, b) => a.writtenAt - b.writtenAt),
    now,
  );

function change(outbox: Outbox, key: string, by: (item: Queued) => Queued): Outbox {
  return outbox.map((item) => (item.clientKey === key ? by(item) : item));
}

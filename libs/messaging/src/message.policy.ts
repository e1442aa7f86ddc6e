import { EDIT_SECONDS, MESSAGE_LIMIT } from '#libs/contracts';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import type { Seat } from '#libs/rooms';
import type { SignalFound } from '#libs/screening';
import type { Message } from './message.entity.js';
import { isEmpty, isTooLong } from './message-text.js';

/** Messages and edits of one author in all rooms within {@link RATE_SECONDS}, beyond which they wait. */
export const RATE_MESSAGES = 10;
export const RATE_SECONDS = 10;

export interface Asked {
  readonly text: string;
  readonly now: Date;
  /** The author's last message in this room. */
  readonly lastHere: Date | null;
  /** The author's messages and edits in the last {@link RATE_SECONDS}, in all rooms. */
  readonly recent: number;
}

/** One reason a line: coverage then shows which refusal no test has met. */
export function mayPost(seat: Seat, { now, lastHere, ...asked }: Asked): Verdict {
  const { membership, inForce } = seat;
  if (membership.state === 'removed') return deny('room-not-found');
  const verdict = maySpeak(seat);
  if (!verdict.allowed) return verdict;
  if (membership.seat === 'peer' && inForce.slow && lastHere) {
    const until = new Date(lastHere.getTime() + (inForce.slow.seconds ?? 0) * 1000);
    if (until > now) return deny('slow-mode', { until: until.toISOString(), retryAfterMs: until.getTime() - now.getTime() });
  }
  return fits(asked);
}

/** New words for one's own, for a short time. Slow mode does not apply: nothing is added to the room. */
export function mayEdit(
  seat: Seat,
  message: Pick<Message, 'authorId' | 'state' | 'createdAt' | 'postedAt'>,
  { now, ...asked }: Omit<Asked, 'lastHere'>,
): Verdict {
  if (seat.membership.state === 'removed' || message.authorId !== seat.membership.accountId) return deny('message-not-found');
  const verdict = maySpeak(seat);
  if (!verdict.allowed) return verdict;
  if (message.state !== 'posted' && message.state !== 'held') return deny('message-already-gone');
  const since = message.postedAt ?? message.createdAt;
  if (now.getTime() - since.getTime() > EDIT_SECONDS * 1000) return deny('edit-too-late');
  return fits(asked);
}

/** What keeps somebody from saying anything here: new, in other words, or with a reaction. */
export function maySpeak({ room, membership, inForce: { lock, mute } }: Seat): Verdict {
  if (membership.state !== 'active') return deny('alias-required');
  if (room.keyDestroyedAt) return deny('room-closed');
  if (membership.seat === 'peer' && lock) return deny('room-locked', { until: lock.until.toISOString() });
  if (membership.seat === 'peer' && mute) return deny('member-muted', { until: mute.until.toISOString() });
  return ALLOW;
}

function fits({ text, recent }: Pick<Asked, 'text' | 'recent'>): Verdict {
  if (recent >= RATE_MESSAGES) return deny('too-fast', { retryAfterMs: RATE_SECONDS * 1000 });
  if (isEmpty(text)) return deny('message-empty');
  if (isTooLong(text)) return deny('message-too-long', { limit: MESSAGE_LIMIT });
  return ALLOW;
}

/** Whoever hints at not wanting to live is offered a person, however faint the hint. */
const CLOSE_TO_DYING: readonly SignalFound['category'][] = ['suicide', 'self-harm'];
const callsForCare = (found: readonly SignalFound[]) =>
  found.some(({ severity, category }) => severity !== 'concern' || CLOSE_TO_DYING.includes(category));
export const urgent = (found: readonly SignalFound[]) => found.some(({ severity }) => severity !== 'concern');

/** The pause is offered once in this time, so that it does not become a thing to click away. */
const PAUSE_MINUTES = 30;

export interface PauseAsked {
  readonly clientKey: string;
  readonly confirmed: boolean;
  readonly found: readonly SignalFound[];
  readonly now: Date;
}

/** Offers a person before the text goes out. Never where it would stand between a member and a counselor. */
export function pauseFirst({ room, membership }: Seat, { clientKey, confirmed, found, now }: PauseAsked): boolean {
  if (confirmed || room.kind === 'private' || !callsForCare(found)) return false;
  if (membership.pauseOfferedFor === clientKey) return true; // the offer was lost on the way: it is made again
  const { pauseOfferedAt } = membership;
  return !pauseOfferedAt || now.getTime() - pauseOfferedAt.getTime() >= PAUSE_MINUTES * 60_000;
}

/** A text held for care waits this long for a counselor at most. */
export const HOLD_MINUTES = 10;

export type Hold = { readonly reason: 'care' | 'rule' | 'review'; readonly until: Date | null } | null;

/**
 * Does the text wait for staff? Encouragement and supply always do; a call for help only while somebody is there to
 * read it, because otherwise the room is all there is.
 */
export function holdFor(
  { room, membership, inForce }: Seat,
  found: readonly SignalFound[],
  { covered, now }: { covered: boolean; now: Date },
): Hold {
  if (room.kind === 'private' || membership.seat === 'counselor') return null;
  if (found.some(({ alwaysHold }) => alwaysHold)) return { reason: 'rule', until: null };
  if (inForce.review) return { reason: 'review', until: null };
  if (!urgent(found) || room.crisisText === 'post') return null;
  if (room.crisisText === 'hold') return { reason: 'care', until: null };
  return covered ? { reason: 'care', until: new Date(now.getTime() + HOLD_MINUTES * 60_000) } : null;
}

/** New words wait at least as long as those that they replace: what only a person may release is not posted by a clock. */
export const holdStill = (
  { heldUntil }: Pick<Message, 'heldUntil'>,
  hold: Hold,
): { reason: 'care' | 'rule' | 'review'; heldUntil: null } | null =>
  heldUntil && hold && hold.until === null ? { reason: hold.reason, heldUntil: null } : null;

/** Is the member owed a private answer? */
export const owedCare = callsForCare;

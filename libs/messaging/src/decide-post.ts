import { randomUUID } from 'node:crypto';
import type { PostMessage as Input } from '#libs/contracts';
import { type Actor, type DataKey, Problem } from '#libs/platform';
import { countRevision, countSeq, type Seat } from '#libs/rooms';
import type { Hearing } from '#libs/screening';
import { type Message, sealedAs } from './message.entity.js';
import { holdFor, mayPost, pauseFirst } from './message.policy.js';
import type { MessageRow } from './message.view.js';
import type { SaidBefore } from './said-before.js';

export interface Asked {
  readonly actor: Actor;
  readonly input: Input;
}

/** A text that was heard, and about which nothing is decided yet. */
export interface Post extends Asked {
  /** What is heard is what is kept: marks fit both. */
  readonly text: string;
  readonly said: { readonly organisationId: string; readonly roomId: string; readonly accountId: string; readonly clientKey: string };
  readonly seat: Seat;
  readonly key: DataKey;
  readonly before: SaidBefore;
  readonly hearing: Hearing;
}

export type Fate =
  | { readonly kind: 'known'; readonly row: MessageRow; readonly text: string | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'paused' }
  | { readonly kind: 'written'; readonly message: Message };

/** The key was used: a retry, or other words. A row that does not open any more is still what this key was for. */
export const decideAgain = ({ text }: Post, row: MessageRow, kept: string | null): Fate =>
  kept === null || kept === text ? { kind: 'known', row, text: kept } : { kind: 'refused', problem: new Problem('key-reused') };

/** May they, and does it wait for somebody? What is written takes the room's next numbers: the order of calls is the order of messages. */
export function decide({ input, text, said, seat, key, before, hearing }: Post, { now, covered }: { now: Date; covered: boolean }): Fate {
  const verdict = mayPost(seat, { text, now, ...before });
  if (!verdict.allowed) return { kind: 'refused', problem: verdict.problem };
  if (pauseFirst(seat, { ...input, found: hearing.found, now })) return { kind: 'paused' };

  const hold = holdFor(seat, hearing.found, { covered, now });
  const id = randomUUID();
  const afterSeq = seat.room.lastSeq;
  const { accountId: authorId, ...place } = said;
  const message: Message = {
    ...place,
    id,
    authorId,
    seq: hold ? null : countSeq(seat.room),
    afterSeq,
    revision: countRevision(seat.room),
    state: hold ? 'held' : 'posted',
    reason: hold?.reason ?? null,
    heldUntil: hold?.until ?? null,
    decidedBy: null,
    textSealed: key.sealText(sealedAs(id), text),
    screenedWith: hearing.screenedWith,
    createdAt: now,
    postedAt: hold ? null : now,
    threadId: input.thread,
    replies: 0,
    quotesId: input.quotes,
    contentNote: input.contentNote,
    textKey: null,
    editedAt: null,
    reactions: 0,
  };
  return { kind: 'written', message };
}

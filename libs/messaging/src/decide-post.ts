import { randomUUID } from 'node:crypto';
import type { PostMessage as Input } from '#libs/contracts';
import { type Actor, Problem } from '#libs/platform';
import { countRevision, countSeq } from '#libs/rooms';
import type { Fate, Spoken } from './hear-texts.js';
import { type Message, sealedAs } from './message.entity.js';
import { holdFor, mayPost, pauseFirst } from './message.policy.js';
import type { MessageRow } from './message.view.js';
import { mayRefer, type Referred } from './referred.js';
import { rowOf } from './write-messages.js';

export interface Asked {
  readonly actor: Actor;
  readonly input: Input;
  /** Decided at the door, before anybody looked at the words: they are heard, and then refused with this. */
  readonly refusal?: Problem | undefined;
  /** It is posted from a case, which says so itself. */
  readonly ofCase?: true;
}
export type Post = Asked & Spoken;
export type PostFate = Fate<{ readonly row: MessageRow; readonly message: Message }>;

/** A post, or new words for one: those have no place of their own. */
type Again = Spoken & { readonly input: Pick<Input, 'contentNote'> & Partial<Pick<Input, 'thread' | 'quotes'>> };

interface Known {
  readonly row: MessageRow;
  /** What was said under this key. */
  readonly kept: string | null;
  /** The message that the text is for, where it is no message of its own. */
  readonly rewords: string | null;
}

/** The key was used: a retry, or something else. A row that does not open any more is still what this key was for. */
export function decideAgain(again: Again, { row, kept, rewords }: Known): Fate<never> {
  const { text, before } = again;
  const sameUse = (before.sameKey?.edit ? row.id : null) === rewords;
  const sameWords = kept === null || kept === text;
  if (sameUse && sameWords && (rewords !== null || samePlace(again, row))) return { kind: 'known', row, text: kept };
  return { kind: 'refused', problem: new Problem('key-reused') };
}

/** Its note may be another by now, by staff or by new words: it is compared as long as nothing was changed. */
const samePlace = ({ input: { thread = null, quotes = null, contentNote } }: Again, row: MessageRow): boolean =>
  row.thread_id === thread && row.quotes_id === quotes && (row.version > 0 || row.content_note === contentNote);

interface At {
  readonly now: Date;
  readonly covered: boolean;
  readonly referred: ReadonlyMap<string, Referred>;
}

/** May they, and does it wait for somebody? What is written takes the room's next numbers: the order of calls is the order of messages. */
export function decide({ input, refusal, text, said, seat, key, before, hearing }: Post, { now, covered, referred }: At): PostFate {
  if (refusal) return { kind: 'refused', problem: refusal };
  const verdict = mayPost(seat, { text, now, ...before });
  if (!verdict.allowed) return { kind: 'refused', problem: verdict.problem };
  if (!mayRefer(seat, input, referred)) return { kind: 'refused', problem: new Problem('message-not-found') };
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
    notedByStaff: false,
    textKey: null,
    editedAt: null,
    reactions: 0,
    version: 0,
  };
  return { kind: 'written', message, row: rowOf(message, seat) };
}

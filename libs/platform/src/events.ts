import type { Category, Severity } from '#libs/contracts';
import type { StaffActor } from './actor.js';
import type { Tx } from './tx.js';

export interface FoundSignal {
  readonly signalId: string;
  readonly category: Category;
  readonly severity: Severity;
}

/** What waits, or is open for a while, beside cases and their pages: each comes forward in a transaction of its own. */
export const CLOCK_PARTS = ['sessions', 'presence', 'duty', 'texts', 'reach', 'drills', 'outlets'] as const;
export type ClockPart = (typeof CLOCK_PARTS)[number];
/** The database's clock was set back, by so much: what waits must come no later for it. */
export interface SetBack {
  readonly ms: number;
  /** By the clock that was set back: no earlier than this it was. What was written since then and now stands by the new clock. Null: nobody saw. */
  readonly since: Date | null;
}

/** What one library tells those further down the list: ids and small facts, never text. Several at once where they share a transaction. */
export interface Events extends Record<`clock.set-back.${ClockPart}`, SetBack> {
  /** Texts that called for help. Their signals are written; the escalations are opened in the same transaction. */
  'texts.heard': readonly {
    organisationId: string;
    roomId: string;
    accountId: string;
    clientKey: string;
    messageId: string | null;
    /** Why the room has not seen it: `paused`, `held`, or a problem code. Null: it was posted. */
    unseen: string | null;
    /** The text under the room's data key, where no message holds it (AAD `utterance:<clientKey>`). */
    sealedText: Buffer | null;
    signals: readonly FoundSignal[];
    /** Nobody knows what is in it, and a person looks: for something in the text itself, or because the lexicon listened to none. */
    failed: 'text' | 'lexicon' | null;
  }[];
  /** Messages that had been heard were posted, held, released or kept out. */
  'messages.decided': readonly {
    organisationId: string;
    roomId: string;
    messageId: string;
    accountId: string;
    clientKey: string;
    outcome: 'posted' | 'held' | 'released' | 'kept-out';
    by: string | null;
  }[];
  /** One of the staff wrote to a member in their private room, from no case: the member has heard from somebody. */
  'members.written-to': readonly { roomId: string; accountId: string; by: StaffActor }[];
  /** The same, from a case of theirs, which knows of it already. */
  'members.written-to-from-case': readonly { roomId: string; accountId: string }[];
  /** Somebody reported messages because they worry about whoever wrote them. Who that was is no part of it. */
  'members.worried-about': readonly {
    organisationId: string;
    roomId: string;
    /** The author. */
    accountId: string;
    messageId: string;
    /** Under which key the words were said that stand there now. */
    clientKey: string;
  }[];
  /** A room is about to become unreadable for ever; its row is locked. Whoever still needs its words throws. */
  'room-key.destroying': { roomId: string };
  /** Somebody else, or their owner from elsewhere, has ended this session, or all but this one; null: every way in that the account had. */
  'sessions.taken-away': { accountId: string; which: { readonly only: string } | { readonly allBut: string | null } };
}

export type Subscriber<T extends keyof Events> = (tx: Tx, payload: Events[T]) => Promise<void>;
export type Subscriptions = { readonly [T in keyof Events]?: readonly Subscriber<T>[] };
/** Injection token of the {@link Subscriptions}: the one page that says which event runs what. */
export const SUBSCRIPTIONS = Symbol('subscriptions');

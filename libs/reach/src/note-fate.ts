import type { QuietHours } from '#libs/contracts';
import type { Delivery } from '#libs/platform';
import { quietFrom, quietUntil } from './quiet.js';
import { isRefusal } from './refusal.js';

/** Words that have waited for a day are found when the app is opened. */
export const NOTE_HOURS = 24;
/** Until the next try. What is due later than that waits for the end of quiet hours. */
export const LONGEST_WAIT_SECONDS = 15 * 60;

/** So long a push service keeps one for a phone that is off: nothing can be taken back from there. */
const KEPT_SECONDS = 60 * 60;

/** A note that is due, and what is known at that moment. */
export interface DueNote {
  readonly now: Date;
  readonly writtenAt: Date;
  /** They have read as far as the note would call them. */
  readonly read: boolean;
  /** The session that it belongs to still holds. */
  readonly holds: boolean;
  readonly passes: boolean;
  readonly quiet: QuietHours | null;
  readonly attempts: number;
}

const isOld = ({ now, writtenAt }: Pick<DueNote, 'now' | 'writtenAt'>): boolean =>
  now.getTime() - writtenAt.getTime() >= NOTE_HOURS * 60 * 60 * 1000;

/** @returns `now`: it leaves; a time: it waits until then; null: nobody needs it any more */
export function leaves(note: DueNote): 'now' | Date | null {
  if (note.read || !note.holds || isOld(note)) return null;
  const until = note.passes ? note.now : quietUntil(note.quiet, note.now);
  return until > note.now ? until : 'now';
}

/** How long its push service may keep one that leaves now: it must not ring in quiet hours that begin meanwhile. */
export function goodForSeconds({ passes, quiet, now }: Pick<DueNote, 'passes' | 'quiet' | 'now'>): number {
  const begins = passes ? null : quietFrom(quiet, now);
  return begins ? Math.min(KEPT_SECONDS, Math.floor((begins.getTime() - now.getTime()) / 1000)) : KEPT_SECONDS;
}

/** After a try. One that is refused may be taken when that has passed. @returns when the next one is; null: there is none */
export function nextTry(note: DueNote, delivery: Delivery): Date | null {
  if (delivery.accepted || (delivery.lasting && !isRefusal(delivery)) || isOld(note)) return null;
  return new Date(note.now.getTime() + Math.min(2 ** note.attempts, LONGEST_WAIT_SECONDS) * 1000);
}

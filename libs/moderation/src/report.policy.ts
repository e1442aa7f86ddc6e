import type { ReportReason } from '#libs/contracts';
import type { Message } from '#libs/messaging';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import type { Membership } from '#libs/rooms';

export const MOST_REPORTS = 20;
const WITHIN_MS = 60 * 60_000;

interface Asked {
  readonly reason: ReportReason;
  readonly now: Date;
  /** When this account made its last reports for other reasons than worry, the latest first. */
  readonly before: readonly Date[];
}

/** Whoever sees a message may report it, also while they may not post. Worry calls somebody: it is never too much. */
export function mayReport(
  { accountId, state }: Pick<Membership, 'accountId' | 'state'>,
  message: Pick<Message, 'authorId' | 'state'>,
  { reason, now, before }: Asked,
): Verdict {
  if (state === 'removed') return deny('message-not-found');
  if (state !== 'active') return deny('alias-required');
  if (message.authorId === accountId) return deny('report-own');
  // Worry is about the person, and stays when the words are gone; for anything else nothing is left to decide.
  const gone = message.state === 'redacted' || message.state === 'retracted';
  if (gone && reason !== 'worried') return deny('message-already-gone');
  const retryAfterMs = (before[MOST_REPORTS - 1]?.getTime() ?? -Infinity) + WITHIN_MS - now.getTime();
  if (retryAfterMs > 0 && reason !== 'worried') return deny('too-many-reports', { retryAfterMs, limit: MOST_REPORTS });
  return ALLOW;
}

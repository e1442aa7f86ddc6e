import type { ReportReason } from '#libs/contracts';
import type { Message } from '#libs/messaging';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import type { Membership } from '#libs/rooms';

/** Whoever sees a message may report it, also while they may not post. */
export function mayReport(
  { accountId, state }: Pick<Membership, 'accountId' | 'state'>,
  message: Pick<Message, 'authorId' | 'state'>,
  reason: ReportReason,
): Verdict {
  if (state === 'removed') return deny('message-not-found');
  if (state !== 'active') return deny('alias-required');
  if (message.authorId === accountId) return deny('report-own');
  // Worry is about the person, and stays when the words are gone; for anything else nothing is left to decide.
  const gone = message.state === 'redacted' || message.state === 'retracted';
  if (gone && reason !== 'worried') return deny('message-already-gone');
  return ALLOW;
}

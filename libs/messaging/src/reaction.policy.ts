import { ALLOW, deny, type Verdict } from '#libs/platform';
import type { Seat } from '#libs/rooms';
import type { Message } from './message.entity.js';
import { maySpeak } from './message.policy.js';

/** A reaction is speech: whoever may not post may not react. Taking one back is always allowed, as taking back a message is. */
export function mayReact(seat: Seat, message: Pick<Message, 'authorId' | 'state'>, on: boolean): Verdict {
  const { membership } = seat;
  if (membership.state !== 'active') return deny('alias-required');
  if (message.state === 'redacted' || message.state === 'retracted') return deny('message-already-gone');
  if (message.state !== 'posted') return deny('message-not-found');
  // No app offers it: whoever asks for it has a fault, not a wish.
  if (message.authorId === membership.accountId) return deny('invalid-input', { field: 'messageId' });
  return on ? maySpeak(seat) : ALLOW;
}

import { ALLOW, deny, type Verdict } from '#libs/platform';
import type { Seat } from '#libs/rooms';
import type { Message } from './message.entity.js';

/** A reaction is speech: whoever may not post may not react. Taking one back is always allowed, as taking back a message is. */
export function mayReact({ membership, inForce }: Seat, message: Pick<Message, 'authorId' | 'state'>, on: boolean): Verdict {
  if (membership.state !== 'active') return deny('alias-required');
  if (message.state === 'redacted' || message.state === 'retracted') return deny('message-already-gone');
  if (message.state !== 'posted') return deny('message-not-found');
  // No app offers it: whoever asks for it has a fault, not a wish.
  if (message.authorId === membership.accountId) return deny('invalid-input', { field: 'messageId' });
  if (on && membership.seat === 'peer') {
    const { lock, mute } = inForce;
    if (lock) return deny('room-locked', { until: lock.until.toISOString() });
    if (mute) return deny('member-muted', { until: mute.until.toISOString() });
  }
  return ALLOW;
}

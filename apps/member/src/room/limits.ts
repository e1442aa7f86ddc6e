import type { RoomState } from '#libs/contracts';

/** What keeps this member from posting now, each with its end; null when nothing does. */
export type Limit =
  | { kind: 'unreadable' }
  | { kind: 'locked'; until: string; reason: NonNullable<RoomState['locked']>['reason'] }
  | { kind: 'muted'; until: string; reason: NonNullable<RoomState['muted']>['reason']; by: string }
  | { kind: 'slow'; seconds: number };

export function limitNow(state: RoomState, postedAt: number | null, now: number): Limit | null {
  const inForce = (until: string) => Date.parse(until) > now;
  const { locked, muted, slow } = state;
  if (state.unreadable) return { kind: 'unreadable' };
  if (locked && inForce(locked.until)) return { kind: 'locked', until: locked.until, reason: locked.reason };
  if (muted && inForce(muted.until)) return { kind: 'muted', until: muted.until, reason: muted.reason, by: muted.by };
  if (slow && inForce(slow.until) && postedAt !== null) {
    const seconds = Math.ceil((postedAt + slow.seconds * 1000 - now) / 1000);
    if (seconds > 0) return { kind: 'slow', seconds };
  }
  return null;
}

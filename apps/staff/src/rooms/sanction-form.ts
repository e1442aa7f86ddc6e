import type { ImposeSanction, MemberKey, RoomId, SanctionReason } from '#libs/contracts';
import type { SanctionInWords } from '#libs/ui';

export type SanctionKind = ImposeSanction['kind'];

export interface SanctionDraft {
  readonly kind: SanctionKind;
  readonly memberKey: MemberKey | undefined;
  readonly minutes: number;
  readonly seconds: number;
  readonly reason: SanctionReason;
}

/** What is offered first; every kind ends by itself, so each has a time. */
export const durations: Record<SanctionKind, readonly number[]> = {
  mute: [15, 60, 24 * 60],
  slow: [15, 60, 4 * 60],
  lock: [30, 60, 3 * 60, 8 * 60],
  review: [60, 3 * 60, 12 * 60],
};
export const slowSeconds = [10, 30, 120] as const;

/** Minutes from now to the next `HH:MM` on this clock. */
export function minutesUntil(time: string, now: Date): number | undefined {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour) || Number.isNaN(minute)) return undefined;
  const end = new Date(now);
  end.setHours(hour, minute, 0, 0);
  if (end <= now) end.setDate(end.getDate() + 1);
  return Math.max(1, Math.round((end.getTime() - now.getTime()) / 60_000));
}

/** The next full hour as `HH:MM`: what a time field starts from. */
export const nextHour = (now: Date): string => `${String((now.getHours() + 1) % 24).padStart(2, '0')}:00`;

/** What is asked of the server; undefined while a part is missing. */
export function toImpose(draft: SanctionDraft, roomId: RoomId): ImposeSanction | undefined {
  const { kind, minutes, seconds, reason, memberKey } = draft;
  switch (kind) {
    case 'mute':
      return memberKey && { kind, roomId, memberKey, minutes, reason };
    case 'slow':
      return { kind, roomId, seconds, minutes };
    case 'lock':
      return { kind, roomId, minutes, reason };
    case 'review':
      return { kind, roomId, minutes };
  }
}

/** The same, as the member will read it. */
export function inWords(draft: SanctionDraft, by: string, now: number): SanctionInWords {
  const until = now + draft.minutes * 60_000;
  const { kind, seconds, reason } = draft;
  switch (kind) {
    case 'mute':
      return { kind, until, reason, by };
    case 'slow':
      return { kind, until, seconds };
    case 'lock':
      return { kind, until, reason };
    case 'review':
      return { kind, until };
  }
}

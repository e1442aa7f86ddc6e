import { DateTime, IANAZone } from 'luxon';
import type { QuietHours, Severity } from '#libs/contracts';

export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

/** A crisis passes; only what is `concern` waits until the quiet hours end. @returns when it may leave */
export const leavesAt = (quiet: QuietHours | null, severity: Severity, now: Date): Date =>
  severity === 'concern' ? quietUntil(quiet, now) : now;

/** @returns when these hours end, or now where they have not begun */
export function quietUntil(quiet: QuietHours | null, now: Date): Date {
  if (quiet === null) return now;
  const there = DateTime.fromJSDate(now, { zone: quiet.timeZone });
  if (!there.isValid) return now;
  const minute = there.hour * 60 + there.minute;
  const [from, to] = [minuteOf(quiet.from), minuteOf(quiet.to)];
  const overMidnight = to <= from;
  const inside = overMidnight ? minute >= from || minute < to : minute >= from && minute < to;
  if (!inside) return now;
  const end = there.set({ hour: Math.floor(to / 60), minute: to % 60, second: 0, millisecond: 0 });
  return (overMidnight && minute >= from ? end.plus({ days: 1 }) : end).toJSDate();
}

/** @returns when these hours begin next, or null where nobody set any */
export function quietFrom(quiet: QuietHours | null, now: Date): Date | null {
  if (quiet === null) return null;
  const there = DateTime.fromJSDate(now, { zone: quiet.timeZone });
  if (!there.isValid) return null;
  const from = minuteOf(quiet.from);
  const begin = there.set({ hour: Math.floor(from / 60), minute: from % 60, second: 0, millisecond: 0 });
  return (begin > there ? begin : begin.plus({ days: 1 })).toJSDate();
}

function minuteOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

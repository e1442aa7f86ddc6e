import type { CalendarShift, Gap } from '#libs/contracts';

/** One day of the device's calendar, from its midnight to the next: 23, 24 or 25 hours. */
export interface Day {
  readonly from: number;
  readonly to: number;
}

export function daysFrom(now: number, offset: number, count: number): Day[] {
  const today = new Date(now);
  const midnight = (day: number): number => new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset + day).getTime();
  return Array.from({ length: count }, (_, day) => ({ from: midnight(day), to: midnight(day + 1) }));
}

/** How many days from today on an instant is. */
export const daysUntil = (now: number, instant: string): number => {
  const then = new Date(instant);
  const days = [now, then.getTime()].map((at) => {
    const day = new Date(at);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  });
  return Math.round(((days[1] ?? 0) - (days[0] ?? 0)) / 86_400_000);
};

/** What of a stretch falls into one day. */
export interface Piece<S extends Gap = CalendarShift> {
  readonly of: S;
  /** Of the day, 0 to 1. */
  readonly start: number;
  readonly end: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

export function piecesOf<S extends Gap>(stretches: readonly S[], { from, to }: Day): Piece<S>[] {
  return stretches.flatMap((of) => {
    const [begins, ends] = [Date.parse(of.from), Date.parse(of.to)];
    if (ends <= from || begins >= to) return [];
    const at = (instant: number): number => (instant - from) / (to - from);
    return [{ of, start: at(Math.max(begins, from)), end: at(Math.min(ends, to)), begins: begins >= from, ends: ends <= to }];
  });
}

/** What a `datetime-local` field holds, on the device's clock, and back. */
export function toField(instant: number): string {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
export const fromField = (text: string): string | undefined => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

import { DateTime, IANAZone } from 'luxon';
import type { Span } from './spans.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** An offset that holds from an instant on. */
interface Offset {
  readonly since: number;
  readonly ms: number;
}

/** Reads a wall clock of one zone. Local times are milliseconds as if that clock were UTC, so a local day has always 24 hours. */
export interface WallClock {
  /** All that the clock shows between the two, and a little more. */
  readonly shown: Span;
  /**
   * The first instant at which the clock has come as far as `local`. So an hour that comes twice is the first of the two, one
   * that is left out is the moment of the leap, and later local times are never earlier instants.
   */
  instantOf(local: number): number;
}

/** A name of the IANA time zone database that this machine knows. */
export const isZone = (name: string): boolean => /^[A-Za-z][\w+\-/]*$/u.test(name) && IANAZone.isValidZone(name);

/** For what happens between these instants. */
export function wallClock(zone: string, { from, to }: Span): WallClock {
  const iana = IANAZone.create(zone);
  const offset = (at: number): number => Math.round(iana.offset(at) * MINUTE);
  const offsets: Offset[] = [{ since: Number.NEGATIVE_INFINITY, ms: offset(from) }];
  for (let at = from; at < to; at += DAY) {
    const next = offset(at + DAY);
    if (next !== offsets.at(-1)?.ms) offsets.push({ since: leap(offset, at, at + DAY), ms: next });
  }
  const all = offsets.map(({ ms }) => ms);
  return {
    shown: { from: from + Math.min(...all), to: to + Math.max(...all) },
    instantOf(local) {
      for (const [n, { since, ms }] of offsets.entries()) {
        const at = Math.max(since, local - ms);
        if (at < (offsets[n + 1]?.since ?? Number.POSITIVE_INFINITY)) return at;
      }
      throw new Error('the last offset holds for ever');
    },
  };
}

/** When the offset changed, to the millisecond; once between the two. */
function leap(offset: (at: number) => number, before: number, after: number): number {
  const was = offset(before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === was) low = middle;
    else high = middle;
  }
  return high;
}

/** `2027-03-14` and `02:30`, as a local time. */
export const localTime = (date: string, time: string): number => DateTime.fromISO(`${date}T${time}`, { zone: 'utc' }).toMillis();
/** Midnight of a local day, and 1 (Monday) to 7 for it. */
export const startOfDay = (local: number): number => Math.floor(local / DAY) * DAY;
export const weekdayOf = (local: number): number => DateTime.fromMillis(local, { zone: 'utc' }).weekday;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const marks = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 8 * HOUR, DAY, 3 * DAY, 14 * DAY];

/** Where a time stands on a line on which a minute and a day can both be seen: 0 to 1. */
export interface TimeScale {
  readonly at: (seconds: number) => number;
  /** Seconds that are written below the line. */
  readonly ticks: readonly number[];
}

export function timeScale(longest: number): TimeScale {
  const most = Math.max(longest, marks[1] ?? 0);
  const far = Math.log1p(most / MINUTE);
  return { at: (seconds) => Math.log1p(seconds / MINUTE) / far, ticks: marks.filter((mark) => mark <= most) };
}

/** Ticks that do not run into each other on a narrow line: each at least so far from the one before. */
export function apart(ticks: readonly number[], at: (seconds: number) => number, least: number): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    if (at(tick) - last < least) return false;
    last = at(tick);
    return true;
  });
}

import { DateTime } from 'luxon';
import type { DrillHours } from '#libs/contracts';

export interface Drawing {
  readonly hours: DrillHours;
  /** IANA. */
  readonly timeZone: string;
  readonly now: Date;
  /** It has been this month: the next one is in the month after. */
  readonly done: boolean;
}

/** An integer from 0 on, below the given one. */
export type Pick = (below: number) => number;

interface Window {
  readonly from: DateTime;
  readonly minutes: number;
}

/**
 * A minute by chance, of all minutes inside of the hours of all days that are left of this month, each as likely as the others. When too
 * little is left, or it has been this month, it is one of next month's.
 */
export function drawDrill({ hours, timeZone, now, done }: Drawing, pick: Pick): Date {
  const here = DateTime.fromJSDate(now, { zone: timeZone });
  const next = here.startOf('month').plus({ months: 1 });
  const windows = done ? [] : windowsOf(hours, here, next);
  const least = minutesOf(hours);
  return among(sum(windows) >= least ? windows : windowsOf(hours, next, next.plus({ months: 1 })), pick);
}

/** On the clock face: an hour that is left out or comes twice makes no difference. */
export const minutesOf = ({ from, to }: DrillHours): number => minuteOf(to) - minuteOf(from);
export const MONTH = 'yyyy-MM';

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const sum = (windows: readonly Window[]): number => windows.reduce((total, { minutes }) => total + minutes, 0);
const at = (day: DateTime, time: string): DateTime => day.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3)) });

function windowsOf({ from, to }: DrillHours, since: DateTime, until: DateTime): Window[] {
  const windows: Window[] = [];
  for (let day = since.startOf('day'); day < until; day = day.plus({ days: 1 })) {
    const begins = DateTime.max(at(day, from), since);
    const minutes = Math.floor(at(day, to).diff(begins).as('minutes'));
    if (minutes > 0) windows.push({ from: begins, minutes });
  }
  return windows;
}

function among(windows: readonly Window[], pick: Pick): Date {
  let left = pick(sum(windows));
  for (const { from, minutes } of windows) {
    if (left < minutes) return from.plus({ minutes: left }).toJSDate();
    left -= minutes;
  }
  throw new Error('a minute beyond the month was picked');
}

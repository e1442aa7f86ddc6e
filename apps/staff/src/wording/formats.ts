import type { Language } from '#libs/contracts';
import { clockFor, listOf } from '#libs/ui';
import type { Wording } from './en.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const two = (n: number) => String(n).padStart(2, '0');

/** 6:12 under a quarter of an hour, then 24 min, 3 h, 2 days: exact where seconds matter. */
export function shortTime(ms: number, words: Wording): string {
  if (ms < 15 * MINUTE) return `${Math.floor(ms / MINUTE)}:${two(Math.floor((ms % MINUTE) / 1000))}`;
  if (ms < 2 * HOUR) return words.time.minutes(Math.floor(ms / MINUTE));
  if (ms < 2 * DAY) return words.time.hours(Math.floor(ms / HOUR));
  return words.time.days(Math.floor(ms / DAY));
}

export function formatsOf(language: Language, words: Wording) {
  const clock = clockFor(language);
  const seconds = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit', hour12: true });
  const weekday = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { weekday: 'long' });
  const date = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { year: 'numeric', month: 'short', day: 'numeric' });

  return {
    clock,
    time: (instant: string) => clock.time(instant),
    /** `6:51:04 pm`: the record of a case is read in seconds. */
    seconds: (instant: string) => seconds.format(new Date(instant)).replace(/\s?([AP])M$/, (_, half: string) => ` ${half.toLowerCase()}m`),
    date: (instant: string) => date.format(new Date(instant)),
    day: (instant: string, now: number) => clock.day(instant, now),
    /** `Today`, or the day of the week, however far away it is. */
    weekday: (instant: string, now: number) =>
      clock.sameDay(instant, now) ? clock.day(instant, now) : capital(weekday.format(new Date(instant))),
    /** The end of a stretch: the day is said once. */
    end: (from: string, to: string, now: number) =>
      clock.sameDay(from, to) || clock.sameDay(to, now) ? clock.time(to) : `${clock.day(to, now)}, ${clock.time(to)}`,
    sameDay: (instant: string, now: number) => clock.sameDay(instant, now),
    /** After "until", "at" or "by". */
    moment: (instant: string, now: number) => clock.moment(instant, now),
    /** The time, with its day unless that is today. */
    when: (instant: string, now: number) =>
      clock.sameDay(instant, now) ? clock.time(instant) : `${clock.day(instant, now)}, ${clock.time(instant)}`,
    ago: (instant: string, now: number) => {
      const ms = now - Date.parse(instant);
      if (ms < MINUTE) return words.time.now;
      if (ms < HOUR) return words.time.minutesAgo(Math.floor(ms / MINUTE));
      if (ms < DAY) return words.time.hoursAgo(Math.floor(ms / HOUR));
      return words.time.daysAgo(Math.floor(ms / DAY));
    },
    short: (ms: number) => shortTime(ms, words),
    /** The same for a screen reader: two numbers with a colon are read as a time of day. */
    spoken: (ms: number) =>
      ms < 15 * MINUTE ? words.time.spoken(Math.floor(ms / MINUTE), Math.floor((ms % MINUTE) / 1000)) : shortTime(ms, words),
    list: (items: readonly string[]) => listOf(language, items),
  };
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export type Formats = ReturnType<typeof formatsOf>;

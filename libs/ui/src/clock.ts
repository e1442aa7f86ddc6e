import type { Language } from '#libs/contracts';

export type When = string | number | Date;

/** How times read in one language and one zone. Without a zone: the device's. */
export interface Clock {
  readonly language: Language;
  /** `6:40 pm`, and `8 pm` on the hour. */
  time: (at: When) => string;
  /** `Today`, `Yesterday`, `Tuesday`, `November 12`: the divider between days. */
  day: (at: When, now: When) => string;
  /** A moment to come, to stand after "until", "at" or "by": `8 pm`, `8 am tomorrow`. In Spanish with its article: `las 8 pm`. */
  moment: (at: When, now: When) => string;
  sameDay: (a: When, b: When) => boolean;
}

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };
const words: Record<Language, { today: string; yesterday: string; tomorrow: string }> = {
  en: { today: 'Today', yesterday: 'Yesterday', tomorrow: 'tomorrow' },
  es: { today: 'Hoy', yesterday: 'Ayer', tomorrow: 'de mañana' },
};
const DAY = 24 * 60 * 60 * 1000;

export function clockFor(language: Language, timeZone?: string): Clock {
  const zone = timeZone === undefined ? {} : { timeZone };
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales[language], { ...options, ...zone });
  const hourly = of({ hour: 'numeric', minute: '2-digit', hour12: true });
  const dated = of({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const weekday = of({ weekday: 'long' });
  const monthDay = of({ month: 'long', day: 'numeric' });

  const date = (at: When) => dated.format(new Date(at));
  const sameDay = (a: When, b: When) => date(a) === date(b);
  const near = (at: When, now: When) => Math.abs(new Date(at).getTime() - new Date(now).getTime()) < 6 * DAY;
  const shift = (at: When, days: number) => new Date(at).getTime() + days * DAY;

  function time(at: When): string {
    const parts = new Map(hourly.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
    const minute = parts.get('minute') ?? '00';
    const half = (parts.get('dayPeriod') ?? '').replace(/[^\p{L}]/gu, '').toLowerCase();
    return `${parts.get('hour') ?? ''}${minute === '00' ? '' : `:${minute}`} ${half}`.trim();
  }

  function day(at: When, now: When): string {
    if (sameDay(at, now)) return words[language].today;
    if (sameDay(at, shift(now, -1))) return words[language].yesterday;
    return capital((near(at, now) ? weekday : monthDay).format(new Date(at)));
  }

  function moment(at: When, now: When): string {
    const hour = language === 'es' ? `${/^1(\D|$)/.test(time(at)) ? 'la' : 'las'} ${time(at)}` : time(at);
    if (sameDay(at, now)) return hour;
    if (sameDay(at, shift(now, 1))) return `${hour} ${words[language].tomorrow}`;
    const name = (near(at, now) ? weekday : monthDay).format(new Date(at));
    return language === 'es' ? `${hour} del ${name}` : `${hour} on ${name}`;
  }

  return { language, time, day, moment, sameDay };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `Dana`, `Dana and Sam`, `Dana, Sam y Ana`. */
export const listOf = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);

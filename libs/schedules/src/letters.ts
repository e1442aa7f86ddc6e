import { DateTime } from 'luxon';
import type { Gap, Language } from '#libs/contracts';

export type LetterKind = 'coming-on' | 'on-now' | 'alarm';

/** What a letter may know: no name of anybody, no room. */
export interface About {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly timeZone: string;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly gaps: readonly Gap[];
  readonly unreachable: number;
  readonly noSupervisor: boolean;
  readonly watcherSilent: boolean;
  readonly link: string;
}

const MOST_GAPS = 10;

const words = {
  en: {
    'coming-on': 'Lamplight: you come on call soon',
    'on-now': 'Lamplight: you are on call now',
    alarm: 'Lamplight: the on-call plan has a hole',
    unwatched: 'Lamplight: nobody watches the way for help',
    shift: (from: string, to: string) => `You are on call from ${from} until ${to}.`,
    look: 'See who is on:',
    gaps: 'Nobody is on call at these times:',
    more: (n: number) => `and ${n} more`,
    unreachable: (n: number) => `People on call or in a plan whom a page would not reach: ${n}.`,
    noSupervisor: 'Nobody is a supervisor: a page for backup may call nobody.',
    watcherSilent:
      'The program that watches over calls for help (the auditor) has stopped. If pages stop too, nobody is told. Start it again.',
    daily: 'This letter comes once a day until it is right again.',
    mend: 'Put it right here:',
  },
  es: {
    'coming-on': 'Lamplight: tu guardia empieza pronto',
    'on-now': 'Lamplight: estás de guardia ahora',
    alarm: 'Lamplight: hay un hueco en las guardias',
    unwatched: 'Lamplight: nadie vigila el camino de la ayuda',
    shift: (from: string, to: string) => `Estás de guardia desde ${from} hasta ${to}.`,
    look: 'Mira quién está de guardia:',
    gaps: 'Nadie está de guardia a estas horas:',
    more: (n: number) => `y ${n} más`,
    unreachable: (n: number) => `Personas de guardia o de un plan a quienes no llega un aviso: ${n}.`,
    noSupervisor: 'No hay supervisor: un aviso de respaldo puede no llamar a nadie.',
    watcherSilent:
      'El programa que vigila las llamadas de ayuda (el auditor) se paró. Si también se paran los avisos, nadie lo sabrá. Arráncalo otra vez.',
    daily: 'Esta carta llega una vez al día hasta que esté bien.',
    mend: 'Corrígelo aquí:',
  },
} as const;

export function letterOf(about: About): { subject: string; text: string } {
  const { kind, language, link } = about;
  const say = words[language];
  const page = `${link}#/on-call`;
  if (kind !== 'alarm')
    return { subject: say[kind], text: `${say.shift(when(about, about.startsAt), when(about, about.endsAt))}\n\n${say.look} ${page}\n` };
  const { gaps, unreachable, noSupervisor, watcherSilent } = about;
  const lines = gaps.slice(0, MOST_GAPS).map(({ from, to }) => `- ${when(about, new Date(from))} – ${when(about, new Date(to))}`);
  if (gaps.length > MOST_GAPS) lines.push(`- ${say.more(gaps.length - MOST_GAPS)}`);
  const duty = gaps.length + unreachable > 0 || noSupervisor;
  const parts = [
    ...(watcherSilent ? [say.watcherSilent] : []),
    ...(gaps.length > 0 ? [say.gaps, ...lines] : []),
    ...(unreachable > 0 ? [say.unreachable(unreachable)] : []),
    ...(noSupervisor ? [say.noSupervisor] : []),
  ];
  const where = [...(watcherSilent ? [`${link}#/drills`] : []), ...(duty ? [page] : [])];
  return {
    subject: watcherSilent ? say.unwatched : say.alarm,
    text: `${parts.join('\n')}\n\n${say.daily}\n${say.mend} ${where.join(' ')}\n`,
  };
}

function when({ language, timeZone }: About, at: Date | null): string {
  if (!at) return '';
  const there = DateTime.fromJSDate(at, { zone: timeZone }).setLocale(language === 'es' ? 'es-US' : 'en-US');
  return `${there.toFormat('ccc d LLL, HH:mm')} (${timeZone})`;
}

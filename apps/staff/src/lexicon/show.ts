import { categories, type RuleView, type Share, severities, type TriedFinding } from '#libs/contracts';
import type { LexiconWording } from '../wording/lexicon.en.js';

export type Heard = TriedFinding['severity'];

const rank = (severity: Heard): number => (severity === 'none' ? -1 : severities.indexOf(severity));

/** What comes of a text: the gravest that a live rule is left with. Rules in shadow raise nothing. */
export const worst = (findings: readonly TriedFinding[]): Heard =>
  findings
    .filter(({ mode }) => mode === 'live')
    .reduce<Heard>((most, { severity }) => (rank(severity) > rank(most) ? severity : most), 'none');

export const percent = (share: number): number => Math.round(share * 100);
export const shareText = (lexicon: LexiconWording, { share, low, high }: Share): string =>
  lexicon.share(percent(share), percent(low), percent(high));

/** A day by itself has no hour: noon, wherever the reader is, is on that day. */
export const atNoon = (day: string): string => `${day}T12:00:00`;

/** By category as the desk names them, then language, then id: as people look for them. */
export const inOrder = (rules: readonly RuleView[]): RuleView[] =>
  [...rules].sort(
    (a, b) =>
      categories.indexOf(a.category) - categories.indexOf(b.category) || a.language.localeCompare(b.language) || a.id.localeCompare(b.id),
  );

export const fields = [
  'severity',
  'category',
  'language',
  'mode',
  'phrase',
  'raisedBy',
  'beside',
  'after',
  'despite',
  'evidence',
  'alwaysHold',
  'hits',
  'misses',
  'reason',
  'owner',
  'reviewOn',
] as const satisfies readonly (keyof RuleView)[];
export type RuleField = (typeof fields)[number];

export const sameIn = (field: RuleField, a: RuleView, b: RuleView): boolean => JSON.stringify(a[field]) === JSON.stringify(b[field]);
export const sameRule = (a: RuleView | null, b: RuleView | null): boolean =>
  a === null || b === null ? a === b : fields.every((field) => sameIn(field, a, b));

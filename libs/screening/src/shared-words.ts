import type { Language, SharedWords, WordsChange } from '#libs/contracts';
import { type Cue, guardNames, type Lexicon } from './lexicon.js';
import { isClassName } from './phrase.js';

/** Words that no gap skips: more of them part more phrases. */
const DIVIDER = 'DIVIDER';
const isGuard = (name: string): boolean => guardNames.some((guard) => guard === name);

export const classId = (name: string): string => `class.${name.toLowerCase().replaceAll('_', '-')}`;
export const cueId = ({ as, language }: Pick<Cue, 'as' | 'language'>): string => `cue.${language}.${as}`;

/** Everything that rules share, each under a name of its own, so that a change of it can be named as that of a rule. */
export function sharedWords({ classes, cues, shorthand }: Lexicon): SharedWords[] {
  const byCue = Map.groupBy(cues, cueId);
  return [
    ...Object.entries(classes).map(([name, words]) => shared('class', classId(name), { name, words })),
    ...[...byCue].map(([id, of]) =>
      shared('cue', id, {
        name: of[0]?.as ?? '',
        language: of[0]?.language ?? null,
        words: of.map(({ phrases }) => phrases.trim()).join('\n'),
      }),
    ),
    shared('shorthand', 'shorthand', {
      name: '',
      words: Object.entries(shorthand)
        .map(([short, word]) => `${short} = ${word}`)
        .join('\n'),
    }),
  ];
}

const shared = (
  kind: SharedWords['kind'],
  id: string,
  { name, words, language = null }: { name: string; words: string; language?: Language | null },
): SharedWords => ({ kind, id, name, language, words, lowers: kind === 'cue' && isGuard(name) });

/** A class's words have commas between them; anything else stands on a line. */
export const entriesOf = ({ kind, words }: Pick<SharedWords, 'kind' | 'words'>): string[] =>
  words
    .split(kind === 'class' ? ',' : '\n')
    .map((entry) => entry.trim().replaceAll(/\s+/gu, ' '))
    .filter(Boolean);

/** What was taken from shared words and what was added to them. */
export function wordsChanges(before: Lexicon, after: Lexicon): WordsChange[] {
  const lowering = new Set([before, after].flatMap(classesThatLower));
  const [was, is] = [before, after].map((lexicon) => new Map(sharedWords(lexicon).map((one) => [one.id, one])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((id) => {
    const [old, now] = [was?.get(id), is?.get(id)];
    const one = now ?? old;
    if (!one) return [];
    const [had, has] = [old ? entriesOf(old) : [], now ? entriesOf(now) : []];
    const change = { gone: without(had, has), come: without(has, had) };
    if (change.gone.length + change.come.length === 0) return [];
    const { kind, name, language } = one;
    return [{ id, kind, name, language, ...change, less: hearsLess(one, change, { empty: has.length === 0, lowering }) }];
  });
}

const without = (entries: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return [...new Set(entries)].filter((entry) => !known.has(entry));
};

/** What leaves less of a finding: the guards, and a no, which says the contrary of what was asked. */
const lowersAs = (name: string): boolean => isGuard(name) || name === 'no';

/** The classes that they name. */
const classesThatLower = ({ cues }: Lexicon): string[] =>
  cues.filter(({ as }) => lowersAs(as)).flatMap(({ phrases }) => phrases.split(/[\s|?&]+/u).filter(isClassName));

/** Rules may hear less of it: words went, or what lowers them has more. A guard that is empty is named as well: nobody empties one by chance. */
function hearsLess(
  { kind, name, lowers }: SharedWords,
  { gone, come }: Pick<WordsChange, 'gone' | 'come'>,
  { empty, lowering }: { empty: boolean; lowering: ReadonlySet<string> },
): boolean {
  if (lowers) return come.length > 0 || empty;
  if (come.length > 0 && (kind === 'class' ? lowering.has(name) : lowersAs(name))) return true;
  return gone.length > 0 || (kind === 'class' && name === DIVIDER);
}

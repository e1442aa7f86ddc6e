import { PHRASE_LIMIT, type PutRule } from '#libs/contracts';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import { guardNames, slots, type WordClasses } from './lexicon.js';
import { isClassName, isTooLong, MOST_WORDS } from './phrase.js';

export const PHRASES = 60;
export const PHRASE_LENGTH = 600;
/** Of one step; and of words that may be missing, each of which doubles the ways in which a phrase is read. */
export const ALTERNATIVES = 60;
const MAY_MISS = 4;

const isGap = /^(\*+|\.{3})$/;
const longestGap = 3;
/** Said in one sentence in any order: each more has as many orders as all before it together. */
const PARTS = 3;
const isWord = /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic}'’~:._!-]+$/u;

const isGuard = (term: string): boolean => guardNames.some((name) => name === term);
const isSlot = (term: string): boolean => slots.some((name) => name === term);

type Asked = Pick<PutRule, 'phrase' | 'despite' | 'beside' | 'after' | 'raisedBy'>;

/**
 * What an admin wrote, before it is compiled. It names the line that is wrong and echoes none of it.
 * @param known the phrase that a rule has which is to page nobody: it may be of a version that was less strict, and is turned off as it stands
 */
export function mayListenFor({ phrase, despite, beside, after, raisedBy }: Asked, classes: WordClasses, known?: string): Verdict {
  if (!despite.every(isGuard)) return deny('rule-unknown-slot', { field: 'despite' });
  if (!beside.every(isSlot)) return deny('rule-unknown-slot', { field: 'beside' });
  if (!(after ?? []).every(isSlot)) return deny('rule-unknown-slot', { field: 'after' });
  if (!raisedBy.every(isSlot)) return deny('rule-unknown-slot', { field: 'raisedBy' });
  if (phrase === known) return ALLOW;
  if (phrase.length > PHRASE_LIMIT) return deny('phrase-too-long', { field: 'phrase', limit: PHRASE_LIMIT });
  const lines = phrase.split('\n').map((line) => line.trim());
  const said = lines.filter(Boolean);
  if (said.length === 0) return deny('phrase-empty', { field: 'phrase' });
  if (said.length > PHRASES) return deny('phrase-too-many', { field: 'phrase', limit: PHRASES });
  for (const [n, line] of lines.entries()) {
    const verdict = mayReadLine(line, `phrase.${String(n + 1)}`, classes);
    if (!verdict.allowed) return verdict;
  }
  return ALLOW;
}

export interface LineLimits {
  readonly length: number;
  readonly alternatives: number;
}
const ofRules: LineLimits = { length: PHRASE_LENGTH, alternatives: ALTERNATIVES };

/** One phrase of a rule or of a cue. */
export function mayReadLine(line: string, field: string, classes: WordClasses, limits: LineLimits = ofRules): Verdict {
  if (!line) return ALLOW;
  if (line.length > limits.length) return deny('phrase-too-long', { field, limit: limits.length });
  const parts = line.split('&').map((part) => part.trim());
  if (parts.length > PARTS) return deny('phrase-too-many', { field, limit: PARTS });
  if (line.split(/[\s|]+/).filter((term) => term.endsWith('?')).length > MAY_MISS)
    return deny('phrase-too-many', { field, limit: MAY_MISS });
  return parts.map((part) => mayReadPart(part, field, { classes, limits })).find(({ allowed }) => !allowed) ?? ALLOW;
}

interface Read {
  readonly classes: WordClasses;
  readonly limits: LineLimits;
}

function mayReadPart(part: string, field: string, read: Read): Verdict {
  if (!part) return deny('phrase-unreadable', { field });
  const terms = part.split(/\s+/);
  const gaps = terms.map((term) => isGap.test(term));
  if (gaps[0] || gaps.at(-1) || gaps.some((gap, n) => gap && gaps[n + 1])) return deny('phrase-lone-gap', { field });
  if (terms.every((term) => term.endsWith('?'))) return deny('phrase-empty', { field });
  for (const [n, term] of terms.entries()) {
    if (gaps[n] && term.length > longestGap) return deny('phrase-unreadable', { field });
    const verdict = gaps[n] ? ALLOW : mayStand(term, field, read);
    if (!verdict.allowed) return verdict;
  }
  return ALLOW;
}

function mayStand(term: string, field: string, { classes, limits }: Read): Verdict {
  const any = (term.endsWith('?') ? term.slice(0, -1) : term).split('|');
  if (any.length > limits.alternatives) return deny('phrase-too-many', { field, limit: limits.alternatives });
  for (const word of any) {
    if (isTooLong(word)) return deny('phrase-row-too-long', { field, limit: MOST_WORDS });
    if (isClassName(word)) {
      if (!Object.hasOwn(classes, word)) return deny('phrase-unknown-class', { field });
    } else if (!isWord.test(word) || word.includes('...') || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word))
      return deny('phrase-unreadable', { field });
  }
  return ALLOW;
}

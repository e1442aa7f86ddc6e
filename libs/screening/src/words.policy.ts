import { type SharedWords, WORDS_LIMIT } from '#libs/contracts';
import { ALLOW, deny, type Verdict } from '#libs/platform';
import type { WordClasses } from './lexicon.js';
import { isTooLong, MOST_WORDS } from './phrase.js';
import { type LineLimits, mayReadLine } from './rule.policy.js';
import { entriesOf } from './shared-words.js';

const ENTRIES = 1_000;
const ENTRY_LENGTH = 80;
const part = "~?[\\p{L}\\p{N}\\p{M}\\p{Extended_Pictographic}'’:._!/-]+";
const isEntry = new RegExp(`^${part}( ${part})*$`, 'u');
/** A cue's line goes through many ways of saying one thing. */
const ofCues: LineLimits = { length: 1_200, alternatives: 150 };

/** What an admin wrote in the place of shared words. A cue may be emptied, a class may not: phrases name it. It echoes nothing. */
export function mayShare(kind: SharedWords['kind'], words: string, classes: WordClasses): Verdict {
  if (words.length > WORDS_LIMIT) return deny('phrase-too-long', { field: 'words', limit: WORDS_LIMIT });
  const entries = entriesOf({ kind, words });
  if (entries.length > ENTRIES) return deny('phrase-too-many', { field: 'words', limit: ENTRIES });
  if (kind === 'class' && entries.length === 0) return deny('phrase-empty', { field: 'words' });
  for (const [n, entry] of entries.entries()) {
    const field = `words.${String(n + 1)}`;
    if (kind === 'cue') {
      const verdict = mayReadLine(entry, field, classes, ofCues);
      if (!verdict.allowed) return verdict;
    } else if (entry.length > ENTRY_LENGTH) return deny('phrase-too-long', { field, limit: ENTRY_LENGTH });
    else if (isTooLong(entry)) return deny('phrase-row-too-long', { field, limit: MOST_WORDS });
    else if (!isEntry.test(entry) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(entry)) return deny('phrase-unreadable', { field });
  }
  return ALLOW;
}

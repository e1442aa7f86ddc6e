import { severityLook } from '../escalations/queue-row.js';
import { useWords } from '../wording/index.js';
import type { Heard } from './show.js';
import { useLexiconWords } from './words.js';

/** What came of a text. */
export function HeardChip({ heard }: { heard: Heard }) {
  const { words } = useWords();
  const lexicon = useLexiconWords();
  return heard === 'none' ? (
    <span className="chip quiet">{lexicon.nothingHeard}</span>
  ) : (
    <span className={`chip ${severityLook[heard]}`}>{words.severity[heard]}</span>
  );
}

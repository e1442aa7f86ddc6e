import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EntryKind, EscalationCase } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { useWords } from '../wording/index.js';
import { entrySentence } from './timeline.js';

/** What changes nothing for whoever decides. */
const QUIET: readonly EntryKind[] = ['read', 'paged', 'context-widened'];

/** What others did since this person began to write. It is read out, and what was typed stays as it is. */
export function News({ value, writing }: { value: EscalationCase; writing: boolean }) {
  const { words } = useWords();
  const { session } = useDesk();
  const [from, setFrom] = useState<number>();
  const { length } = value.entries;
  // Counted from the moment at which somebody begins to write.
  if (writing && from === undefined) setFrom(length);
  if (!writing && from !== undefined) setFrom(undefined);
  const news = value.entries.slice(from ?? length).filter(({ kind, by }) => by !== session.name && !QUIET.includes(kind));
  return (
    <div role="status" className="says">
      {news.length > 0 && (
        <div className="notice news">
          <p>{words.states.news}</p>
          <ul>
            {news.map((entry) => (
              <li key={`${entry.at} ${entry.kind}`}>
                {entrySentence(words, entry)} {entry.by ?? words.case.system}
              </li>
            ))}
          </ul>
          <Button className="btn small" onPress={() => setFrom(length)}>
            {words.states.newsSeen}
          </Button>
        </div>
      )}
    </div>
  );
}

import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';
import { useAftercare } from './use-aftercare.js';

/** What was owed after this case, and what became of it. */
export function FollowUpsOf() {
  const { words, formats } = useWords();
  const { value, placed } = useAftercare();
  const now = useServerNow(60_000);
  const text = words.aftercare.owed;
  if (!value || !placed || value.followUps.length === 0) return null;
  return (
    <ul className="owed-of">
      {value.followUps.map(({ kind, dueAt, forWhom, doneAt, doneBy, outcome, line }) => (
        <li key={kind}>
          <b>{outcome ? text.was[outcome] : text.kind[kind]}</b>
          <p className="hint">
            {doneAt && doneBy
              ? text.by(doneBy, formats.when(doneAt, now))
              : [text.open(formats.when(dueAt, now)), forWhom && text.forWhom(forWhom)].filter(Boolean).join(', ')}
          </p>
          {line && <p className="note">{line}</p>}
        </li>
      ))}
    </ul>
  );
}

import type { WordsChange } from '#libs/contracts';
import { useLexiconWords } from './words.js';

/** What went from lists that rules share, and what came to them. */
export function WordsDifference({ words }: { words: readonly WordsChange[] }) {
  const { shared } = useLexiconWords();
  if (words.length === 0) return null;
  return (
    <div className="changes">
      <h3>
        {shared.title} <small>{words.length}</small>
      </h3>
      <ul>
        {words.map(({ id, gone, come, less }) => (
          <li key={id}>
            <details>
              <summary>
                <span className="mono">{id}</span> {less && <span className="chip clay">{shared.less}</span>}
              </summary>
              {gone.length > 0 && <Entries title={shared.gone} all={gone} />}
              {come.length > 0 && <Entries title={shared.come} all={come} />}
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Entries({ title, all }: { title: string; all: readonly string[] }) {
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <ul className="mono">
        {all.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

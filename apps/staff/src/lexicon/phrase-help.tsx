import { useDeferredValue, useState } from 'react';
import { Field } from '../parts/field.js';
import { useLexiconWords } from './words.js';

/** How a phrase is written, with an example, and every list of words that one may name. */
export function PhraseHelp({ classes }: { classes: Readonly<Record<string, string>> }) {
  const { help } = useLexiconWords();
  const [find, setFind] = useState('');
  const sought = useDeferredValue(find.trim().toLowerCase());
  const found = Object.entries(classes)
    .filter(([name, list]) => `${name} ${list}`.toLowerCase().includes(sought))
    .sort(([a], [b]) => a.localeCompare(b));
  return (
    <div className="lex-help">
      <details>
        <summary>{help.title}</summary>
        <dl className="signs">
          {help.rows.map(([sign, says]) => (
            <div key={sign}>
              <dt className="mono">{sign}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <p>
          <b>{help.example}</b> <code className="mono">{help.exampleIs}</code>
          <br />
          {help.exampleHears}
        </p>
      </details>
      <details>
        <summary>{help.classes}</summary>
        <Field label={help.findClass} type="search" autoComplete="off" value={find} onChange={(e) => setFind(e.target.value)} />
        {found.length === 0 && <p className="hint">{help.noClass}</p>}
        <dl className="signs classes" tabIndex={0} aria-label={help.classes}>
          {found.map(([name, list]) => (
            <div key={name}>
              <dt className="mono">{name}</dt>
              <dd>
                {list
                  .trim()
                  .replaceAll('~', '')
                  .replaceAll(/\s*\n\s*/gu, ', ')}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

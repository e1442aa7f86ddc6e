import { useDeferredValue, useState } from 'react';
import type { SharedWords } from '#libs/contracts';
import { Field } from '../parts/field.js';
import { useLexiconWords } from './words.js';

/** How a phrase is written, with an example, and every list of words that one may name. */
export function PhraseHelp({ words }: { words: readonly SharedWords[] }) {
  const { help } = useLexiconWords();
  const [find, setFind] = useState('');
  const sought = useDeferredValue(find.trim().toLowerCase());
  const found = words
    .filter(({ kind, name, words: list }) => kind === 'class' && `${name} ${list}`.toLowerCase().includes(sought))
    .sort((a, b) => a.name.localeCompare(b.name));
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
          {found.map(({ name, words: list }) => (
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

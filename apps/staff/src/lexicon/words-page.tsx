import { useDeferredValue, useState } from 'react';
import type { LexiconView, SharedWords } from '#libs/contracts';
import { Choice, Field } from '../parts/field.js';
import { useWords } from '../wording/index.js';
import { BenchResult } from './bench-result.js';
import type { Lexicon } from './use-lexicon.js';
import { useLexiconWords } from './words.js';
import { WordsEditor } from './words-editor.js';

type Kind = SharedWords['kind'] | 'guard' | '';
const kinds = ['guard', 'cue', 'class', 'shorthand'] as const;
const kindOf = ({ kind, lowers }: SharedWords): Exclude<Kind, ''> => (lowers ? 'guard' : kind);

/** What rules share: what lowers a finding, what raises it, and the lists that phrases name. */
export function WordsPage({ view, lexicon }: { view: LexiconView; lexicon: Lexicon }) {
  const { shared: words, rules, bench, ...all } = useLexiconWords();
  const { term } = useWords().words;
  const [find, setFind] = useState('');
  const [kind, setKind] = useState<Kind>('');
  const sought = useDeferredValue(find.trim().toLowerCase());
  const nameOf = ({ kind: of, name, language }: SharedWords): string =>
    [of === 'cue' ? (term[name] ?? name) : of === 'class' ? name : words.kind.shorthand, language && all.language[language]]
      .filter(Boolean)
      .join(' · ');
  const shown = view.words
    .filter((one) => (!kind || kindOf(one) === kind) && `${nameOf(one)} ${one.name} ${one.words}`.toLowerCase().includes(sought))
    .sort((a, b) => kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) || nameOf(a).localeCompare(nameOf(b)));
  return (
    <>
      <p className="page-lead">{words.lead}</p>
      <div className="lex-find">
        <Field label={words.find} type="search" autoComplete="off" value={find} onChange={(e) => setFind(e.target.value)} />
        <Choice label={words.kinds} value={kind} onChange={(e) => setKind(e.target.value as Kind)}>
          <option value="">{rules.all}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words.kind[one]}
            </option>
          ))}
        </Choice>
      </div>
      <p className="hint" role="status">
        {words.shown(shown.length, view.words.length)}
      </p>
      {lexicon.bench && view.draft && (
        <section className="lex-box" aria-labelledby="bench-title">
          <h2 id="bench-title">{bench.title}</h2>
          <BenchResult bench={lexicon.bench} version={view.draft.version} />
        </section>
      )}
      {shown.length === 0 && <p className="empty">{words.none}</p>}
      {shown.map((one) => (
        <OneList key={one.id} one={one} name={nameOf(one)} kind={words.kind[kindOf(one)]} view={view} lexicon={lexicon} />
      ))}
    </>
  );
}

interface OneListProps {
  readonly one: SharedWords;
  readonly name: string;
  readonly kind: string;
  readonly view: LexiconView;
  readonly lexicon: Lexicon;
}

/** There are hundreds: what stands in one is drawn when somebody opens it. */
function OneList({ one, name, kind, view, lexicon }: OneListProps) {
  const { rules } = useLexiconWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="changes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{name}</b> <span className="chip quiet">{kind}</span>{' '}
        {view.draft?.changes.words.some(({ id }) => id === one.id) && <span className="chip lamp">{rules.changed}</span>}
      </summary>
      {open && <WordsEditor one={one} name={name} view={view} lexicon={lexicon} />}
    </details>
  );
}

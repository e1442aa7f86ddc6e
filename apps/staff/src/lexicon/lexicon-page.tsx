import { useEffect, useRef } from 'react';
import { isIn } from '../answer.js';
import { useServerNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { Skeleton, Waiting } from '../parts/waiting.js';
import { hrefOf, type Route } from '../route.js';
import { useWords } from '../wording/index.js';
import { DraftPage } from './draft-page.js';
import { ReviewPage } from './review-page.js';
import { RulePage } from './rule-page.js';
import { RulesPage } from './rules-page.js';
import { RecallPage, SamplePage } from './sample-page.js';
import { type Lexicon, useLexicon } from './use-lexicon.js';
import { VersionsPage } from './versions-page.js';
import { useLexiconWords } from './words.js';
import { WordsPage } from './words-page.js';
import '../styles/lists.css';
import '../styles/numbers.css';
import '../styles/lexicon.css';

const parts = ['rules', 'words', 'draft', 'versions', 'review', 'recall'] as const;
type Part = (typeof parts)[number];

/** The rules that hear a call for help: read, written, tried, agreed on by two. */
export default function LexiconPage({ route }: { route: Route }) {
  const { session } = useDesk();
  return session.role === 'admin' ? <Workbench route={route} /> : <Reading />;
}

function Workbench({ route }: { route: Route }) {
  const words = useLexiconWords();
  const lexicon = useLexicon();
  const part: Part = parts.find((one) => one === route.id) ?? 'rules';
  const rule = route.id === 'rule' || route.id === 'new';
  const looksAt = [route.id, route.more].join('/');
  const before = useRef(looksAt);
  // Whoever opens a rule from a list that is gone now starts at its heading.
  useEffect(() => {
    if (before.current === looksAt) return;
    before.current = looksAt;
    if (document.activeElement === document.body) document.getElementById('lexicon-title')?.focus();
  }, [looksAt]);
  return (
    <main className="panel list-page lexicon" aria-labelledby="lexicon-title">
      <div className="page-head">
        {rule ? (
          <p className="page-title">
            <b>{words.title}</b>
          </p>
        ) : (
          <h1 id="lexicon-title" className="page-title" tabIndex={-1}>
            {words.title}
          </h1>
        )}
        <nav className="parts" aria-label={words.parts.label}>
          {parts.map((one) => (
            <a key={one} href={hrefOf('lexicon', one === 'rules' ? undefined : one)} aria-current={one === part ? 'page' : undefined}>
              {words.parts[one]}
            </a>
          ))}
        </nav>
      </div>
      <Standing lexicon={lexicon} part={part} />
      {part === 'review' ? (
        <ReviewPage />
      ) : part === 'recall' ? (
        <RecallPage />
      ) : part === 'versions' ? (
        <VersionsPage chosen={route.more} onRolledBack={() => void lexicon.drafted.reload()} />
      ) : (
        <Waiting answer={lexicon.drafted} rows={8}>
          {(view) =>
            rule ? (
              <RulePage key={route.more ?? ''} view={view} lexicon={lexicon} ruleId={route.more} />
            ) : part === 'draft' ? (
              <DraftPage view={view} lexicon={lexicon} />
            ) : part === 'words' ? (
              <WordsPage view={view} lexicon={lexicon} />
            ) : (
              <RulesPage view={view} lexicon={lexicon} />
            )
          }
        </Waiting>
      )}
    </main>
  );
}

/** What listens now, and whether somebody works on something else. */
function Standing({ lexicon: { drafted, noReader }, part }: { lexicon: Lexicon; part: Part }) {
  const words = useLexiconWords();
  const { formats } = useWords();
  const now = useServerNow(60_000);
  const view = drafted.value;
  if (!isIn(drafted)) return <Skeleton rows={8} />;
  return (
    <>
      {view?.trouble && (
        <p className="notice clay" role="alert">
          {words.trouble}
        </p>
      )}
      {noReader && <p className="notice">{words.noReader}</p>}
      {view && (
        <p className="page-lead">
          {words.inForce(view.live.number, formats.when(view.live.since, now))}{' '}
          {view.draft && part !== 'draft' && (
            <>
              {words.draftOpen(formats.list(view.draft.changedBy))}{' '}
              <a className="link" href={hrefOf('lexicon', 'draft')}>
                {words.draftShow}
              </a>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** A supervisor reads the sample, and changes nothing. */
function Reading() {
  const words = useLexiconWords();
  return (
    <main className="panel list-page lexicon" aria-labelledby="lexicon-title">
      <h1 id="lexicon-title" className="page-title">
        {words.parts.sample}
      </h1>
      <p className="page-lead">{words.notForYou}</p>
      <SamplePage />
    </main>
  );
}

import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DraftView, LexiconView, RuleView } from '#libs/contracts';
import { isIn, useAnswer } from '../answer.js';
import { useCanAct, useDesk } from '../desk.js';
import { Confirm } from '../parts/confirm.js';
import { Skeleton, Waiting } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { BenchResult } from './bench-result.js';
import { Forecast } from './forecast.js';
import { Publish } from './publish.js';
import { RuleDifference } from './rule-difference.js';
import { BENCH_MS, type Lexicon } from './use-lexicon.js';
import { useLexiconWords } from './words.js';
import { WordsDifference } from './words-difference.js';

/** What is worked on, what it does to the bench and would have done to last month, and the way into force. */
export function DraftPage({ view, lexicon }: { view: LexiconView; lexicon: Lexicon }) {
  const { draft: words } = useLexiconWords();
  if (!view.draft) {
    return (
      <div className="empty">
        <p>
          <b>{words.none}</b> {words.noneLead}
        </p>
      </div>
    );
  }
  return <Draft key={view.draft.version} view={view} draft={view.draft} lexicon={lexicon} />;
}

function Draft({ view, draft, lexicon }: { view: LexiconView; draft: DraftView; lexicon: Lexicon }) {
  const { draft: words, bench: benchWords } = useLexiconWords();
  const { formats } = useWords();
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const bench = useAnswer('draftBench', {}, undefined, { timeoutMs: BENCH_MS });
  const live = useAnswer('lexicon', { of: 'live' });
  const [discarding, setDiscarding] = useState(false);
  const reload = () => void lexicon.drafted.reload();
  const discard = async () => {
    const reply = await ask('discardDraft', { version: draft.version });
    if (reply.ok) tell(words.discarded);
    reload();
    return reply.ok ? undefined : reply.problem;
  };
  return (
    <>
      <div className="page-head">
        <p className="page-lead">{words.lead(draft.basedOn, formats.list(draft.changedBy))}</p>
        <Button className="btn small quiet" isDisabled={!canAct} onPress={() => setDiscarding(true)}>
          {words.discard}
        </Button>
      </div>
      <section className="lex-part" aria-labelledby="changes-title">
        <h2 id="changes-title">{words.changes}</h2>
        {isIn(live) ? <Changes draft={draft} after={view.rules} before={live.value?.rules} /> : <Skeleton rows={2} />}
      </section>
      <section className="lex-part" aria-labelledby="bench-title">
        <h2 id="bench-title">{benchWords.title}</h2>
        <p className="hint">{benchWords.lead}</p>
        <Waiting answer={bench} rows={2}>
          {(result) => <BenchResult bench={result} version={draft.version} />}
        </Waiting>
      </section>
      <Forecast draft={draft} />
      <Publish draft={draft} rules={view.rules} bench={bench.value} onChanged={reload} />
      {discarding && (
        <Confirm
          title={words.discardTitle}
          lead={words.discardLead}
          go={words.discard}
          stay={words.keep}
          onClose={() => setDiscarding(false)}
          onGo={discard}
        />
      )}
    </>
  );
}

interface ChangesProps {
  readonly draft: DraftView;
  readonly after: readonly RuleView[];
  /** Undefined: it could not be read. */
  readonly before: readonly RuleView[] | undefined;
}

function Changes({ draft: { changes }, after, before }: ChangesProps) {
  const { draft: words } = useLexiconWords();
  const [was, is] = useMemo(() => [new Map(before?.map((r) => [r.id, r])), new Map(after.map((r) => [r.id, r]))], [before, after]);
  const kinds = (['added', 'changed', 'removed'] as const).filter((kind) => changes[kind].length > 0);
  if (kinds.length + changes.words.length === 0) return <p className="hint">{words.noChanges}</p>;
  const off = new Set(changes.turnedOff);
  const ofRules = kinds.map((kind) => (
    <div key={kind} className="changes">
      <h3>
        {words[kind]} <small>{changes[kind].length}</small>
      </h3>
      <ul>
        {changes[kind].map((id) => (
          <li key={id}>
            {kind === 'removed' ? (
              <b className="mono">{id}</b>
            ) : (
              <a className="link mono" href={hrefOf('lexicon', 'rule', id)}>
                {id}
              </a>
            )}{' '}
            {off.has(id) && <span className="chip clay">{words.turnedOff}</span>}
            {before && (
              <details>
                <summary>
                  {words.show}
                  <span className="vh"> {id}</span>
                </summary>
                <RuleDifference caption={id} before={was.get(id) ?? null} after={is.get(id) ?? null} names={[words.before, words.after]} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  ));
  return (
    <>
      {ofRules}
      <WordsDifference words={changes.words} />
    </>
  );
}

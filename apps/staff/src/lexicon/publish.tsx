import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { BenchView, DraftView, ProblemBody, RuleView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { Area } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { PublishSheet } from './publish-sheet.js';
import { useLexiconWords } from './words.js';

interface PublishProps {
  readonly draft: DraftView;
  readonly rules: readonly RuleView[];
  readonly bench: BenchView | undefined;
  readonly onChanged: () => void;
}

/** Two people: who wrote it proposes it, and someone else puts it in force. Each sees why they can't do the other's part. */
export function Publish({ draft, rules, bench, onChanged }: PublishProps) {
  const { draft: words } = useLexiconWords();
  const { formats } = useWords();
  const canAct = useCanAct();
  const now = useServerNow(60_000);
  const [asking, setAsking] = useState(false);
  const { proposed, changedByMe, changes } = draft;
  const straight = rules.filter(({ id, mode }) => mode === 'live' && changes.added.includes(id)).map(({ id }) => id);
  const waits = bench === undefined ? words.benchWaits : bench.brokenCount > 0 ? words.breaks(bench.brokenCount) : undefined;
  return (
    <section className="lex-part" aria-labelledby="publish-title">
      <h2 id="publish-title">{words.publish}</h2>
      {straight.length > 0 && <p className="notice">{words.straightLive(formats.list(straight))}</p>}
      {proposed && (
        <blockquote className="quote">
          <p>{proposed.note}</p>
          <small>{words.proposedBy(proposed.by, formats.when(proposed.at, now))}</small>
        </blockquote>
      )}
      {!proposed && <Propose draft={draft} onProposed={onChanged} />}
      {changedByMe ? (
        <>
          {proposed && <p>{words.yours}</p>}
          <p>{draft.others.length > 0 ? words.can(formats.list(draft.others)) : words.canNone}</p>
        </>
      ) : (
        <>
          <p>{proposed ? words.publishLead : words.notProposed}</p>
          {waits && <p className="wrong">{waits}</p>}
          <div className="lex-acts">
            <Button className="btn primary big" isDisabled={!canAct || !proposed || waits !== undefined} onPress={() => setAsking(true)}>
              {words.publish}
            </Button>
          </div>
        </>
      )}
      {asking && <PublishSheet draft={draft} onClose={() => setAsking(false)} onChanged={onChanged} />}
    </section>
  );
}

const SHORTEST_NOTE = 10;

function Propose({ draft, onProposed }: { draft: DraftView; onProposed: () => void }) {
  const { draft: words, edit } = useLexiconWords();
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const [note, setNote] = useDraft('lexicon:note');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const short = note.trim().length < SHORTEST_NOTE;
  const propose = async () => {
    setTried(true);
    if (short) return;
    const reply = await ask('proposeDraft', { version: draft.version, note: note.trim() });
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) {
      setNote('');
      tell(words.proposed);
    }
    onProposed();
  };
  return (
    <>
      <p className="hint">{words.proposeLead}</p>
      <Area
        label={words.note}
        rows={3}
        maxLength={1000}
        value={note}
        error={tried && short ? edit.tooShort(SHORTEST_NOTE) : undefined}
        onChange={(e) => setNote(e.target.value.replaceAll('\n', ' '))}
      />
      <Refusal problem={problem} />
      <div className="lex-acts">
        <Button className="btn primary" isDisabled={!canAct} onPress={() => void propose()}>
          {words.propose}
        </Button>
      </div>
    </>
  );
}

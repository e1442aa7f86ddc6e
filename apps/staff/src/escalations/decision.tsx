import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Disposition, EscalationCase, ProblemBody } from '#libs/contracts';
import { FollowUpsOf } from '../aftercare/follow-ups-of.js';
import { useLeaving } from '../aftercare/leaving.js';
import { useCanAct, useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { useSharedData } from '../frame/shared-data.js';
import { Area } from '../parts/field.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { type CaseAct, mayEndAs } from './acts.js';
import { CaseActs } from './case-acts.js';
import { News } from './news.js';
import { RunningClock } from './running-clock.js';
import type { Case } from './use-case.js';

const SHORTEST_NOTE = 20;
const dispositions: readonly Disposition[] = [
  'safe-for-now',
  'passed-to-crisis-team',
  'emergency-services',
  'could-not-reach',
  'not-a-safety-concern',
];

interface DecisionProps {
  readonly found: Case;
  readonly value: EscalationCase;
}
interface Doors {
  readonly onWrite: () => void;
  readonly onHandOver: () => void;
}

/** The clock and what one may do. What was typed is never lost to a colleague who was faster. */
export function Decision({ found, value, onWrite, onHandOver }: DecisionProps & Doors) {
  const { words } = useWords();
  const { tell } = useDesk();
  const [problem, setProblem] = useState<ProblemBody>();
  const [notice, setNotice] = useState<string>();
  const [open, setOpen] = useState(false);
  const { row } = value;

  const refused = (why: ProblemBody) => {
    const taken = why.type === 'escalation-taken' && why.holder;
    setNotice(taken ? words.decide.takenNow(taken) : why.type === 'escalation-changed' ? words.decide.changed : undefined);
    setProblem(taken || why.type === 'escalation-changed' ? undefined : why);
  };
  const act = async (name: CaseAct) => {
    if (name === 'write') return onWrite();
    if (name === 'handOver') return onHandOver();
    setProblem(undefined);
    setNotice(undefined);
    const why = await found.act(name);
    if (why) refused(why);
    else if (name === 'pageNext') tell(words.decide.backupPaged);
  };

  const closed = row.status === 'closed';
  return (
    <section className="decide" aria-label={words.decide.label} data-open={open}>
      <RunningClock row={row} />
      <div role="status" className="says">
        {notice && <p className="notice">{notice}</p>}
      </div>
      <Refusal problem={problem} />
      {!closed && (
        <div className="decide-acts">
          <CaseActs row={row} onAct={(name) => void act(name)} />
          <Button className="btn decide-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
            {words.decide.how}
          </Button>
        </div>
      )}
      {closed ? <Ended value={value} /> : <CloseForm found={found} value={value} onRefused={refused} onTry={() => setProblem(undefined)} />}
    </section>
  );
}

function Ended({ value }: { value: EscalationCase }) {
  const { words } = useWords();
  return (
    <div className="ended">
      <h2>{words.decide.endedAs}</h2>
      <p>{value.disposition && words.decide.disposition[value.disposition]}</p>
      {value.note && (
        <>
          <h2>{words.decide.what}</h2>
          <p className="note">{value.note}</p>
        </>
      )}
      <FollowUpsOf />
    </div>
  );
}

interface CloseFormProps extends DecisionProps {
  readonly onRefused: (problem: ProblemBody) => void;
  readonly onTry: () => void;
}

function CloseForm({ found, value, onRefused, onTry }: CloseFormProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const { queue } = useSharedData();
  const canAct = useCanAct();
  const { row } = value;
  const [note, setNote] = useDraft(`note:${row.id}`);
  const [end, setEnd] = useDraft(`end:${row.id}`);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const disposition = dispositions.find((one) => one === end);
  const leaving = useLeaving(row, disposition);
  const toGo = SHORTEST_NOTE - note.trim().length;
  const unchecked = disposition !== undefined && !mayEndAs(row, disposition);
  const ready = row.mine && canAct && disposition !== undefined && !unchecked && toGo <= 0 && leaving.wrong === undefined;

  const save = async () => {
    setTried(true);
    onTry();
    if (!ready || busy) return;
    setBusy(true);
    const ended = { disposition, note: note.trim(), ...leaving.input() };
    const reply = await ask('closeEscalation', { escalationId: row.id, version: found.seen, ...ended });
    setBusy(false);
    if (!reply.ok) {
      onRefused(reply.problem);
      void found.reload();
      return;
    }
    setNote('');
    setEnd('');
    leaving.forget();
    tell(words.decide.saved);
    found.put(reply.value);
    void found.reload();
    void queue.reload();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  const wrong = tried && row.mine ? (disposition ? (toGo > 0 ? words.decide.toGo(toGo) : undefined) : words.decide.chooseEnd) : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter is a second way to the button below.
    <div className="close-form" onKeyDown={onKeyDown}>
      <News value={value} writing={note.trim() !== ''} />
      <Pick
        look="list"
        label={words.decide.how}
        value={disposition ?? null}
        onPick={setEnd}
        options={dispositions.map((one) => [one, words.decide.disposition[one]] as const)}
      />
      {unchecked && row.mine && <p className="notice">{words.states.checkFirst}</p>}
      <Area
        label={words.decide.what}
        hint={row.drill || row.aboutRoom ? undefined : words.decide.hint(row.alias)}
        rows={4}
        maxLength={4000}
        value={note}
        error={wrong}
        onChange={(e) => setNote(e.target.value)}
      />
      {leaving.fields}
      <div className="cta">
        {tried && row.mine && !wrong && leaving.wrong && (
          <p className="wrong" role="alert">
            {leaving.wrong}
          </p>
        )}
        {!row.mine && <p className="hint">{row.holder ? words.decide.notYours(row.holder) : words.decide.notYoursNobody}</p>}
        <Button className="btn primary big" isDisabled={!row.mine || !canAct} onPress={() => void save()}>
          {words.decide.saveClose}
        </Button>
      </div>
    </div>
  );
}

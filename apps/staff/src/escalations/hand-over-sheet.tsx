import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AccountId, EscalationRow, ProblemBody } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useCanAct, useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { useSharedData } from '../frame/shared-data.js';
import { Choice, Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';
import { caseNumber, isHeld } from './queue.js';

const ANYONE = 'on-shift';

interface HandOverSheetProps {
  /** Null: all that one has. */
  readonly row: EscalationRow | null;
  readonly onClose: () => void;
}

/** To a colleague, or to whoever is on duty, with one line. */
export function HandOverSheet({ row, onClose }: HandOverSheetProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const { queue } = useSharedData();
  const canAct = useCanAct();
  const receivers = useAnswer('receivers', row ? { escalationId: row.id } : {});
  const [note, setNote] = useDraft(`hand-over:${row?.id ?? 'all'}`);
  const [who, setWho] = useState(ANYONE);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const held = (queue.rows ?? []).filter(isHeld).length;
  const colleagues = receivers.value?.colleagues ?? [];
  const name = colleagues.find(({ accountId }) => accountId === who)?.name ?? words.states.onShift;

  const give = async (said: { to: AccountId | null; note: string }) => {
    if (!row) {
      const reply = await ask('handOverAll', said);
      if (!reply.ok) return setProblem(reply.problem);
      tell(words.states.handedAll(reply.value.handed));
    } else {
      const reply = await ask('handOver', { escalationId: row.id, version: row.version, ...said });
      if (!reply.ok) return setProblem(reply.problem);
      queue.put(reply.value);
      tell(words.states.handed(name));
    }
    setNote('');
    onClose();
    void queue.reload();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!note.trim() || busy || !canAct) return;
    setBusy(true);
    setProblem(undefined);
    await give({ to: who === ANYONE ? null : (who as AccountId), note: note.trim() });
    setBusy(false);
  };

  return (
    <Sheet title={row ? words.states.title(caseNumber(row.number)) : words.states.titleAll(held)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{row ? words.states.lead : words.states.leadAll}</p>
        <Choice label={words.states.to} value={who} onChange={(e) => setWho(e.target.value)}>
          <option value={ANYONE}>{words.states.anyone}</option>
          {colleagues.map((one) => (
            <option key={one.accountId} value={one.accountId}>
              {one.onShift ? words.states.onDuty(one.name) : one.name}
            </option>
          ))}
        </Choice>
        <Field
          label={words.states.note}
          hint={words.states.noteHint}
          maxLength={500}
          autoComplete="off"
          value={note}
          error={tried && !note.trim() ? words.states.noteMissing : undefined}
          onChange={(e) => setNote(e.target.value)}
        />
        <Refusal problem={problem ?? receivers.problem} />
        <div className="sheet-buttons">
          <Button className="btn" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" className="btn primary" isDisabled={!canAct}>
            {words.states.handOver}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

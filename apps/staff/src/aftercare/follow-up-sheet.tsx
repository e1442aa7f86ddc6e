import { useState } from 'react';
import type { FollowUpRow } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { caseNumber } from '../escalations/queue.js';
import { Area } from '../parts/field.js';
import { Pick } from '../parts/pick.js';
import { SaveSheet } from '../parts/save-sheet.js';
import { useWords } from '../wording/index.js';

const SHORTEST_LINE = 10;
type Outcome = 'confirmed' | 'reopened';

interface FollowUpSheetProps {
  readonly of: FollowUpRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One line on what was found; of a second look also whether it was right to close the case. */
export function FollowUpSheet({ of: { id, kind, alias, number }, onClose, onDone }: FollowUpSheetProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const [line, setLine] = useDraft(`follow-up:${id}`);
  const [outcome, setOutcome] = useState<Outcome>();
  const text = words.aftercare.owed;
  const look = kind === 'second-look';
  const fits = line.trim().length >= SHORTEST_LINE;
  const save = async () => {
    const said = { followUpId: id, line: line.trim() };
    if (look && !outcome) return undefined;
    const reply = outcome ? await ask('secondLook', { ...said, outcome }) : await ask('checkAgain', said);
    if (!reply.ok) return reply.problem;
    setLine('');
    tell(outcome === 'reopened' ? text.reopened : text.done);
    onDone();
    return undefined;
  };
  return (
    <SaveSheet
      title={look ? text.lookTitle(caseNumber(number)) : text.checkTitle(alias)}
      lead={look ? text.lookLead : text.checkLead}
      ready={fits && (!look || outcome !== undefined)}
      onClose={onClose}
      onSave={save}
    >
      {look && (
        <Pick
          look="list"
          label={text.lookHow}
          value={outcome ?? null}
          onPick={setOutcome}
          options={(['confirmed', 'reopened'] as const).map((one) => [one, text.outcome[one]] as const)}
        />
      )}
      <Area
        label={text.line}
        hint={fits ? undefined : text.lineShort}
        rows={3}
        maxLength={1000}
        value={line}
        onChange={(e) => setLine(e.target.value)}
      />
    </SaveSheet>
  );
}

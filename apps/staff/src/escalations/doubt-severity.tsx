import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { EscalationRow, Severity } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { Pick } from '../parts/pick.js';
import { SaveSheet } from '../parts/save-sheet.js';
import { useWords } from '../wording/index.js';

type Should = Severity | 'none';
const all: readonly Should[] = ['imminent', 'high', 'concern', 'none'];

/** What was heard is less grave, or graver, than the rule said: a word to those who keep the rules. The case stays as it is. */
export function DoubtSeverity({ row }: { row: EscalationRow }) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const [open, setOpen] = useState(false);
  const others = all.filter((one) => one !== row.severity);
  const [should, setShould] = useState<Should>();
  const say = async () => {
    if (!should) return undefined;
    const reply = await ask('sayWrongSeverity', { escalationId: row.id, should });
    if (reply.ok) tell(words.case.doubt.said);
    return reply.ok ? undefined : reply.problem;
  };
  return (
    <>
      <Button className="link" isDisabled={!canAct} onPress={() => setOpen(true)}>
        {words.case.doubt.open}
      </Button>
      {open && (
        <SaveSheet
          title={words.case.doubt.title}
          lead={words.case.doubt.lead}
          ready={should !== undefined}
          onClose={() => setOpen(false)}
          onSave={say}
        >
          <Pick
            look="list"
            label={words.case.doubt.should}
            value={should ?? null}
            onPick={setShould}
            options={others.map((one) => [one, one === 'none' ? words.case.doubt.none : words.severity[one]] as const)}
          />
        </SaveSheet>
      )}
    </>
  );
}

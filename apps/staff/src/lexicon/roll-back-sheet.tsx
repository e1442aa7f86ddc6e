import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type ProblemBody, type RollBackReason, rollBackReasons, type VersionRow } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';
import { useLexiconWords } from './words.js';

interface RollBackSheetProps {
  readonly to: VersionRow;
  /** The number of the version that it takes the place of. */
  readonly live: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** By one person and at once: two have put that version in force before. */
export function RollBackSheet({ to, live, onClose, onDone }: RollBackSheetProps) {
  const { versions: words } = useLexiconWords();
  const { words: desk } = useWords();
  const { ask, tell } = useDesk();
  const [reason, setReason] = useState<RollBackReason | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const rollBack = async () => {
    if (!reason || busy) return;
    setBusy(true);
    const reply = await ask('rollBack', { versionId: to.id, reason });
    setBusy(false);
    onDone();
    if (!reply.ok) return setProblem(reply.problem);
    tell(words.rolledBack(reply.value.number));
    onClose();
  };
  return (
    <Sheet title={words.rollBackTitle(to.number)} onClose={onClose}>
      <p>{words.rollBackLead(live)}</p>
      <Pick
        look="list"
        label={words.why}
        value={reason}
        onPick={setReason}
        options={rollBackReasons.map((one) => [one, words.reason[one]] as const)}
      />
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {desk.cancel}
        </Button>
        <Button className="btn danger" isDisabled={!reason || busy} onPress={() => void rollBack()}>
          {words.rollBack}
        </Button>
      </div>
    </Sheet>
  );
}

import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type ProblemBody, type RollBackReason, rollBackReasons, type VersionDifference, type VersionRow } from '#libs/contracts';
import { isIn, useAnswer } from '../answer.js';
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
  const difference = useAnswer('compareVersion', { versionId: to.id });
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
      {difference.value && <Less difference={difference.value} />}
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
        <Button className="btn danger" isDisabled={!reason || busy || !isIn(difference)} onPress={() => void rollBack()}>
          {words.rollBack}
        </Button>
      </div>
    </Sheet>
  );
}

/** What nobody is paged about any more, by name; going back waits for no word about it. */
function Less({ difference: { less, rules } }: { difference: VersionDifference }) {
  const { versions: words, edit } = useLexiconWords();
  if (less.length === 0) return <p className="hint">{words.lessNone}</p>;
  const builtIn = new Set(rules.filter(({ before }) => before?.builtIn).map(({ id }) => id));
  return (
    <section className="notice clay stack tight" aria-label={words.less}>
      <p>
        <b>{words.less}</b>
      </p>
      <ul>
        {less.map((id) => (
          <li key={id}>
            <span className="mono">{id}</span> {builtIn.has(id) && <span className="chip quiet">{edit.builtIn}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

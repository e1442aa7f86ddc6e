import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DraftView, ProblemBody } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Check } from '../parts/check.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { go } from '../route.js';
import { useWords } from '../wording/index.js';
import { BENCH_MS } from './use-lexicon.js';
import { useLexiconWords } from './words.js';

interface PublishSheetProps {
  readonly draft: DraftView;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The last look. What came with Lamplight and goes is named, and nobody goes on without having said so. */
export function PublishSheet({ draft, onClose, onChanged }: PublishSheetProps) {
  const { draft: words } = useLexiconWords();
  const { words: desk } = useWords();
  const { ask, tell } = useDesk();
  const [seen, setSeen] = useState(false);
  const [knowsTrial, setKnowsTrial] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const { badTrial } = draft;
  const { turnedOff } = draft.changes;
  const unseen = (turnedOff.length > 0 && !seen) || (badTrial !== null && !knowsTrial);
  const publish = async () => {
    setBusy(true);
    const reply = await ask(
      'publishDraft',
      { version: draft.version, turnsOff: turnedOff, despiteTrial: knowsTrial },
      { timeoutMs: BENCH_MS },
    );
    setBusy(false);
    onChanged();
    if (!reply.ok) return setProblem(reply.problem);
    tell(words.published(reply.value.number));
    onClose();
    go('lexicon', 'versions');
  };
  return (
    <Sheet title={words.publishTitle} onClose={onClose}>
      <p>{words.publishSheet}</p>
      {turnedOff.length > 0 && (
        <div className="notice clay stack tight">
          <p>
            <b>{words.turnsOffSheet}</b>
          </p>
          <ul className="mono">
            {turnedOff.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
          <Check label={words.turnsOffAgree} isSelected={seen} onChange={setSeen} />
        </div>
      )}
      {badTrial && (
        <div className="notice clay stack tight">
          <p>
            <b>{words.badTrialSheet(badTrial.failed, badTrial.slow)}</b>
          </p>
          <ul className="mono">
            {badTrial.rules.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
          <Check label={words.badTrialAgree} isSelected={knowsTrial} onChange={setKnowsTrial} />
        </div>
      )}
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {desk.cancel}
        </Button>
        <Button className="btn primary" isDisabled={busy || unseen} onPress={() => void publish()}>
          {words.publish}
        </Button>
      </div>
    </Sheet>
  );
}

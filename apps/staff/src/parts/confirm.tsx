import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { Refusal } from './problem.js';
import { Sheet } from './sheet.js';

interface ConfirmProps {
  readonly title: string;
  readonly lead: string;
  readonly go: string;
  readonly stay?: string;
  readonly onClose: () => void;
  /** Answers with what stood in the way, if anything did. */
  readonly onGo: () => Promise<ProblemBody | undefined>;
}

/** For what cannot be undone: it says what will happen before it does. */
export function Confirm({ title, lead, go, stay, onClose, onGo }: ConfirmProps) {
  const { words } = useWords();
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    if (busy) return;
    setBusy(true);
    const why = await onGo();
    setBusy(false);
    setProblem(why);
    if (!why) onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{lead}</p>
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {stay ?? words.cancel}
        </Button>
        <Button className="btn danger" onPress={() => void run()}>
          {go}
        </Button>
      </div>
    </Sheet>
  );
}

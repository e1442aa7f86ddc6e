import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { Refusal } from './problem.js';
import { Sheet } from './sheet.js';

interface SaveSheetProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** There is something to save. */
  readonly ready?: boolean;
  readonly onClose: () => void;
  /** Answers with what stood in the way, if anything did. */
  readonly onSave: () => Promise<ProblemBody | undefined>;
}

/** One thing to set, and to save. */
export function SaveSheet({ title, lead, children, ready = true, onClose, onSave }: SaveSheetProps) {
  const { words } = useWords();
  const [problem, setProblem] = useState<ProblemBody>();
  const save = async () => {
    const why = await onSave();
    setProblem(why);
    if (!why) onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{lead}</p>
      {children}
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="btn primary" isDisabled={!ready} onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Sheet>
  );
}

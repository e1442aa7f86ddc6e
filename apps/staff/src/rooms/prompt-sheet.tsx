import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody, RoomId } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';

interface PromptSheetProps {
  readonly roomId: RoomId;
  readonly prompt: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PromptSheet({ roomId, prompt, onClose, onDone }: PromptSheetProps) {
  const { words } = useWords();
  const { ask } = useDesk();
  const [text, setText] = useState(prompt ?? '');
  const [problem, setProblem] = useState<ProblemBody>();
  const save = async () => {
    const reply = await ask('setPrompt', { roomId, prompt: text.trim() || null });
    if (!reply.ok) return setProblem(reply.problem);
    onDone();
    onClose();
  };
  return (
    <Sheet title={words.rooms.prompt} onClose={onClose}>
      <p>{words.sanction.promptLead}</p>
      <Field label={words.sanction.promptLabel} maxLength={200} value={text} onChange={(e) => setText(e.target.value)} />
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="btn primary" onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Sheet>
  );
}

import { useState } from 'react';
import type { RoomId } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { SaveSheet } from '../parts/save-sheet.js';
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
  const save = async () => {
    const reply = await ask('setPrompt', { roomId, prompt: text.trim() || null });
    if (!reply.ok) return reply.problem;
    onDone();
    return undefined;
  };
  return (
    <SaveSheet title={words.rooms.prompt} lead={words.sanction.promptLead} onClose={onClose} onSave={save}>
      <Field label={words.sanction.promptLabel} maxLength={200} value={text} onChange={(e) => setText(e.target.value)} />
    </SaveSheet>
  );
}

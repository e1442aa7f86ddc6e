import { useState } from 'react';
import { type ContentNote, contentNotes, type StaffMessageView } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Pick } from '../parts/pick.js';
import { SaveSheet } from '../parts/save-sheet.js';
import { useWords } from '../wording/index.js';

const NONE = 'none';
type Chosen = ContentNote | typeof NONE;

interface NoteSheetProps {
  readonly message: StaffMessageView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says what a message is about, to those who would rather open it by a tap of their own. */
export function NoteSheet({ message, onClose, onDone }: NoteSheetProps) {
  const { words, talk } = useWords();
  const { ask } = useDesk();
  const [note, setNote] = useState<Chosen>(message.contentNote ?? NONE);
  const save = async () => {
    const reply = await ask('noteMessage', { messageId: message.id, contentNote: note === NONE ? null : note });
    if (!reply.ok) return reply.problem;
    onDone();
    return undefined;
  };
  return (
    <SaveSheet title={words.rooms.noteTitle} lead={words.rooms.noteLead} onClose={onClose} onSave={save}>
      <Pick
        label={words.rooms.note}
        value={note}
        onPick={setNote}
        options={[[NONE, words.rooms.noteNone] as const, ...contentNotes.map((one) => [one, talk.contentNote[one]] as const)]}
      />
    </SaveSheet>
  );
}

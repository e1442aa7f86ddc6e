import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type ContentNote, contentNotes, type ProblemBody, type StaffMessageView } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
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
  const [problem, setProblem] = useState<ProblemBody>();
  const save = async () => {
    const reply = await ask('noteMessage', { messageId: message.id, contentNote: note === NONE ? null : note });
    if (!reply.ok) return setProblem(reply.problem);
    onDone();
    onClose();
  };
  return (
    <Sheet title={words.rooms.noteTitle} onClose={onClose}>
      <p>{words.rooms.noteLead}</p>
      <Pick
        label={words.rooms.note}
        value={note}
        onPick={setNote}
        options={[[NONE, words.rooms.noteNone] as const, ...contentNotes.map((one) => [one, talk.contentNote[one]] as const)]}
      />
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

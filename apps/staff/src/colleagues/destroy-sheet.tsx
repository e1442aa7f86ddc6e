import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { DestroyReason, type ProblemBody, type RoomSettings } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { CodeField, isCode } from '../parts/code-field.js';
import { Choice } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';

interface DestroySheetProps {
  readonly room: RoomSettings;
  readonly onClose: () => void;
  readonly onDestroyed: () => void;
}

/** The one thing at this desk that nobody can undo: it says so, and asks for the authenticator. */
export function DestroySheet({ room, onClose, onDestroyed }: DestroySheetProps) {
  const { words } = useWords();
  const { ask } = useDesk();
  const [reason, setReason] = useState<DestroyReason>('room-ended');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const fits = isCode(code);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fits || busy) return;
    setBusy(true);
    const reply = await ask('destroyRoomKey', { roomId: room.id, reason, code });
    setBusy(false);
    if (reply.ok) return onDestroyed();
    setCode('');
    setTried(false);
    setProblem(reply.problem);
  };

  return (
    <Sheet title={words.destroy.title(room.name)} onClose={onClose}>
      <ul className="grave">
        {words.destroy.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <Choice label={words.destroy.why} value={reason} onChange={(e) => setReason(e.target.value as DestroyReason)}>
          {DestroyReason.options.map((one) => (
            <option key={one} value={one}>
              {words.destroy.reason[one]}
            </option>
          ))}
        </Choice>
        <CodeField code={code} onChange={setCode} tried={tried} />
        <Refusal problem={problem} />
        <div className="sheet-buttons">
          <Button className="btn" onPress={onClose}>
            {words.destroy.keep}
          </Button>
          <Button type="submit" className="btn danger">
            {words.destroy.go}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

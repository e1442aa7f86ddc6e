import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { InviteView, Language, ProblemBody, RoomId } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useDesk } from '../desk.js';
import { Choice } from '../parts/field.js';
import { InviteCard } from '../parts/invite-card.js';
import { isWhole, NameFields, NO_NAME, spoken } from '../parts/name-fields.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';

/** Four answers, then the code. The room and the language stay for the next one: people come in groups. */
export function Enrol({ onClose }: { onClose: () => void }) {
  const { words, language } = useWords();
  const { ask } = useDesk();
  const choices = useAnswer('roomChoices', {});
  const [name, setName] = useState(NO_NAME);
  const [roomId, setRoomId] = useState<RoomId>();
  const [speaks, setSpeaks] = useState<Language>(language);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const [made, setMade] = useState<{ name: string; invite: InviteView }>();
  const rooms = choices.value?.rooms ?? [];
  const only = rooms.length === 1 ? rooms[0]?.id : undefined;
  const room = roomId ?? only;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole(name) || !room || busy) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await ask('enrolMember', { givenName: name.given, familyName: name.family, roomId: room, language: speaks });
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    setMade({ name: spoken(name), invite: reply.value });
  };
  const another = () => {
    setMade(undefined);
    setName(NO_NAME);
    setTried(false);
  };

  if (made) return <CodeSheet name={made.name} invite={made.invite} onClose={onClose} onAnother={another} />;
  return (
    <Sheet title={words.members.enrol} onClose={onClose}>
      <p>{words.members.enrolLead}</p>
      <Waiting answer={choices} rows={4}>
        {() => (
          <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
            <NameFields name={name} tried={tried} onChange={setName} />
            <Choice
              label={words.members.room}
              value={room ?? ''}
              error={tried && !room ? words.members.chooseRoom : undefined}
              onChange={(e) => setRoomId((e.target.value || undefined) as RoomId | undefined)}
            >
              <option value="">{words.members.chooseRoom}</option>
              {rooms.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Choice>
            <Pick
              label={words.members.language}
              value={speaks}
              onPick={setSpeaks}
              options={[
                ['en', 'English'],
                ['es', 'Español'],
              ]}
            />
            <Refusal problem={problem} />
            <div className="sheet-buttons">
              <Button className="btn" onPress={onClose}>
                {words.cancel}
              </Button>
              <Button type="submit" className="btn primary">
                {words.members.make}
              </Button>
            </div>
          </form>
        )}
      </Waiting>
    </Sheet>
  );
}

interface CodeSheetProps {
  readonly name: string;
  readonly invite: InviteView;
  readonly onClose: () => void;
  readonly onAnother?: () => void;
  readonly address?: string;
}

export function CodeSheet({ name, invite, onClose, onAnother, address = location.origin }: CodeSheetProps) {
  const { words } = useWords();
  return (
    <Sheet title={words.members.codeTitle(name)} onClose={onClose} role="alertdialog">
      <p>{words.members.codeLead}</p>
      <InviteCard invite={invite} address={address} />
      <div className="sheet-buttons">
        {onAnother && (
          <Button className="btn" onPress={onAnother}>
            {words.members.another}
          </Button>
        )}
        <Button className="btn primary" onPress={onClose}>
          {words.done}
        </Button>
      </div>
    </Sheet>
  );
}

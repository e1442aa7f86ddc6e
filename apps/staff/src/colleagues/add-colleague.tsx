import { type SubmitEvent, useState } from 'react';
import { Button, CheckboxGroup, Label } from 'react-aria-components';
import { type InviteView, type ProblemBody, type RoomId, StaffRole } from '#libs/contracts';
import { isIn, useAnswer } from '../answer.js';
import { useDesk } from '../desk.js';
import { Check } from '../parts/check.js';
import { Choice, Field } from '../parts/field.js';
import { isWhole, NameFields, NO_NAME, spoken } from '../parts/name-fields.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { Skeleton } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';

interface AddColleagueProps {
  readonly onClose: () => void;
  readonly onMade: (name: string, invite: InviteView) => void;
}

type StaffRoleName = (typeof StaffRole.options)[number];

export function AddColleague({ onClose, onMade }: AddColleagueProps) {
  const { words } = useWords();
  const { ask } = useDesk();
  const choices = useAnswer('roomChoices', {});
  const [name, setName] = useState(NO_NAME);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<StaffRoleName>('counselor');
  const [roomIds, setRoomIds] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const leads = role === 'counselor' || role === 'supervisor';
  const looksLikeEmail = /^\S+@\S+\.\S+$/.test(email.trim());

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole(name) || !looksLikeEmail || busy) return;
    setBusy(true);
    setProblem(undefined);
    const rooms = leads ? (roomIds as RoomId[]) : [];
    const reply = await ask('addStaff', { givenName: name.given, familyName: name.family, email: email.trim(), role, roomIds: rooms });
    setBusy(false);
    if (reply.ok) onMade(spoken(name), reply.value);
    else setProblem(reply.problem);
  };

  const taken = problem?.type === 'email-taken';
  return (
    <Sheet title={words.colleagues.add} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <NameFields name={name} tried={tried} onChange={setName} />
        <Field
          label={words.colleagues.email}
          type="email"
          autoComplete="off"
          maxLength={254}
          value={email}
          error={tried && !looksLikeEmail ? words.colleagues.emailWrong : taken ? words.colleagues.emailTaken : undefined}
          onChange={(e) => {
            setEmail(e.target.value);
            setProblem(undefined);
          }}
        />
        <Choice
          label={words.colleagues.role}
          hint={words.colleagues.roleHint[role]}
          value={role}
          onChange={(e) => setRole(e.target.value as StaffRoleName)}
        >
          {StaffRole.options.map((one) => (
            <option key={one} value={one}>
              {words.nav.role[one]}
            </option>
          ))}
        </Choice>
        {leads && !isIn(choices) && <Skeleton rows={2} />}
        {leads && (choices.value?.rooms.length ?? 0) > 0 && (
          <CheckboxGroup className="checks" value={roomIds} onChange={setRoomIds}>
            <Label className="label">{words.colleagues.rooms}</Label>
            {choices.value?.rooms.map((room) => (
              <Check key={room.id} value={room.id} label={room.name} />
            ))}
          </CheckboxGroup>
        )}
        {!taken && <Refusal problem={problem} />}
        <div className="sheet-buttons">
          <Button className="btn" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" className="btn primary">
            {words.colleagues.make}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

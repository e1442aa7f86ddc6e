import { type SubmitEvent, useState } from 'react';
import { Button, CheckboxGroup, Label } from 'react-aria-components';
import { CrisisText, type ProblemBody, type RoomSettings, type StaffEntry } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { Check } from '../parts/check.js';
import { Choice, Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';

interface RoomSheetProps {
  /** Undefined: a new one. */
  readonly room: RoomSettings | undefined;
  readonly staff: readonly StaffEntry[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const mayLead = ({ role, state }: StaffEntry) => (role === 'counselor' || role === 'supervisor') && state !== 'deactivated';

export function RoomSheet({ room, staff, onClose, onSaved }: RoomSheetProps) {
  const { words } = useWords();
  const { ask } = useDesk();
  const before = room?.leaders.map(({ accountId }) => accountId) ?? [];
  const [name, setName] = useState(room?.name ?? '');
  const [crisisText, setCrisisText] = useState<CrisisText>(room?.crisisText ?? 'hold-while-covered');
  const [leaders, setLeaders] = useState<string[]>(before);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();

  const save = async (): Promise<ProblemBody | undefined> => {
    const saved = room ? await ask('changeRoom', { roomId: room.id, name, crisisText }) : await ask('makeRoom', { name, crisisText });
    if (!saved.ok) return saved.problem;
    const roomId = saved.value.id;
    const changed = staff.filter(({ accountId }) => leaders.includes(accountId) !== before.includes(accountId));
    for (const { accountId } of changed) {
      const reply = await ask('setLeader', { roomId, accountId, leads: leaders.includes(accountId) });
      if (!reply.ok) return reply.problem;
    }
    return undefined;
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || busy) return;
    setBusy(true);
    const refused = await save();
    setBusy(false);
    if (refused) setProblem(refused);
    else onSaved();
  };

  return (
    <Sheet title={room ? words.arrange.changeOf(room.name) : words.arrange.add} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          autoFocus
          label={words.arrange.name}
          hint={words.arrange.nameHint}
          autoComplete="off"
          maxLength={60}
          value={name}
          error={tried && !name.trim() ? words.members.required : undefined}
          onChange={(e) => setName(e.target.value)}
        />
        <Choice
          label={words.arrange.crisisText}
          hint={words.arrange.crisisHint[crisisText]}
          value={crisisText}
          onChange={(e) => setCrisisText(e.target.value as CrisisText)}
        >
          {CrisisText.options.map((one) => (
            <option key={one} value={one}>
              {words.arrange.crisis[one]}
            </option>
          ))}
        </Choice>
        <CheckboxGroup className="checks" value={leaders} onChange={setLeaders}>
          <Label className="label">{words.arrange.leaders}</Label>
          {staff.filter(mayLead).map((one) => (
            <Check key={one.accountId} value={one.accountId} label={one.name} />
          ))}
        </CheckboxGroup>
        <Refusal problem={problem} />
        <div className="sheet-buttons">
          <Button className="btn" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" className="btn primary">
            {words.save}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OnCallView, OverrideId, ProblemBody } from '#libs/contracts';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { Choice, Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';
import { fromField, toField } from './days.js';
import type { Picked } from './week.js';

interface SwapSheetProps {
  readonly picked: Picked;
  readonly view: OnCallView;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Somebody else, from then until then. */
export function SwapSheet({ picked, view, onClose, onSaved }: SwapSheetProps) {
  const { words } = useWords();
  const { ask } = useDesk();
  const [overrideId] = useState(() => crypto.randomUUID() as OverrideId);
  const [who, setWho] = useState('');
  const [from, setFrom] = useState(() => toField(Math.max(Date.parse(picked.from), serverNow())));
  const [to, setTo] = useState(() => toField(Date.parse(picked.to)));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const span = { from: fromField(from), to: fromField(to) };

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!who || !span.from || !span.to || busy) return;
    setBusy(true);
    // A minute is what can be typed: an end that was not touched is the end that was picked.
    const end = to === toField(Date.parse(picked.to)) ? picked.to : span.to;
    const start = from === toField(Date.parse(picked.from)) ? picked.from : span.from;
    const reply = await ask('putOverride', {
      scheduleId: picked.scheduleId,
      overrideId,
      accountId: who,
      from: start,
      to: end,
    });
    setBusy(false);
    if (reply.ok) onSaved();
    else setProblem(reply.problem);
  };

  return (
    <Sheet title={words.onCall.swapTitle} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{words.onCall.swapLead}</p>
        <Choice
          label={words.onCall.swapWho}
          value={who}
          error={tried && !who ? words.members.required : undefined}
          onChange={(e) => setWho(e.target.value)}
        >
          <option value="">{words.onCall.choose}</option>
          {view.people
            .filter(({ left }) => !left)
            .map((one) => (
              <option key={one.accountId} value={one.accountId}>
                {one.name}
              </option>
            ))}
        </Choice>
        <div className="two">
          <Field type="datetime-local" label={words.onCall.from} value={from} onChange={(e) => setFrom(e.target.value)} />
          <Field type="datetime-local" label={words.onCall.to} value={to} onChange={(e) => setTo(e.target.value)} />
        </div>
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

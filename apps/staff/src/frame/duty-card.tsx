import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DutyView, ProblemBody } from '#libs/contracts';
import { serverNow, useServerNow } from '../clock.js';
import { may, useCanAct, useDesk } from '../desk.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { useSharedData } from './shared-data.js';

export function DutyCard() {
  const { words, formats } = useWords();
  const { session } = useDesk();
  const { duty } = useSharedData();
  const canAct = useCanAct();
  const now = useServerNow(30_000);
  const [asking, setAsking] = useState<'on' | 'off'>();
  const view = duty.value;
  if (!view) return <div className="duty" aria-hidden="true" />;

  const others = view.on.filter((one) => one.name !== session.name);
  const mine = view.myShiftEndsAt;
  const nobody = view.on.length === 0 && !mine;
  return (
    <section className="duty" data-nobody={nobody} aria-label={words.duty.title}>
      <p className="duty-head">
        <span className="dot" aria-hidden="true" />
        {nobody ? words.duty.nobody : words.duty.title}
      </p>
      {mine && <b>{words.duty.you(formats.moment(mine, now))}</b>}
      {others.slice(0, mine ? 1 : 2).map((one) => (
        <span key={`${one.name} ${one.until}`}>{words.duty.other(one.name, formats.moment(one.until, now))}</span>
      ))}
      {others.length > (mine ? 1 : 2) && <span>{words.duty.more(others.length - (mine ? 1 : 2))}</span>}
      {nobody && <span>{words.duty.nobodyWhy}</span>}
      {!view.onCall.scheduled && may.runStaff(session) && (
        <span>
          {words.onCall.byHand} <a href={hrefOf('on-call')}>{words.onCall.makeOne}</a>
        </span>
      )}
      {!view.mailReady && <span className="duty-warn">{words.duty.noMail}</span>}
      {may.answer(session) && (
        <div className="duty-buttons">
          <Button className="btn small" isDisabled={!canAct} onPress={() => setAsking('on')}>
            {mine ? words.duty.change : words.duty.goOn}
          </Button>
          {mine && (
            <Button className="btn small" isDisabled={!canAct} onPress={() => setAsking('off')}>
              {words.duty.goOff}
            </Button>
          )}
        </div>
      )}
      {asking === 'on' && <GoOn onClose={() => setAsking(undefined)} />}
      {asking === 'off' && <GoOff last={others.length === 0} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

/** Sets the shift; the view that comes back is what every part of the desk then shows. */
function useSetDuty(onDone: () => void) {
  const { ask } = useDesk();
  const { duty } = useSharedData();
  const [problem, setProblem] = useState<ProblemBody>();
  const set = async (minutes: number) => {
    const reply = await ask('setDuty', { minutes });
    if (!reply.ok) return setProblem(reply.problem);
    duty.set(reply.value satisfies DutyView);
    onDone();
  };
  return { set, problem };
}

const HOUR = 60;
const shifts = ['1', '2', '4', '8', '12', '24'] as const;

function GoOn({ onClose }: { onClose: () => void }) {
  const { words, formats } = useWords();
  const [hours, setHours] = useState<(typeof shifts)[number]>('8');
  const { set, problem } = useSetDuty(onClose);
  const until = (h: string) => formats.moment(new Date(serverNow() + Number(h) * HOUR * 60_000).toISOString(), serverNow());
  return (
    <Sheet title={words.duty.goOn} onClose={onClose}>
      <p>{words.duty.lead}</p>
      <Pick
        look="list"
        label={words.duty.until}
        value={hours}
        onPick={setHours}
        options={shifts.map((h) => [h, words.duty.hours(Number(h), until(h))] as const)}
      />
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="btn primary" onPress={() => void set(Number(hours) * HOUR)}>
          {words.duty.goOn}
        </Button>
      </div>
    </Sheet>
  );
}

function GoOff({ last, onClose }: { last: boolean; onClose: () => void }) {
  const { words } = useWords();
  const { set, problem } = useSetDuty(onClose);
  return (
    <Sheet title={words.duty.offTitle} onClose={onClose}>
      {last && <p className="notice clay">{words.duty.offLead}</p>}
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {words.duty.stay}
        </Button>
        <Button className="btn primary" onPress={() => void set(0)}>
          {words.duty.offGo}
        </Button>
      </div>
    </Sheet>
  );
}

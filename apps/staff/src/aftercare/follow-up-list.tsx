import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FollowUpRow } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { caseNumber } from '../escalations/queue.js';
import { useSharedData } from '../frame/shared-data.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { FollowUpSheet } from './follow-up-sheet.js';
import '../styles/aftercare.css';

const SOON_MS = 12 * 3_600_000;

/** What is owed after cases were closed, above the queue: what is due or soon, and what waits for whoever looks. */
export function FollowUpList() {
  const { words } = useWords();
  const { line } = useDesk();
  const { value, reload } = useSharedData().owed;
  const now = useServerNow(10_000);
  const [doing, setDoing] = useState<FollowUpRow>();
  useEffect(() => line.on('escalation:changed', ({ row }) => row.status === 'closed' && void reload()), [line, reload]);

  const shown = (value?.followUps ?? []).filter(({ kind, dueAt, mine }) =>
    kind === 'second-look' ? mine : Date.parse(dueAt) - now < SOON_MS,
  );
  if (shown.length === 0) return null;
  return (
    <section className="owed" aria-labelledby="owed-title">
      <h2 id="owed-title">{words.aftercare.owed.title}</h2>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <Owed one={one} now={now} onDo={() => setDoing(one)} />
          </li>
        ))}
      </ul>
      {doing && <FollowUpSheet of={doing} onClose={() => setDoing(undefined)} onDone={() => void reload()} />}
    </section>
  );
}

function Owed({ one, now, onDo }: { one: FollowUpRow; now: number; onDo: () => void }) {
  const { words, formats } = useWords();
  const canAct = useCanAct();
  const text = words.aftercare.owed;
  const due = Date.parse(one.dueAt) <= now;
  const whom = one.forWhom ? text.forWhom(one.forWhom) : one.kind === 'check-again' ? text.forDuty : text.forSupervisor;
  return (
    <>
      <QuiltPatch patch={one.patch} size={30} />
      <div>
        <a href={hrefOf('escalations', one.escalationId)}>
          <b>{text.kind[one.kind]}</b>, {one.alias}
        </a>
        <p>
          <span className={`chip ${one.late ? 'clay' : due ? 'lamp' : 'denim'}`}>
            {one.late ? text.late : text.due(formats.when(one.dueAt, now))}
          </span>{' '}
          <span className="mono">{caseNumber(one.number)}</span> · {whom} · {text.askedBy(one.askedBy)}
        </p>
      </div>
      {one.mine && (
        <Button className="btn small" isDisabled={!canAct} onPress={onDo}>
          {one.kind === 'check-again' ? text.check : text.look}
        </Button>
      )}
    </>
  );
}

import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OutletView, ProblemBody } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal } from '../parts/problem.js';
import { Skeleton, Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { AddOutlet } from './add-outlet.js';
import { useReachWords } from './reach-words.js';

const LOOK_AGAIN_MS = 10_000;

/** For admins: other systems that are told of escalations. */
export function OutletsSection() {
  return (
    <Suspense fallback={<Skeleton rows={3} />}>
      <Outlets />
    </Suspense>
  );
}

function Outlets() {
  const words = useReachWords().outlets;
  const outlets = useAnswer('outlets', {}, LOOK_AGAIN_MS);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <section aria-labelledby="outlets-title">
      <h2 id="outlets-title">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <Waiting answer={outlets} rows={2}>
        {(list) => (
          <>
            {list.outlets.length === 0 && <p className="hint">{words.none}</p>}
            <ul className="sessions" aria-labelledby="outlets-title">
              {list.outlets.map((outlet) => (
                <OneOutlet key={outlet.id} outlet={outlet} reload={outlets.reload} onSecret={setSecret} />
              ))}
            </ul>
          </>
        )}
      </Waiting>
      {secret !== null && (
        <div className="notice" role="status">
          <b>{words.secret}</b>
          <p>
            <code>{secret}</code>
          </p>
          <p className="hint">{words.secretOnce}</p>
        </div>
      )}
      <AddOutlet onAdded={(made) => void outlets.reload().then(() => setSecret(made))} />
    </section>
  );
}

interface OneOutletProps {
  readonly outlet: OutletView;
  readonly reload: () => Promise<void>;
  readonly onSecret: (secret: string | null) => void;
}

function OneOutlet({ outlet: { id: outletId, kind, name, url, deliveries }, reload, onSecret }: OneOutletProps) {
  const words = useReachWords();
  const { formats } = useWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const now = useServerNow(30_000);
  const [problem, setProblem] = useState<ProblemBody>();
  const why: Partial<Record<string, string>> = words.outlets.reason;
  const act = async (what: 'testOutlet' | 'removeOutlet') => {
    const reply = await ask(what, { outletId });
    setProblem(reply.ok ? undefined : reply.problem);
    await reload();
  };
  const renew = async () => {
    const reply = await ask('renewOutletSecret', { outletId });
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) onSecret(reply.value.secret);
  };
  return (
    <li>
      <span>
        <b>{name}</b>, {words.outlets.kind[kind]}
        <br />
        <span className="hint">{url}</span>
        {deliveries.map(({ at, act: what, state, reason, attempts }) => (
          <span key={`${at} ${what}`} className="hint">
            <br />
            {formats.when(at, now)}: {words.outlets.act[what]}, {words.state[state]}
            {attempts > 1 && ` (${String(attempts)})`}
            {reason !== null && `, ${why[reason] ?? reason}`}
          </span>
        ))}
        <Refusal problem={problem} />
      </span>
      <span>
        <Button className="btn small" aria-label={words.outlets.testOf(name)} isDisabled={!canAct} onPress={() => void act('testOutlet')}>
          {words.outlets.test}
        </Button>{' '}
        {kind === 'webhook' && (
          <Button className="btn small" aria-label={words.outlets.renewOf(name)} isDisabled={!canAct} onPress={() => void renew()}>
            {words.outlets.renew}
          </Button>
        )}{' '}
        <Button
          className="btn small"
          aria-label={words.outlets.removeOf(name)}
          isDisabled={!canAct}
          onPress={() => void act('removeOutlet')}
        >
          {words.outlets.remove}
        </Button>
      </span>
    </li>
  );
}

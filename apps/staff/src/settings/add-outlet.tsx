import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { OutletKind, ProblemBody } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { useReachWords } from './reach-words.js';

const addresses: Record<OutletKind, string> = { pagerduty: 'https://events.pagerduty.com/v2/enqueue', webhook: '' };
const kinds: readonly OutletKind[] = ['pagerduty', 'webhook'];

export function AddOutlet({ onAdded }: { onAdded: (secret: string | null) => void }) {
  const words = useReachWords().outlets;
  const { ask } = useDesk();
  const canAct = useCanAct();
  const [kind, setKind] = useState<OutletKind>('webhook');
  const [typed, setTyped] = useState({ name: '', url: '', key: '' });
  const [problem, setProblem] = useState<ProblemBody>();
  const url = typed.url || addresses[kind];
  const ready = typed.name.trim() !== '' && url !== '' && (kind === 'webhook' || typed.key !== '');
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready || !canAct) return;
    const reply = await ask('addOutlet', { kind, name: typed.name, url, routingKey: kind === 'pagerduty' ? typed.key : null });
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    setTyped({ name: '', url: '', key: '' });
    onAdded(reply.value.secret);
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void add(event)}>
      <Pick label={words.which} value={kind} onPick={setKind} options={kinds.map((one) => [one, words.kind[one]] as const)} />
      <Field
        label={words.name}
        hint={words.nameHint}
        maxLength={60}
        value={typed.name}
        onChange={(e) => setTyped({ ...typed, name: e.target.value })}
      />
      <Field label={words.url} hint={words.urlHint} type="url" value={url} onChange={(e) => setTyped({ ...typed, url: e.target.value })} />
      {kind === 'pagerduty' && (
        <Field
          label={words.key}
          hint={words.keyHint}
          autoComplete="off"
          value={typed.key}
          onChange={(e) => setTyped({ ...typed, key: e.target.value.trim() })}
        />
      )}
      <Refusal problem={problem} />
      <Button className="btn small" type="submit" isDisabled={!ready || !canAct}>
        {words.add}
      </Button>
    </form>
  );
}

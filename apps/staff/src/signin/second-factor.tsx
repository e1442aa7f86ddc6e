import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { EndpointName, ProblemBody, SessionView } from '#libs/contracts';
import type { Call } from '#libs/ui';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { type StepProps, StepTitle } from './step.js';

interface SixDigitsProps {
  readonly call: Call;
  readonly onSession: (view: SessionView) => void;
  readonly endpoint: Extract<EndpointName, 'enterSecondFactor' | 'confirmSecondFactor'>;
  readonly button: string;
}

/** Six digits from an authenticator app. A wrong try keeps what was typed. */
export function SixDigits({ call, onSession, endpoint, button }: SixDigitsProps) {
  const { words } = useWords();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const digits = code.replace(/\D/g, '');

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    if (digits.length !== 6) return setProblem({ type: 'second-factor-refused' });
    setBusy(true);
    setProblem(undefined);
    const reply = await call(endpoint, { code: digits });
    setBusy(false);
    if (reply.ok) onSession(reply.value);
    else setProblem(reply.problem);
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Field
        label={words.signIn.sixDigits}
        className="input code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={10}
        value={code}
        onChange={(e) => setCode(e.target.value)}
      />
      <Refusal problem={problem} />
      <Button type="submit" className="btn primary big">
        {button}
      </Button>
    </form>
  );
}

export function SecondFactor({ call, onSession }: StepProps) {
  const { words } = useWords();
  return (
    <div className="stack">
      <StepTitle title={words.signIn.factorTitle} lead={words.signIn.factorLead} />
      <SixDigits call={call} onSession={onSession} endpoint="enterSecondFactor" button={words.signIn.go} />
    </div>
  );
}

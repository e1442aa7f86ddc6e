import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import { Check } from '../parts/check.js';
import { Field } from '../parts/field.js';
import { useProblemText } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { type StepProps, StepTitle } from './step.js';

const SHORTEST = 15;
const lengthOf = (text: string) => [...text].length;

export function SetPassword({ call, onAgain }: StepProps & { onAgain: () => void }) {
  const { words } = useWords();
  const textOf = useProblemText();
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    if (lengthOf(password) < SHORTEST) return setProblem({ type: 'password-too-short' });
    setBusy(true);
    setProblem(undefined);
    const reply = await call('setPassword', { password });
    setBusy(false);
    if (reply.ok) onAgain();
    else setProblem(reply.problem);
  };

  const refusals: Record<string, string> = { 'password-too-short': words.signIn.tooShort, 'password-too-common': words.signIn.tooCommon };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <StepTitle title={words.signIn.setTitle} lead={words.signIn.setLead} />
      <Field
        label={words.signIn.newPassword}
        hint={words.signIn.length(lengthOf(password))}
        error={problem && (refusals[problem.type] ?? textOf(problem))}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        spellCheck={false}
        required
        maxLength={256}
        value={password}
        onChange={(e) => {
          setPassword(e.target.value);
          setProblem(undefined);
        }}
      />
      <Check label={words.signIn.showPassword} isSelected={shown} onChange={setShown} />
      <Button type="submit" className="btn primary big">
        {words.signIn.next}
      </Button>
    </form>
  );
}

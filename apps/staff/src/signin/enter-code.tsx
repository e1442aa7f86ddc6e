import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { type StepProps, StepTitle } from './step.js';

export function EnterCode({ call, onSession, onOther }: StepProps & { onOther: () => void }) {
  const { words } = useWords();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || !code.trim()) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await call('enterCode', { code, phone: 'own' });
    setBusy(false);
    if (reply.ok) onSession(reply.value);
    else setProblem(reply.problem);
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <StepTitle title={words.signIn.codeTitle} lead={words.signIn.codeLead} />
      <Field
        label={words.signIn.code}
        hint={words.signIn.codeHint}
        className="input code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={64}
        value={code}
        onChange={(e) => setCode(e.target.value)}
      />
      <Refusal problem={problem} />
      <Button type="submit" className="btn primary big">
        {words.signIn.next}
      </Button>
      <Button className="btn quiet" onPress={onOther}>
        {words.signIn.havePassword}
      </Button>
    </form>
  );
}

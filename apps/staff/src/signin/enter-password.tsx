import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { type Ended, type StepProps, StepTitle } from './step.js';

export function EnterPassword({ call, onSession, ended, onOther }: StepProps & { ended: Ended | undefined; onOther: () => void }) {
  const { words } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || !name.trim() || !password) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await call('enterPassword', { name, password, phone: 'own' });
    setBusy(false);
    if (reply.ok) onSession(reply.value);
    else setProblem(reply.problem);
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <StepTitle title={words.signIn.title} lead={words.signIn.lead} />
      {ended && !problem && (
        <p className="notice" role="status">
          {words.signIn.ended[ended]}
        </p>
      )}
      <Field
        label={words.signIn.email}
        type="email"
        name="username"
        autoComplete="username"
        inputMode="email"
        required
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <Field
        label={words.signIn.password}
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(e) => setPassword(e.target.value)}
      />
      <Refusal problem={problem} />
      <Button type="submit" className="btn primary big">
        {words.signIn.go}
      </Button>
      <Button className="btn quiet" onPress={onOther}>
        {words.signIn.haveCode}
      </Button>
    </form>
  );
}

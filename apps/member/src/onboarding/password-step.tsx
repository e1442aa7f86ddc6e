import { type SyntheticEvent, useState } from 'react';
import type { ProblemBody } from '#libs/contracts';
import { problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';
import { PasswordField } from '../sign-in/field.js';

export function PasswordStep({ onDone }: { onDone: () => void }) {
  const { words, call, clock, serverNow, refreshSession } = useApp();
  const text = words.member.onboarding;
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<ProblemBody | null>(null);
  const [name, setName] = useState<string | null>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const reply = await call('setPassword', { password: password || ' ' });
    if (!reply.ok) return setRefusal(reply.problem);
    if (reply.value.signInName === null) return refreshSession();
    onDone();
    setName(reply.value.signInName);
  }

  if (name !== null)
    return (
      <div className="stack">
        <h2 tabIndex={-1}>{text.nameTitle}</h2>
        <p className="lead">{text.nameLead}</p>
        <p className="sign-in-name">{name}</p>
        <button type="button" className="btn primary" onClick={() => void refreshSession()}>
          {text.nameDone}
        </button>
      </div>
    );

  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <h2 tabIndex={-1}>{text.passwordTitle}</h2>
      <p className="lead">{text.passwordLead}</p>
      <PasswordField
        label={text.password}
        problem={refusal && problemSentence(words.shared, clock, refusal, serverNow())}
        value={password}
        autoComplete="new-password"
        onText={(typed) => {
          setRefusal(null);
          setPassword(typed);
        }}
      />
      <button type="submit" className="btn primary">
        {text.passwordSubmit}
      </button>
    </form>
  );
}

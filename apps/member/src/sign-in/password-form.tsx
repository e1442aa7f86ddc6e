import { type SyntheticEvent, useState } from 'react';
import { useApp } from '../app-context.js';
import { Field, PasswordField } from './field.js';
import { PhoneChoice } from './phone-choice.js';
import type { Phone, WayProps } from './sign-in.js';

export function PasswordForm({ onAnswer, problem }: WayProps) {
  const { words, call } = useApp();
  const text = words.member.signIn;
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [phone, setPhone] = useState<Phone>('own');
  const [empty, setEmpty] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = name.trim() === '' || password === '';
    setEmpty(missing);
    if (!missing) onAnswer(await call('enterPassword', { name: name.trim(), password, phone }));
  }

  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={text.name} value={name} autoComplete="username" autoCapitalize="none" spellCheck={false} onText={setName} />
      <PasswordField
        label={text.password}
        problem={empty ? text.fill : problem}
        value={password}
        autoComplete="current-password"
        onText={setPassword}
      />
      <PhoneChoice phone={phone} onPhone={setPhone} />
      <button type="submit" className="btn primary">
        {text.submit}
      </button>
    </form>
  );
}

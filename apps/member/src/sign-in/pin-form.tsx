import { type SyntheticEvent, useState } from 'react';
import { useApp } from '../app-context.js';
import { Field } from './field.js';
import type { WayProps } from './sign-in.js';

export const PIN = /^\d{6}$/;
export const digits = (typed: string): string => typed.replace(/\D/g, '').slice(0, 6);

export function PinForm({ onAnswer, problem }: WayProps) {
  const { words, call } = useApp();
  const text = words.member.signIn;
  const [pin, setPin] = useState('');
  const [short, setShort] = useState(false);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    setShort(!PIN.test(pin));
    if (PIN.test(pin)) onAnswer(await call('enterPin', { pin }));
  }

  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        className="code"
        label={text.pin}
        problem={short ? text.pinShort : problem}
        value={pin}
        type="password"
        inputMode="numeric"
        autoComplete="current-password"
        onText={(typed) => {
          setShort(false);
          setPin(digits(typed));
        }}
      />
      <button type="submit" className="btn primary">
        {text.submit}
      </button>
    </form>
  );
}

import { type SyntheticEvent, useState } from 'react';
import { useApp } from '../app-context.js';
import { Field } from '../sign-in/field.js';
import { digits, PIN } from '../sign-in/pin-form.js';
import { useStep } from './use-step.js';

/** 111111, 123456, 654321, 121212: what a stranger tries first. */
export const easyPin = (pin: string): boolean =>
  /^(\d)\1{5}$/.test(pin) || '0123456789012345'.includes(pin) || '9876543210987654'.includes(pin) || /^(\d\d)\1\1$/.test(pin);

export function PinStep() {
  const { words, call } = useApp();
  const text = words.member.onboarding;
  const { advance, problem } = useStep();
  const [pin, setPin] = useState('');
  const [second, setSecond] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const found = !PIN.test(pin) ? words.member.signIn.pinShort : easyPin(pin) ? text.pinEasy : pin !== second ? text.pinDiffers : null;
    setWrong(found);
    if (found === null) void advance(() => call('setPin', { pin }));
  }

  const shared = { className: 'code', type: 'password', inputMode: 'numeric', autoComplete: 'new-password' } as const;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2 tabIndex={-1}>{text.pinTitle}</h2>
      <p className="lead">{text.pinLead}</p>
      <Field {...shared} label={text.pin} value={pin} onText={(typed) => setPin(digits(typed))} />
      <Field {...shared} label={text.pinAgain} problem={wrong ?? problem} value={second} onText={(typed) => setSecond(digits(typed))} />
      <button type="submit" className="btn primary">
        {text.pinSubmit}
      </button>
    </form>
  );
}

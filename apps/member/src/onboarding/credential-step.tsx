import { useState } from 'react';
import { useApp } from '../app-context.js';
import type { StepProps } from './onboarding.js';
import { PasswordStep } from './password-step.js';
import { PinStep } from './pin-step.js';

/** A PIN opens one phone of one's own; a password opens any, so it is what a shared phone needs. */
export function CredentialStep({ view }: StepProps) {
  const { words } = useApp();
  const [way, setWay] = useState<'pin' | 'password'>(view.phone === 'own' ? 'pin' : 'password');
  const [done, setDone] = useState(false);
  const text = words.member.onboarding;
  return (
    <>
      {way === 'pin' ? <PinStep /> : <PasswordStep onDone={() => setDone(true)} />}
      {view.phone === 'own' && !done && (
        <button type="button" className="btn quiet" onClick={() => setWay(way === 'pin' ? 'password' : 'pin')}>
          {way === 'pin' ? text.orPassword : text.orPin}
        </button>
      )}
      {view.phone === 'shared' && <p className="hint">{words.crisis.sharedPhoneNote}</p>}
    </>
  );
}

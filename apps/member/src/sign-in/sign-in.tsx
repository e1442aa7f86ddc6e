import { useState } from 'react';
import type { ProblemBody, SessionView } from '#libs/contracts';
import { problemSentence } from '#libs/ui';
import { type SignedOut, useApp } from '../app-context.js';
import { Frame } from '../frame/frame.js';
import { CodeForm } from './code-form.js';
import { LanguageSwitch } from './language-choice.js';
import { PasswordForm } from './password-form.js';
import { PinForm } from './pin-form.js';

export type Way = 'pin' | 'code' | 'password';
export type Phone = 'own' | 'shared';

export interface WayProps {
  /** The answer to one attempt. */
  onAnswer: (answer: { ok: true; value: SessionView } | { ok: false; problem: ProblemBody }) => void;
  problem: string | null;
}

const forms = { pin: PinForm, code: CodeForm, password: PasswordForm };

export function SignIn({ session }: { session: SignedOut }) {
  const { words, setSession, clock, serverNow, ended, preferences } = useApp();
  const text = words.member.signIn;
  const [way, setWay] = useState<Way>(session.knownDevice ? 'pin' : 'code');
  const [refusal, setRefusal] = useState<ProblemBody | null>(null);
  const Form = forms[way];
  const others = (['pin', 'code', 'password'] as const).filter((other) => other !== way && (other !== 'pin' || session.knownDevice));
  const label = { pin: text.usePin, code: text.useCode, password: text.usePassword };

  const locked = refusal !== null && (refusal.type === 'too-many-tries' || refusal.type === 'pin-locked');
  return (
    <Frame title={way === 'pin' ? text.pinTitle : text.title}>
      <div className="page">
        <LanguageSwitch />
        {ended && (
          <p className="note-card" role="status">
            {text[ended]}
          </p>
        )}
        <Form
          key={`${way} ${preferences.language ?? ''}`}
          problem={refusal && problemSentence(words.shared, clock, refusal, serverNow())}
          onAnswer={(answer) => {
            setRefusal(answer.ok ? null : answer.problem);
            if (answer.ok) setSession(answer.value);
            else if (answer.problem.type === 'pin-locked') setWay('code');
          }}
        />
        {locked && (
          <a className="btn" href={`tel:${session.programme.deskPhone}`}>
            {text.call(session.programme.deskPhone)}
          </a>
        )}
        <div className="other-ways">
          {others.map((other) => (
            <button
              key={other}
              type="button"
              className="btn quiet"
              onClick={() => {
                setRefusal(null);
                setWay(other);
              }}
            >
              {label[other]}
            </button>
          ))}
        </div>
      </div>
    </Frame>
  );
}

import { useCallback, useEffect, useState } from 'react';
import type { OnboardingView, Stage } from '#libs/contracts';
import { type SignedIn, useApp } from '../app-context.js';
import { Frame } from '../frame/frame.js';
import { Unreached } from '../frame/unreached.js';
import { AgreementStep } from './agreement-step.js';
import { AliasStep } from './alias-step.js';
import { CredentialStep } from './credential-step.js';
import { ExitStep } from './exit-step.js';
import { SightStep } from './sight-step.js';

const steps = ['exit', 'agreement', 'alias', 'staff-sight', 'credential'] as const satisfies readonly Stage[];
export interface StepProps {
  view: OnboardingView;
}

/** The server knows which step comes next, so that a reload or another phone goes on where this one stopped. */
export function Onboarding({ session }: { session: SignedIn }) {
  const { words, call, preferences, refreshSession } = useApp();
  const [view, setView] = useState<OnboardingView | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(async () => {
    setFailed(false);
    const reply = await call('onboarding', {});
    if (reply.ok) return setView(reply.value);
    setFailed(true);
    if (reply.problem.type === 'not-signed-in' || reply.problem.type === 'session-ended') void refreshSession();
  }, [call, refreshSession]);
  // The agreement is in the language of the session.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed language is asked for again.
  useEffect(() => void load(), [load, session.language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is a new page, read from its top.
  useEffect(() => {
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h2')?.focus({ preventScroll: true });
  }, [session.stage, view === null]);

  const step = (steps as readonly Stage[]).indexOf(session.stage);
  if (!view) return <Unreached waiting={!failed} onRetry={load} />;
  const Step = stepOf(session.stage);
  return (
    <Frame title="Lamplight" sub={step < 0 ? undefined : words.member.onboarding.step(step + 1, steps.length)}>
      <div className="page">
        <progress className="steps" max={steps.length} value={step + 1} aria-hidden="true" />
        <Step key={`${session.stage} ${preferences.language ?? ''}`} view={view} />
      </div>
    </Frame>
  );
}

function stepOf(stage: Stage) {
  switch (stage) {
    case 'agreement':
      return AgreementStep;
    case 'alias':
      return AliasStep;
    case 'staff-sight':
      return SightStep;
    case 'credential':
    case 'set-password':
      return CredentialStep;
    case 'exit':
    case 'second-factor':
    case 'set-second-factor':
    case 'ready':
      return ExitStep;
  }
}

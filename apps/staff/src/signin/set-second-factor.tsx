import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ProblemBody } from '#libs/contracts';
import { Failure, Skeleton } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { SixDigits } from './second-factor.js';
import { type StepProps, StepTitle } from './step.js';

const QrCode = lazy(() => import('../parts/qr-code.js'));
const groups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** The secret is drawn here and goes nowhere else. */
export function SetSecondFactor({ call, onSession }: StepProps) {
  const { words } = useWords();
  const [offer, setOffer] = useState<{ secret: string; uri: string }>();
  const [problem, setProblem] = useState<ProblemBody>();
  const asked = useRef(false);

  const ask = async () => {
    setProblem(undefined);
    const reply = await call('offerSecondFactor', {});
    if (reply.ok) setOffer(reply.value);
    else setProblem(reply.problem);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking makes a new secret, so it is asked once.
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void ask();
  }, []);

  return (
    <div className="stack">
      <StepTitle title={words.signIn.setFactorTitle} lead={words.signIn.setFactorLead} />
      {problem && <Failure problem={problem} onRetry={() => void ask()} />}
      {!offer && !problem && <Skeleton rows={3} />}
      {offer && (
        <>
          <Suspense fallback={<Skeleton rows={3} />}>
            <QrCode text={offer.uri} label={words.signIn.qr} />
          </Suspense>
          <p className="hint center">
            {words.signIn.secret}
            <br />
            <b className="mono secret">{groups(offer.secret)}</b>
          </p>
          <SixDigits call={call} onSession={onSession} endpoint="confirmSecondFactor" button={words.signIn.confirm} />
        </>
      )}
    </div>
  );
}

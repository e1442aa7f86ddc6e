import { useState } from 'react';
import { useApp } from '../app-context.js';
import { ExitButton } from '../frame/frame.js';
import { useStep } from './use-step.js';

export function ExitStep() {
  const { words, call } = useApp();
  const text = words.member.onboarding;
  const { advance, problem } = useStep();
  const [rehearsal, setRehearsal] = useState<'not-yet' | 'away' | 'back'>('not-yet');

  return (
    <>
      <h2 tabIndex={-1}>{text.exitTitle}</h2>
      <p>{words.crisis.exitTeach}</p>
      <p className="hint">{words.crisis.exitTeachAfter}</p>
      <div className="try">
        <ExitButton rehearse={() => setRehearsal('away')} />
        <button type="button" className="btn" onClick={() => setRehearsal('away')}>
          {text.exitTry}
        </button>
      </div>
      {rehearsal === 'back' && (
        <p className="note-card" role="status">
          {text.exitTried}
        </p>
      )}
      <details className="fold">
        <summary>{text.exitPrivate}</summary>
        <ul>
          {text.exitPrivateSteps.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="btn primary" onClick={() => void advance(() => call('learnExit', {}))}>
        {text.exitNext}
      </button>
      {rehearsal === 'away' && <Rehearsal onBack={() => setRehearsal('back')} />}
    </>
  );
}

/** What leaving looks like, without leaving. */
function Rehearsal({ onBack }: { onBack: () => void }) {
  const text = useApp().words.member.onboarding;
  return (
    <div className="cover rehearsal" role="dialog" aria-modal="true" aria-labelledby="rehearsal">
      <h2 id="rehearsal">{text.rehearsal}</h2>
      <p>{text.rehearsalNote}</p>
      {/* biome-ignore lint/a11y/noAutofocus: the one thing to do on a page that covers all others. */}
      <button type="button" className="btn primary" autoFocus onClick={onBack}>
        {text.rehearsalBack}
      </button>
    </div>
  );
}

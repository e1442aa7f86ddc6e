import { useState } from 'react';
import { useApp } from '../app-context.js';
import { AgreementLines } from './agreement-lines.js';
import type { StepProps } from './onboarding.js';
import { useStep } from './use-step.js';

export function AgreementStep({ view }: StepProps) {
  const { words, call } = useApp();
  const text = words.member.onboarding;
  const { advance, problem, code } = useStep();
  const [checked, setChecked] = useState<ReadonlySet<number>>(new Set());
  const [missing, setMissing] = useState(false);
  const { lines, version } = view.agreement;

  function agree() {
    const all = lines.every((_, index) => checked.has(index));
    setMissing(!all);
    if (all) void advance(() => call('acceptAgreement', { version, language: view.language }));
  }

  return (
    <>
      <h2 tabIndex={-1}>{text.agreeTitle}</h2>
      <p className="lead">{text.agreeLead}</p>
      <AgreementLines
        lines={lines}
        checked={checked}
        onCheck={(index, on) => {
          setMissing(false);
          setChecked((before) => new Set(on ? [...before, index] : [...before].filter((other) => other !== index)));
        }}
      />
      <p className="hint">{text.agreeLater}</p>
      {(missing || problem !== null) && (
        <p className="problem" role="alert">
          {missing ? text.agreeMissing : problem}
        </p>
      )}
      {code === 'agreement-changed' ? (
        <button type="button" className="btn primary" onClick={() => location.reload()}>
          {words.member.tryAgain}
        </button>
      ) : (
        <button type="button" className="btn primary" onClick={agree}>
          {text.agreeSubmit}
        </button>
      )}
    </>
  );
}

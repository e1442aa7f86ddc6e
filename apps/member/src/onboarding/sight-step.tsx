import { useApp } from '../app-context.js';
import { SightTable } from './sight-table.js';
import { useStep } from './use-step.js';

export function SightStep() {
  const { words, call } = useApp();
  const { advance, problem } = useStep();
  return (
    <>
      <h2 tabIndex={-1}>{words.crisis.sightTitle}</h2>
      <p className="lead">{words.crisis.sightLead}</p>
      <SightTable />
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="btn primary" onClick={() => void advance(() => call('seeStaffSight', {}))}>
        {words.member.onboarding.sightSubmit}
      </button>
    </>
  );
}

import { type Severity, severities } from '#libs/contracts';
import { safetyMinutes } from './clocks.js';
import { standardPlans } from './plan.js';
import { mayTake } from './plan-times.policy.js';

const said = (severity: Severity, answer: number, safety: number) => {
  const verdict = mayTake({ severity, answerMinutes: answer, safetyMinutes: safety });
  return verdict.allowed ? 'allowed' : verdict.problem.code;
};

describe('the times of a plan', () => {
  it.each<[Severity, number, number, string]>([
    ['imminent', 1, 1, 'allowed'],
    ['imminent', 15, 60, 'allowed'],
    ['imminent', 0, 15, 'plan-answer-out-of-range'],
    ['imminent', 16, 60, 'plan-answer-out-of-range'],
    ['imminent', 5, 61, 'plan-safety-out-of-range'],
    ['imminent', 5, 0, 'plan-safety-out-of-range'],
    ['imminent', 5, 4, 'plan-safety-before-answer'],
    ['high', 120, 480, 'allowed'],
    ['high', 121, 480, 'plan-answer-out-of-range'],
    ['high', 120, 481, 'plan-safety-out-of-range'],
    ['concern', 2_880, 5_760, 'allowed'],
    ['concern', 2_881, 5_760, 'plan-answer-out-of-range'],
    ['concern', 2_880, 5_761, 'plan-safety-out-of-range'],
  ])('%s: %i and %i minutes are %s', (severity, answer, safety, expected) => {
    expect(said(severity, answer, safety)).toBe(expected);
  });

  it('that every programme starts with are allowed', () => {
    for (const severity of severities) {
      const plan = standardPlans[severity];
      expect(said(severity, plan.answerMinutes, safetyMinutes(plan, severity))).toBe('allowed');
    }
  });
});

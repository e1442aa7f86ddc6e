import type { Severity } from '#libs/contracts';
import { ALLOW, deny, type Verdict } from '#libs/platform';

/** What a member may be left to wait for, at most: the first word, and the safety check. */
export const longestMinutes: Record<'answer' | 'safety', Record<Severity, number>> = {
  answer: { imminent: 15, high: 2 * 60, concern: 48 * 60 },
  safety: { imminent: 60, high: 8 * 60, concern: 96 * 60 },
};

export interface PlanTimes {
  readonly answerMinutes: number;
  readonly safetyMinutes: number;
}

/** May a plan of this severity leave so much time? Both run from the opening, and the first word comes first. */
export function mayTake({ severity, answerMinutes, safetyMinutes }: PlanTimes & { readonly severity: Severity }): Verdict {
  const [answer, safety] = [longestMinutes.answer[severity], longestMinutes.safety[severity]];
  if (answerMinutes < 1 || answerMinutes > answer) return deny('plan-answer-out-of-range', { field: 'answerMinutes', limit: answer });
  if (safetyMinutes < 1 || safetyMinutes > safety) return deny('plan-safety-out-of-range', { field: 'safetyMinutes', limit: safety });
  return safetyMinutes < answerMinutes ? deny('plan-safety-before-answer', { field: 'safetyMinutes' }) : ALLOW;
}

import type { SafetyAnswers } from '#libs/contracts';

/** What the answers call for, as the published triage of the screener says it. It is advice for a person, kept nowhere. */
export type Advice = 'now' | 'today' | 'refer' | 'ask' | 'none';

/**
 * Intent or a plan in the past month, or an act in the past three: most urgent. A method, or an act before that: today. A
 * wish or thoughts: care soon. While questions that these answers lead to are open, go on asking.
 */
export function adviceOf(answers: SafetyAnswers): Advice {
  const yes = (...questions: (keyof SafetyAnswers)[]) => questions.some((question) => answers[question] === 'yes');
  if (yes('intent', 'plan', 'act-lately')) return 'now';
  if (openAfter(answers)) return 'ask';
  if (yes('method', 'act-ever')) return 'today';
  return yes('wish', 'thoughts') ? 'refer' : 'none';
}

/** Thoughts of suicide lead to the three questions on how; an act ever in life to whether it was of late. */
function openAfter(answers: SafetyAnswers): boolean {
  const open = (...questions: (keyof SafetyAnswers)[]) => questions.some((question) => answers[question] === 'not-asked');
  if (open('wish', 'thoughts', 'act-ever')) return true;
  return (answers.thoughts === 'yes' && open('method', 'intent', 'plan')) || (answers['act-ever'] === 'yes' && open('act-lately'));
}

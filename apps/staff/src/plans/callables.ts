import { type PlansView, type PlanTarget, planRoles } from '#libs/contracts';
import type { PlansWording } from '../wording/plans.en.js';
import { type Callable, keyOf } from './draft.js';

export interface Callables {
  readonly groups: readonly Callable[];
  readonly schedules: readonly Callable[];
  readonly people: readonly Callable[];
  readonly of: (target: PlanTarget) => Callable;
}

/** All that a plan may name, in the words of this reader. */
export function callablesOf({ people, schedules }: PlansView, words: PlansWording): Callables {
  const groups = planRoles.map((role): Callable => ({ target: { kind: 'role', role }, name: words.role[role], lacks: undefined }));
  const rotas = schedules.map(
    ({ id, name }): Callable => ({ target: { kind: 'schedule', scheduleId: id }, name: words.onSchedule(name), lacks: undefined }),
  );
  const persons = people.map(
    ({ accountId, name, left, signsIn }): Callable => ({
      target: { kind: 'person', accountId },
      name,
      lacks: left ? words.left : signsIn ? undefined : words.noSignIn,
    }),
  );
  const all = new Map([...groups, ...rotas, ...persons].map((one) => [keyOf(one.target), one]));
  const gone = (target: PlanTarget): Callable => ({
    target,
    name: target.kind === 'schedule' ? words.goneSchedule : words.someone,
    lacks: undefined,
  });
  return {
    groups,
    schedules: rotas,
    people: persons.filter(({ lacks }) => lacks === undefined),
    of: (target) => all.get(keyOf(target)) ?? gone(target),
  };
}

/** `At once`, `2 min`, `3 hours`: as exact as it was typed. */
export function timeSays(words: PlansWording, seconds: number): string {
  if (seconds < 60 || seconds % 60 !== 0) return seconds === 0 ? words.atOnce : words.seconds(seconds);
  return seconds >= 7200 && seconds % 3600 === 0 ? words.hours(seconds / 3600) : words.minutes(seconds / 60);
}

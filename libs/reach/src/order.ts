import type { Means, MeansOrder, OutsideMeans } from '#libs/contracts';
import type { Urgency } from './telephone-words.js';

/** For whoever has chosen none. What is not urgent has no second means: it is on the list of the day. */
export const standardOrder: MeansOrder = {
  imminent: ['push', 'sms', 'voice'],
  high: ['push', 'sms', 'voice'],
  concern: ['push'],
};

/** Sent, and nobody has answered for so long: the next means of that person. Null: there is none. */
export const silenceSeconds: Record<Urgency, number | null> = { imminent: 60, drill: 60, high: 5 * 60, concern: null, test: null };

export interface Chances {
  /** What the plan's step says. */
  readonly plan: readonly Means[];
  /** Their own order, for this severity. */
  readonly order: readonly OutsideMeans[];
  /** What would reach them at all. */
  readonly has: ReadonlySet<OutsideMeans>;
}

const outside = (plan: readonly Means[]) => plan.filter((means): means is OutsideMeans => means !== 'in-app');

/**
 * What leaves at once: all that the plan says, and the first of their own. Where nothing reaches them, what the plan says
 * all the same: that it failed belongs on record.
 */
export function firstMeans({ plan, order, has }: Chances): OutsideMeans[] {
  const planned = outside(plan);
  if (planned.length === 0) return [];
  const able = planned.filter((means) => has.has(means));
  const own = order.find((means) => has.has(means));
  const first = new Set([...able, ...(own ? [own] : [])]);
  return first.size > 0 ? [...first] : planned.slice(0, 1);
}

/** What comes after those that were tried: the plan's, their own in order, and e-mail at last. Null: nothing is left. */
export function nextMeans({ plan, order, has }: Chances, tried: ReadonlySet<Means>): OutsideMeans | null {
  const chain: OutsideMeans[] = [...order, ...outside(plan), 'email'];
  return chain.find((means) => has.has(means) && !tried.has(means)) ?? null;
}

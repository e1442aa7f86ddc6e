import type { DrillLegs } from '#libs/contracts';

export type Leg = keyof DrillLegs;
export const legs: readonly Leg[] = ['paged', 'taken', 'contacted', 'closed'];

/** Each leg from where the one before ended, as a share of the longest of all. One that was not reached is not there. */
export function lengthsOf(times: DrillLegs, longest: number): { leg: Leg; percent: number }[] {
  let reached = 0;
  return legs.flatMap((leg) => {
    const seconds = times[leg];
    if (seconds === null) return [];
    const percent = (Math.max(0, seconds - reached) / longest) * 100;
    reached = Math.max(reached, seconds);
    return [{ leg, percent }];
  });
}

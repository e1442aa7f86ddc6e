import { setTimeout as pause } from 'node:timers/promises';
import { type Arena, type Fault, places } from '../faults/fault.js';
import { faultNamed, faults } from '../faults/index.js';
import type { History } from './history.js';
import { Random } from './random.js';

/** One fault of a schedule. Whole, so that a schedule can be run again with some of its faults left out. */
export interface Step {
  readonly fault: string;
  readonly at: number;
  readonly ms: number;
  readonly seed: number;
}

export interface Plan {
  readonly seed: number;
  readonly seconds: number;
  readonly withRedis: boolean;
  /** Only these, where some are named. */
  readonly only?: readonly string[] | undefined;
}

const SHORTEST_MS = 700;
const LONGEST_MS = 4_000;
const BETWEEN_MS = 1_500;

/** The faults of one place, one after the other: in an order of its own, and all of them before any comes again. */
export function lane(names: readonly string[], random: Random, seconds: number): Step[] {
  const longest = Math.max(LONGEST_MS, seconds * 100); // a long run has long faults, too
  const steps: Step[] = [];
  let bag = random.shuffled(names);
  for (let at = random.between(300, BETWEEN_MS); names.length > 0; ) {
    if (bag.length === 0) bag = random.shuffled(names);
    const ms = Math.round(random.between(SHORTEST_MS, longest));
    if (at + ms > seconds * 1_000) return steps;
    steps.push({ fault: bag.pop()!, at: Math.round(at), ms, seed: random.below(2 ** 31) });
    at += ms + random.between(500, BETWEEN_MS * 2);
  }
  return steps;
}

/** What can happen where this is the doorbell. */
export const possible = (withRedis: boolean): Fault[] => {
  const bell = withRedis ? 'redis' : 'notify';
  return faults.filter(({ needs }) => (needs ?? bell) === bell);
};

/** What goes wrong when, in every place at once. */
export function plan({ seed, seconds, withRedis, only }: Plan): Step[] {
  const random = new Random(seed);
  return places
    .flatMap((place) => {
      const known = possible(withRedis).filter((fault) => fault.place === place && (!only || only.includes(fault.name)));
      return lane(
        known.map(({ name }) => name),
        random,
        seconds,
      );
    })
    .sort((one, other) => one.at - other.at);
}

type Ground = Omit<Arena, 'random' | 'ms'> & { readonly history: History; readonly seconds: number };

/** Runs a schedule, and begins nothing after its time. @returns how often each fault was there */
export async function rage(steps: readonly Step[], { history, seconds, ...arena }: Ground): Promise<Map<string, number>> {
  const began = performance.now();
  const ran = new Map<string, number>();
  await Promise.all(
    places.map(async (place) => {
      for (const step of steps) {
        const fault = faultNamed(step.fault);
        if (fault.place !== place || performance.now() - began > seconds * 1_000) continue;
        await pause(Math.max(0, step.at - (performance.now() - began)));
        history.write({ type: 'nemesis', who: fault.place, what: `${fault.name}: begins` });
        try {
          await fault.run({ ...arena, random: new Random(step.seed), ms: step.ms });
          ran.set(fault.name, (ran.get(fault.name) ?? 0) + 1);
        } catch (error) {
          // Something else was broken just then: what it wanted to break was out of reach.
          history.write({
            type: 'nemesis',
            who: fault.place,
            what: `${fault.name}: out of reach`,
            code: error instanceof Error ? error.message : '',
          });
        }
        history.write({ type: 'nemesis', who: fault.place, what: `${fault.name}: ends` });
      }
    }),
  );
  return ran;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import type { Group } from './group.js';
import type { Finding } from './oracle.js';
import type { Talk } from './talk.js';
import { differenceOf, readTruth } from './truth.js';

/** Within this everyone who is there sees what is kept, once a fault has ended; and within this when all is well. */
export const SAME_AFTER_FAULT_MS = 15_000;
export const SAME_WHEN_WELL_MS = 5_000;
/** So long it is waited for, so that the true figure can be told. */
const PATIENCE_MS = 40_000;
const OFTEN_MS = 200;

export async function until(holds: () => boolean | Promise<boolean>, within: number, every = OFTEN_MS): Promise<boolean> {
  for (const end = performance.now() + within; performance.now() < end; await pause(every)) if (await holds()) return true;
  return false;
}

export interface Ground {
  readonly cluster: Cluster;
  readonly group: Group;
  readonly talk: Talk;
  readonly torn: ReadonlySet<string>;
}

/** Nobody talks any more. @returns after how long everyone was connected and saw what is kept; the oracles say who never did */
export async function seesTheSame({ cluster, group, talk, torn }: Ground): Promise<number> {
  const began = performance.now();
  await until(async () => {
    talk.answerPauses();
    await Promise.all(group.staying.map((phone) => phone.scrollBack()));
    if (!group.staying.every(({ up }) => up)) return false;
    const truth = await readTruth(cluster);
    return group.staying.every((phone) => differenceOf(truth, phone, torn) === null);
  }, PATIENCE_MS);
  return Math.round(performance.now() - began);
}

/** Nothing waits any more, and everyone sees what is kept. */
export async function settle(ground: Ground): Promise<void> {
  await until(() => {
    ground.talk.answerPauses();
    return ground.group.staying.every(({ settled }) => settled);
  }, PATIENCE_MS);
  await seesTheSame(ground);
}

export const tooLate = (what: string, ms: number, promisedMs: number): Finding[] =>
  ms <= promisedMs ? [] : [{ what: `${what} after ${seconds(ms)}, and ${seconds(promisedMs)} is promised` }];
export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

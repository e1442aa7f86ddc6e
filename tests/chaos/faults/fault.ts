import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '../support/cluster.js';
import type { Group } from '../support/group.js';
import type { Finding } from '../support/oracle.js';
import type { Random } from '../support/random.js';
import type { ServerNode } from '../support/server-node.js';

/** What any fault may touch, and its own dice. */
export interface Ground {
  readonly cluster: Cluster;
  readonly random: Random;
  /** How long it lasts. */
  readonly ms: number;
  /** What the fault itself found to be wrong. */
  complain(finding: Finding): void;
}

/** The same, where members talk. */
export interface Arena extends Ground {
  readonly group: Group;
  /** Messages whose bytes were damaged. */
  readonly torn: Set<string>;
}

/** Faults of one place never overlap; those of different places do. */
export const places = ['process', 'postgres', 'doorbell', 'network'] as const;
export type Place = (typeof places)[number];

export interface Fault<On extends Ground = Arena> {
  readonly name: string;
  /** Their numbers in the catalogue of faults. */
  readonly numbers: readonly number[];
  readonly place: Place;
  /** Of the two doorbells, the one without which it has no meaning. */
  readonly needs?: 'redis' | 'notify';
  /** Injects it, lets it last, and takes it away again. */
  run(arena: On): Promise<void>;
}

export const inProcess = (name: string, numbers: readonly number[], run: Fault<Ground>['run']): Fault<Ground> => ({
  name,
  numbers,
  place: 'process',
  run,
});

export const lasts = ({ ms }: Ground): Promise<void> => pause(ms);
export const someNode = ({ cluster, random }: Ground): ServerNode => random.pick(cluster.nodes);
/** Half of the phones, and never none. */
export const somePhones = ({ group, random }: Arena) => random.shuffled(group.phones).slice(0, Math.ceil(group.phones.length / 2));

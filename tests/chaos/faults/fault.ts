import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '../support/cluster.js';
import type { Group } from '../support/group.js';
import type { Finding } from '../support/oracle.js';
import type { Random } from '../support/random.js';
import type { ServerNode } from '../support/server-node.js';

/** What a fault may touch, and its own dice. */
export interface Arena {
  readonly cluster: Cluster;
  readonly group: Group;
  readonly random: Random;
  /** How long it lasts. */
  readonly ms: number;
  /** Messages whose bytes were damaged. */
  readonly torn: Set<string>;
  /** What the fault itself found to be wrong. */
  complain(finding: Finding): void;
}

/** Faults of one place never overlap; those of different places do. */
export const places = ['process', 'postgres', 'doorbell', 'network'] as const;
export type Place = (typeof places)[number];

export interface Fault {
  readonly name: string;
  /** Their numbers in the catalogue of faults. */
  readonly numbers: readonly number[];
  readonly place: Place;
  /** Of the two doorbells, the one without which it has no meaning. */
  readonly needs?: 'redis' | 'notify';
  /** Injects it, lets it last, and takes it away again. */
  run(arena: Arena): Promise<void>;
}

export const lasts = ({ ms }: Arena): Promise<void> => pause(ms);
export const someNode = ({ cluster, random }: Arena): ServerNode => random.pick(cluster.nodes);
/** Half of the phones, and never none. */
export const somePhones = ({ group, random }: Arena) => random.shuffled(group.phones).slice(0, Math.ceil(group.phones.length / 2));

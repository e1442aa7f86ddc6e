import { setTimeout as pause } from 'node:timers/promises';
import { type Ground, lasts } from '../faults/fault.js';
import { limit, limitFaults } from '../faults/limits.js';
import { postgresFaults } from '../faults/postgres.js';
import { processFaults } from '../faults/process.js';
import type { MailMode } from './mail-sink.js';
import { type OutsideMode, ways } from './outside.js';
import { type Scene, withFaketime } from './scene.js';

/** What a fault of this suite may touch. */
export interface Stage extends Ground {
  readonly scene: Scene;
}
export type Lane = 'ground' | 'mail' | 'outside' | 'clock';

export interface CrisisFault {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly lane: Lane;
  /** While it lasts nothing can be done in time, whoever is well: PostgreSQL or every node is away. */
  readonly outage: boolean;
  run(stage: Stage): Promise<void>;
}

const DEAD_SECONDS = 120;

const known = [...processFaults, ...postgresFaults];
/** A fault of the messages, as it is. */
function asThere(name: string, outage: boolean): CrisisFault {
  const fault = known.find((one) => one.name === name);
  if (!fault) throw new Error(`no such fault: ${name}`);
  return { name, numbers: fault.numbers, lane: 'ground', outage, run: (stage) => fault.run(stage) };
}

const byMail = (name: string, mode: MailMode, least = 0): CrisisFault => ({
  name,
  numbers: [59],
  lane: 'mail',
  outage: false,
  run: async ({ scene: { sink }, ms }) => {
    sink.mode = mode;
    await pause(Math.max(ms, least));
    sink.mode = 'ok';
  },
});

/** One of those outside, each time another. */
const byOthers = (name: string, mode: OutsideMode, least = 0): CrisisFault => ({
  name,
  numbers: [59],
  lane: 'outside',
  outage: false,
  run: async ({ scene: { outside }, random, ms }) => {
    const way = random.pick(ways);
    outside.modes.set(way, mode);
    await pause(Math.max(ms, least));
    outside.modes.delete(way);
  },
});

const nodeClock = (name: string, wrongBy: string): CrisisFault => ({
  name,
  numbers: [61, 64],
  lane: 'clock',
  outage: false,
  run: async (stage) => {
    const node = stage.random.below(stage.cluster.nodes.length);
    stage.scene.setNodeClock(node, wrongBy);
    await lasts(stage);
    stage.scene.setNodeClock(node, '+0');
  },
});

/** No file of PostgreSQL may grow: to it the disk is full, its log of changes with it. It gives up, and is started when there is room again. */
const fullDisk: CrisisFault = {
  name: 'fill the disk of PostgreSQL',
  numbers: [26, 27],
  lane: 'ground',
  outage: true,
  run: async (stage) => {
    const { postgres } = stage.cluster;
    const all = (most: string) => Promise.all(postgres.pids().map((pid) => limit(pid, 'fsize', most)));
    await all('8192:unlimited');
    await lasts(stage);
    await all('unlimited:unlimited').catch(() => undefined); // it has given up
    await postgres.restart();
  },
};

/** Everybody is dead for two minutes; not one of them is waited for: the database's clock is moved on by the rest. */
const allDead: CrisisFault = {
  name: 'kill every node for two minutes',
  numbers: [8],
  lane: 'ground',
  outage: true,
  run: async (stage) => {
    const { nodes } = stage.cluster;
    const began = performance.now();
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
    await lasts(stage);
    await stage.scene.clock.jump(DEAD_SECONDS - (performance.now() - began) / 1_000);
    await Promise.all(nodes.map((node) => node.start()));
  },
};

/** Not while every node is away: who sees the clock go back is whoever looked before. */
const setBack: CrisisFault = {
  name: 'set the clock of PostgreSQL back an hour',
  numbers: [62],
  lane: 'ground',
  outage: false,
  run: async (stage) => {
    await stage.scene.clock.jump(-3_600);
    await lasts(stage);
  },
};

export const crisisFaults: readonly CrisisFault[] = [
  asThere('kill a node', false),
  asThere('stop a node', false),
  asThere('freeze a node', false),
  asThere('leave a node hardly any processor', false),
  asThere('restart one node after the other', false),
  ...limitFaults.map(({ name }) => asThere(name, false)),
  allDead,
  asThere('restart PostgreSQL', true),
  asThere('kill the postmaster', true),
  asThere('kill one backend', true),
  asThere('end every session', true),
  asThere('end transactions on their way', true),
  asThere('eat the answers to COMMIT', true),
  asThere('freeze PostgreSQL', true),
  asThere('swallow what goes to PostgreSQL', true),
  asThere('take every connection', false),
  asThere('let PostgreSQL be read only', true),
  fullDisk,
  setBack,
  byMail('the mail server says: not now', 'refuse'),
  byMail('the mail server knows nobody', 'refuse-person'),
  byMail('the mail server hangs', 'hang'),
  byMail('the mail server hangs up before its answer', 'drop'),
  byMail('the mail server is slow', 'slow', 3_000),
  byMail('the mail server is away', 'away'),
  byOthers('a provider outside says: not now', 'refuse'),
  byOthers('a provider outside hangs', 'hang'),
  byOthers('a provider outside hangs up before its answer', 'drop'),
  byOthers('a provider outside is slow', 'slow', 3_000),
  ...(withFaketime
    ? [
        nodeClock('a node is a year ahead', '+1y'),
        nodeClock('a node is a year behind', '-1y'),
        nodeClock('a node goes back an hour', '-3600'),
      ]
    : []),
];

export const crisisFaultNamed = (name: string): CrisisFault => {
  const fault = crisisFaults.find((one) => one.name === name);
  if (!fault) throw new Error(`no such fault: ${name}`);
  return fault;
};

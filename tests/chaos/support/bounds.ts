import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { api } from '#libs/contracts';
import { TEST_ORIGIN, TestClient } from '#libs/testing';
import { faultNamed } from '../faults/index.js';
import { Cluster } from './cluster.js';
import { NO_TROUBLE } from './fault-proxy.js';
import { Group } from './group.js';
import { History, type Written } from './history.js';
import { Random } from './random.js';
import { historyFile } from './run.js';
import { type Ground, SAME_AFTER_FAULT_MS, SAME_WHEN_WELL_MS, seesTheSame, settle, until } from './settle.js';
import { Talk } from './talk.js';

const PATIENCE_MS = 45_000;
const LOOK_MS = 25;
/** So long nobody may have been cut off, until all are held for connected again. */
const STEADY_MS = 2_000;
const ROLLS = 3;
const NEARLY_ALL = 0.99;

/** What is promised in seconds, and what was measured. */
export interface Bound {
  readonly what: string;
  readonly numbers: readonly number[];
  readonly ms: number;
  readonly promisedMs: number;
}
type Scene = Ground & { readonly history: History; readonly random: Random };

/** One fault after the other, each with nothing else broken, while members talk: what comes back, and within what time. */
export async function keepBounds(seed: number, tell: (bound: Bound) => void): Promise<Bound[]> {
  const history = new History(historyFile(`bounds-${String(seed)}`));
  const random = new Random(seed);
  await using cluster = await Cluster.start({ withRedis: false });
  const group = await Group.gather(cluster, new Random(random.below(2 ** 31)), history);
  const talk = new Talk(group, new Random(random.below(2 ** 31)));
  const scene: Scene = { cluster, group, talk, torn: new Set(), history, random };
  const bounds: Bound[] = [];
  try {
    await until(() => group.phones.every(({ up }) => up), PATIENCE_MS);
    for (const { measure, ...bound } of measures) {
      talk.begin();
      await pause(STEADY_MS);
      bounds.push({ ...bound, ms: Math.round(await measure(scene)) });
      tell(bounds.at(-1)!);
      talk.end();
      await settle(scene);
    }
    return bounds;
  } finally {
    talk.end();
    for (const phone of group.phones) phone.close();
  }
}

const measures: readonly (Omit<Bound, 'ms'> & { measure(scene: Scene): Promise<number> })[] = [
  { what: 'nothing was broken: everyone saw the same', numbers: [], promisedMs: SAME_WHEN_WELL_MS, measure: whenQuiet },
  { what: 'a node was killed: everyone was connected again', numbers: [1], promisedMs: 5_000, measure: afterKill },
  { what: 'PostgreSQL was restarted: every node kept a post', numbers: [17], promisedMs: 5_000, measure: afterRestart },
  {
    what: 'nodes were restarted one after the other, three times: from saying to being told, of 99 in 100',
    numbers: [7],
    promisedMs: 5_000,
    measure: whileRolling,
  },
  { what: 'the cable of phones was pulled: each knew', numbers: [46], promisedMs: 20_000, measure: whenPulled },
  { what: 'the cable of phones was in again: everyone saw the same', numbers: [46], promisedMs: SAME_AFTER_FAULT_MS, measure: afterPulled },
];

async function whenQuiet(scene: Scene): Promise<number> {
  scene.talk.end();
  return seesTheSame(scene);
}

async function afterKill({ cluster, group, random }: Scene): Promise<number> {
  const node = random.pick(cluster.nodes);
  const began = performance.now();
  let lastDown = began;
  await node.end('SIGKILL');
  await until(
    () => {
      if (!group.phones.every(({ up }) => up)) lastDown = performance.now();
      return performance.now() - lastDown > STEADY_MS;
    },
    PATIENCE_MS,
    LOOK_MS,
  );
  await node.start();
  return lastDown - began;
}

/** From the moment in which PostgreSQL runs again. */
async function afterRestart({ cluster, group, random }: Scene): Promise<number> {
  await cluster.postgres.restart();
  const began = performance.now();
  const { roomId, cookie } = random.pick(group.staying.filter(({ name }) => !name.startsWith('Alder'))).options;
  await Promise.all(
    cluster.nodes.map((node) => {
      const post = { roomId, clientKey: randomUUID(), text: `the weather is back at ${node.name}`, confirmed: true };
      const client = new TestClient(node.base, TEST_ORIGIN, cookie);
      return until(
        () =>
          client.ask(api.postMessage, post).then(
            ({ ok }) => ok,
            () => false,
          ),
        PATIENCE_MS,
        LOOK_MS,
      );
    }),
  );
  return performance.now() - began;
}

async function whileRolling(scene: Scene): Promise<number> {
  const { cluster, group, history, random, talk } = scene;
  const from = history.lines.length;
  const arena = { cluster, group, random, ms: 0, torn: new Set<string>(), complain: () => undefined };
  for (let n = 0; n < ROLLS; n += 1) await faultNamed('restart one node after the other').run(arena);
  talk.end();
  await settle(scene);
  const times = answered(history.lines.slice(from)).sort((one, other) => one - other);
  return times[Math.ceil(times.length * NEARLY_ALL) - 1] ?? Number.POSITIVE_INFINITY;
}

/** From the first time that something was said to the first time that its speaker knew what became of it. */
function answered(lines: readonly Written[]): number[] {
  const said = new Map<string, number>();
  const known = new Map<string, number>();
  for (const { type, key, at } of lines) {
    if (key === undefined) continue;
    if (type === 'invoke' && !said.has(key)) said.set(key, at);
    if ((type === 'ok' || type === 'fail') && !known.has(key)) known.set(key, at);
  }
  return [...said].map(([key, at]) => (known.get(key) ?? Number.POSITIVE_INFINITY) - at);
}

async function whenPulled({ group }: Scene): Promise<number> {
  const began = performance.now();
  for (const { options } of group.phones) options.door.trouble = { mode: 'black-hole' };
  await until(() => group.phones.every(({ up }) => !up), PATIENCE_MS, LOOK_MS);
  const knew = performance.now();
  for (const { options } of group.phones) options.door.trouble = NO_TROUBLE;
  return knew - began;
}

async function afterPulled(scene: Scene): Promise<number> {
  await whenPulled(scene);
  scene.talk.end();
  return seesTheSame(scene);
}

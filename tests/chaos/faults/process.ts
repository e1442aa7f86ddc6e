import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { failpoints, placeNamed } from '../node/failpoint-table.js';
import { inTransaction, meet } from './failpoint.js';
import { type Fault, type Ground, inProcess, lasts, someNode } from './fault.js';
import { limitFaults } from './limits.js';

const EX_CONFIG = 78;
const GRACE_MS = 10_000;
/** So many lines of some hundred bytes; and how long a node may take to answer, which nothing else may keep from it. */
const LINES = 600;
const SAYS_WITHIN_MS = 5_000;
/** A node that gets the processor for so many milliseconds of each hundred. */
const SHARE_MS = 15;

const atFailpoint = (name: string, numbers: readonly number[], order: (arena: Ground) => string): Fault<Ground> =>
  inProcess(name, numbers, (arena) => meet(someNode(arena), order(arena), arena.ms));

async function stop(node: ReturnType<typeof someNode>, { complain }: Ground): Promise<void> {
  if (!(await node.end('SIGTERM', GRACE_MS))) complain({ who: node.name, what: 'it did not stop within ten seconds' });
  await node.start();
}

export const processFaults: readonly Fault<Ground>[] = [
  inProcess('kill a node', [1], async (arena) => {
    const node = someNode(arena);
    await node.end('SIGKILL');
    await lasts(arena);
    await node.start();
  }),
  inProcess('stop a node', [3], (arena) => stop(someNode(arena), arena)),
  inProcess('stop a node and kill it a second later', [4], async (arena) => {
    const node = someNode(arena);
    await node.end('SIGTERM', 1_000);
    await node.start();
  }),
  inProcess('freeze a node', [5, 58], async (arena) => {
    const node = someNode(arena);
    node.pause();
    await lasts(arena);
    node.goOn();
  }),
  inProcess('restart one node after the other', [7], async (arena) => {
    for (const node of arena.cluster.nodes) await stop(node, arena);
  }),
  inProcess('kill every node', [8], async (arena) => {
    const { nodes } = arena.cluster;
    await Promise.all(nodes.map((node) => node.end('SIGKILL')));
    await lasts(arena);
    await Promise.all(nodes.map((node) => node.start()));
  }),
  inProcess('start a node with a wrong setting', [9], async ({ complain }) => {
    const env = { NODE_ENV: 'test', DATABASE_URL: 'mysql://nowhere' };
    const node = spawn(process.execPath, ['dist/apps/server/src/main.js'], { env, stdio: 'ignore' });
    const [code] = (await once(node, 'exit')) as [number | null];
    if (code !== EX_CONFIG) complain({ what: `a node with a wrong setting ended with ${String(code)}` });
  }),
  atFailpoint(
    'kill a node in the middle of a post',
    [2, 21],
    ({ random }) => `${placeNamed(random.pick(failpoints)).at}:exit@${String(1 + random.below(4))}`,
  ),
  atFailpoint('throw in the middle of a post', [10], ({ random }) => `${random.pick(inTransaction)}:throw@1`),
  atFailpoint('throw where nothing catches it', [10], ({ random }) => `${random.pick(inTransaction)}:uncaught@1`),
  atFailpoint('stall the event loop', [11], ({ random }) => `${random.pick(inTransaction)}:stall@1`),
  atFailpoint('take all memory', [12], ({ random }) => `${random.pick(inTransaction)}:hoard@1`),
  atFailpoint('leave a transaction open', [38], ({ random }) => `${random.pick(inTransaction)}:hang@1`),
  inProcess('leave a node hardly any processor', [16], async (arena) => {
    const node = someNode(arena);
    for (const end = performance.now() + arena.ms; performance.now() < end; ) {
      node.pause();
      await pause(100 - SHARE_MS);
      node.goOn();
      await pause(SHARE_MS);
    }
  }),
  inProcess('read nothing of what a node logs', [69], async (arena) => {
    const node = someNode(arena);
    node.talkative = true;
    await stop(node, arena);
    node.talkative = false;
    node.leaveLog();
    // Each is a line, and so many are more than a pipe holds.
    const asked = Array.from({ length: LINES }, () => node.asks('/api/rooms', SAYS_WITHIN_MS));
    await Promise.all([...asked, lasts(arena)]);
    if (node.runs && !(await node.asks('/health/live', SAYS_WITHIN_MS)))
      arena.complain({ who: node.name, what: 'it waits for whoever reads its log' });
    node.readLog();
  }),
  ...limitFaults,
];

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ControlGroup, whereGroupsAreMade } from '../support/control-group.js';
import { inTransaction, meet } from './failpoint.js';
import { type Fault, type Ground, inProcess, lasts, someNode } from './fault.js';

const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit'].find((file) => existsSync(file));
/** What a node may still be given, beyond what it has. */
const SPARE_KIB = 32 * 1_024;

/** What the kernel gives to one process: the first number may be raised again, up to the second. */
export const limit = (pid: number, what: 'nofile' | 'data' | 'fsize', most: string): Promise<unknown> =>
  promisify(execFile)(PRLIMIT ?? 'prlimit', ['--pid', String(pid), `--${what}=${most}`]);

const dataOf = (pid: number) => Number(/^VmData:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);

const byLimit: readonly Fault<Ground>[] = [
  inProcess('give a node no more memory', [13], async (arena) => {
    const node = someNode(arena);
    const { pid = 0 } = node;
    await limit(pid, 'data', `${String((dataOf(pid) + SPARE_KIB) * 1_024)}:`);
    await meet(node, `${arena.random.pick(inTransaction)}:hoard@1`, arena.ms);
    if (node.pid === pid) await limit(pid, 'data', 'unlimited:');
  }),
  inProcess('let a node open no more files', [14], async (arena) => {
    const { pid = 0 } = someNode(arena);
    await limit(pid, 'nofile', '20:4096');
    await lasts(arena);
    await limit(pid, 'nofile', '4096:4096');
  }),
];

const freezing = inProcess('freeze the group of a node', [6, 58], async (arena) => {
  const node = someNode(arena);
  using group = new ControlGroup('freeze');
  group.add(node.pid ?? 0);
  group.close();
  await lasts(arena);
});

/** Who runs goes on. Who is started anew can't be, until there are threads again. */
const threadless = inProcess('let a node start no more threads', [15], async (arena) => {
  const node = someNode(arena);
  using group = new ControlGroup('threads');
  group.add(node.pid ?? 0);
  group.close();
  await pause(arena.ms / 2);
  await node.end('SIGKILL');
  node.group = group;
  const started = node.start();
  await pause(arena.ms / 2);
  group.open();
  node.group = null;
  await started;
});

const [mayFreeze, mayCount] = [whereGroupsAreMade('freeze') !== null, whereGroupsAreMade('threads') !== null];

/** What the kernel takes away from a node: as far as this machine allows it. */
export const limitFaults: readonly Fault<Ground>[] = [
  ...(PRLIMIT ? byLimit : []),
  ...(mayFreeze ? [freezing] : []),
  ...(mayCount ? [threadless] : []),
];

/** What it does not allow, and why. */
export const outOfReach: readonly string[] = [
  ...(PRLIMIT ? [] : ['faults 13 and 14 need prlimit (Debian: apt-get install util-linux).']),
  ...(mayFreeze ? [] : ['fault 6 needs a writable cgroup v2 of which this process is in the root.']),
  ...(mayCount ? [] : ['fault 15 needs a writable cgroup that counts pids, of which this process is in the root.']),
];

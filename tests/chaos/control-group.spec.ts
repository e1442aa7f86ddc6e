import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Control, ControlGroup, whereGroupsAreMade } from './support/control-group.js';

/** Where this machine lets nobody make groups, the tests count as skipped, and a line says so. */
function describeWhere(control: Control, title: string, tests: () => void): void {
  const may = whereGroupsAreMade(control) !== null;
  if (!may) process.stderr.write(`SKIPPED: "${title}" needs a writable cgroup of which this process is in the root.\n`);
  (may ? describe : describe.skip)(title, tests);
}

const LONG_MS = 400;
const ECHO = 'process.stdin.on("data", (said) => process.stdout.write(said))';
const COME_IN = 'echo $$ > "$0" && exec "$@"';

describeWhere('freeze', 'a group that freezes', () => {
  let child: ChildProcess;
  const heard = (within: number) => Promise.race([once(child.stdout!, 'data').then(String), pause(within, 'nothing', { ref: false })]);

  beforeEach(async () => {
    child = spawn(process.execPath, ['-e', ECHO], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin!.write('first');
    await heard(10_000);
  });
  afterEach(() => child.kill('SIGKILL'));

  it('stops whoever is in it until it opens', async () => {
    using group = new ControlGroup('freeze');
    group.add(child.pid!);
    group.close();
    child.stdin!.write('second');
    expect(await heard(LONG_MS)).toBe('nothing');
    group.open();
    expect(await heard(10_000)).toBe('second');
  });

  it('wakes everybody and is gone when it ends', async () => {
    const group = new ControlGroup('freeze');
    group.add(child.pid!);
    group.close();
    group[Symbol.dispose]();
    child.stdin!.write('second');
    expect(await heard(10_000)).toBe('second');
    expect(readFileSync(`/proc/${String(child.pid)}/cgroup`, 'utf8')).not.toContain('lamplight-chaos');
    expect(existsSync(dirname(group.door))).toBe(false);
  });

  it('can be killed while it stands', async () => {
    using group = new ControlGroup('freeze');
    group.add(child.pid!);
    group.close();
    child.kill('SIGKILL');
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });
});

describeWhere('threads', 'a group without threads', () => {
  const started = async (group: ControlGroup) => {
    const child = spawn('/bin/sh', ['-c', COME_IN, group.door, process.execPath, '-e', ''], { stdio: 'ignore' });
    return ((await once(child, 'exit')) as [number | null])[0] === 0;
  };

  it('lets no server begin until it opens', async () => {
    using group = new ControlGroup('threads');
    group.close();
    expect(await started(group)).toBe(false);
    group.open();
    expect(await started(group)).toBe(true);
  });
});

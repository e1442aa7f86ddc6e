import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the kernel does to a group of processes: stops all of them, or lets them start no more threads. */
export type Control = 'freeze' | 'threads';

const NAME = 'lamplight-chaos-';
const MEMBERS = 'cgroup.procs';
const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);

/**
 * The folder in which groups of our own can be made, or null. Only where we stand in no group ourselves: one that a supervisor made is
 * its own to divide.
 */
export function whereGroupsAreMade(control: Control): string | null {
  const own = linesOf('/proc/self/cgroup').map((line) => line.split(':'));
  for (const [, folder = '', type, options = ''] of linesOf('/proc/self/mounts').map((line) => line.split(' '))) {
    const newer = type === 'cgroup2';
    const older = type === 'cgroup' && control === 'threads' && options.split(',').includes('pids');
    if (!newer && !older) continue;
    const mine = own.find(([n, controllers = '']) => (newer ? n === '0' : controllers.split(',').includes('pids')))?.[2];
    if (mine !== '/' || !mayWrite(folder)) continue;
    if (newer && control === 'threads' && !/\bpids\b/.test(linesOf(join(folder, 'cgroup.subtree_control')).join())) continue;
    return folder;
  }
  return null;
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A group of the kernel's. Whoever is in it when it ends goes on, outside of it. */
export class ControlGroup implements Disposable {
  readonly #folder: string;
  readonly #parent: string;

  constructor(private readonly control: Control) {
    const parent = whereGroupsAreMade(control);
    if (parent === null) throw new Error(`no group that could ${control}`);
    sweep(parent);
    this.#parent = parent;
    this.#folder = join(parent, `${NAME}${String(process.pid)}-${randomUUID()}`);
    mkdirSync(this.#folder);
  }

  /** Where a process writes its own number to come in. */
  get door(): string {
    return join(this.#folder, MEMBERS);
  }

  add(pid: number): void {
    writeFileSync(this.door, String(pid));
  }

  close(): void {
    this.#write(this.control === 'freeze' ? ['cgroup.freeze', '1'] : ['pids.max', '0']);
  }

  open(): void {
    this.#write(this.control === 'freeze' ? ['cgroup.freeze', '0'] : ['pids.max', 'max']);
  }

  #write([file, value]: readonly [string, string]): void {
    writeFileSync(join(this.#folder, file), value);
  }

  [Symbol.dispose](): void {
    this.open();
    for (const pid of linesOf(this.door).filter(Boolean)) move(pid, this.#parent);
    remove(this.#folder);
  }
}

/** It may have ended by now. */
function move(pid: string, folder: string): void {
  try {
    writeFileSync(join(folder, MEMBERS), pid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Somebody in it may be on the way out: then the next one does it. */
function remove(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
  }
}

/** What a killed run left: whoever is frozen there wakes up, and ends because the run is gone. */
function sweep(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(NAME))) {
    if (existsSync(`/proc/${name.slice(NAME.length).split('-')[0] ?? ''}`)) continue;
    const freezer = join(parent, name, 'cgroup.freeze');
    if (existsSync(freezer)) writeFileSync(freezer, '0');
    remove(join(parent, name));
  }
}

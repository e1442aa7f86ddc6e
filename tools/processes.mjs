// Knowing, waiting for and ending processes: only those that a launcher started itself.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(condition, { within, every = 50 }) {
  for (const end = performance.now() + within; ; await sleep(every)) {
    if (await condition()) return true;
    if (performance.now() > end) return false;
  }
}

/** When and as what a process began. A pid is used again; a pid with this is not. Undefined when it is gone. */
export function identity(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = fs
        .readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields[0] === 'Z' ? undefined : `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0);
      return 'alive';
    }
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}

export const describeProcess = (pid) => ({ pid, began: identity(pid) });
export const stillRuns = (it) => it?.began !== undefined && identity(it.pid) === it.began;

export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Each signal in turn, as long as it takes: `[['SIGTERM', 7000], ['SIGKILL', 1000]]`. */
export async function end(it, steps) {
  for (const [name, within] of steps) {
    if (!stillRuns(it)) return;
    signal(it.pid, name);
    if (await until(() => !stillRuns(it), { within, every: 20 })) return;
  }
}

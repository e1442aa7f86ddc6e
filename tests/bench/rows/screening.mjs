// What one text costs to screen with 5,000 rules, against what it may: the slowest hundredth of texts of 500 characters, and the worst
// that anybody can write in 10,000. In a process of its own, with no server.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { here } from '../machine.mjs';

export const rows = ['screening'];
/** Milliseconds. */
const budget = { p99: 0.3, worst: 2 };

export function repeat(stage) {
  const args = ['--expose-gc', path.join(here, 'screening.mjs'), ...(stage.quick ? ['--quick'] : [])];
  const { hostile, ...seen } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  const value = Math.max(seen.p99 / budget.p99, seen.worst / budget.worst);
  return { screening: { value, seen: { ...seen, [`worst: ${hostile[0].name}`]: hostile[0].ms } } };
}

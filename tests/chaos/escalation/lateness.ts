import type { Turning } from './turns.js';

/** While this lasts nothing can come in time: PostgreSQL is away, or every node. Milliseconds since 1970. */
export interface Outage {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}
export interface Due {
  readonly id: string;
  readonly what: 'step' | 'lapse' | Turning;
  readonly due: number;
  /** When it was done, or when it was last seen not to be done. */
  readonly done: number;
}

/** What is promised, in milliseconds: of what is due while all is well, and of what waited for the end of an outage. */
const HEALTHY_MS = 15_000;
const AFTER_OUTAGE_MS = 30_000;
const BUCKETS_MS = [1_000, 2_000, 5_000, 10_000, 15_000, 30_000];

export interface Judged extends Due {
  /** Counted from when it could have been done. */
  readonly late: number;
  readonly tooLate: boolean;
  readonly afterOutage: boolean;
}

/** An outage that began before it was done in time gives it until half a minute after its end. */
export function judgeLateness(all: readonly Due[], outages: readonly Outage[]): Judged[] {
  const inOrder = [...outages].sort((one, other) => one.from - other.from);
  return all.map((one) => {
    let [from, until, afterOutage] = [one.due, one.due + HEALTHY_MS, false];
    for (const outage of inOrder) {
      if (outage.to < one.due || outage.from > until || outage.from > one.done) continue;
      [from, until, afterOutage] = [Math.max(from, outage.to), Math.max(until, outage.to + AFTER_OUTAGE_MS), true];
    }
    return { ...one, late: Math.max(0, one.done - from), tooLate: one.done > until, afterOutage };
  });
}

const label = (n: number) =>
  n < BUCKETS_MS.length ? `< ${String(BUCKETS_MS[n]! / 1_000)} s` : `>= ${String(BUCKETS_MS.at(-1)! / 1_000)} s`;

/** One line a bucket that holds something. */
export function histogram(title: string, lates: readonly number[]): string[] {
  const sorted = [...lates].sort((one, other) => one - other);
  const at = (part: number) => ((sorted[Math.ceil(sorted.length * part) - 1] ?? 0) / 1_000).toFixed(2);
  const counts = new Map<string, number>();
  for (const late of sorted) {
    const found = BUCKETS_MS.findIndex((most) => late < most);
    const name = label(found < 0 ? BUCKETS_MS.length : found);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  return [
    `  ${title}: ${String(sorted.length)}${sorted.length > 0 ? `, p50 ${at(0.5)} s, p99 ${at(0.99)} s, latest ${at(1)} s` : ''}`,
    ...[...counts].map(
      ([name, count]) => `    ${name.padStart(7)} ${String(count).padStart(5)} ${'#'.repeat(Math.ceil((count / most) * 40))}`,
    ),
  ];
}

import type { Coverage } from '../support/coverage.js';
import type { Finding } from '../support/oracle.js';
import { say } from '../support/report.js';
import { crisisFaultNamed } from './faults.js';
import { histogram, type Judged } from './lateness.js';
import type { CrisisFindings } from './oracle.js';
import type { CrisisOutcome } from './run.js';
import { turnings } from './turns.js';

const SHOWN = 5;
const kinds = (findings: CrisisFindings) => Object.entries(findings) as [keyof CrisisFindings, Finding[]][];
const counted = (counts: Iterable<readonly [string, number]>) => [...counts].map(([name, count]) => `${name} ${String(count)}`).join(', ');

export function tellCrises({ findings, steps, letters, again, called, races, ran, settledMs }: CrisisOutcome): void {
  for (const [name, times] of ran) say(`  ${String(times).padStart(3)} x ${name} (${crisisFaultNamed(name).numbers.join(', ')})`);
  say(
    `  ${String(called)} called for help, ${String(races)} were taken by three at once; all was done ${(settledMs / 1_000).toFixed(1)} s after the last fault`,
  );
  const of = (what: Judged['what'], afterOutage: boolean) =>
    steps.filter((one) => one.what === what && one.afterOutage === afterOutage).map(({ late }) => late);
  for (const line of [
    ...histogram('lateness of steps, all well (promised: 15 s)', of('step', false)),
    ...histogram('lateness of steps, after PostgreSQL or every node was away (promised: 30 s)', of('step', true)),
    ...(['lapse', ...turnings] as const).flatMap((what) =>
      histogram(`lateness by the clock: ${what}`, [...of(what, false), ...of(what, true)]),
    ),
    ...histogram('from the writing of a page to its letter, mail faults and all', letters),
  ])
    say(line);
  say(`  letters, messages and calls that came again, under the key of the first: ${String(again)}`);
  for (const [kind, found] of kinds(findings)) for (const one of found.slice(0, SHOWN)) say(`  ${kind}: ${JSON.stringify(one)}`);
}

/** The last line of everything. */
export class CrisisTotals {
  readonly #runs: CrisisOutcome[] = [];
  points: Coverage | null = null;
  fifty: { readonly winners: number; readonly told: number; readonly wrong: number } | null = null;
  readonly planted = new Map<string, boolean>();
  /** Faults that had no turn, though each should have had one; null: nobody asked for all. */
  missed: readonly string[] | null = null;

  add(outcome: CrisisOutcome): void {
    this.#runs.push(outcome);
  }

  hadTurn(name: string): boolean {
    return this.#runs.some(({ ran }) => ran.has(name));
  }

  get good(): boolean {
    const wrong = this.#counts().some(([, count]) => count > 0) || this.points?.good === false || (this.fifty?.wrong ?? 0) > 0;
    return !wrong && (this.missed?.length ?? 0) === 0 && ![...this.planted.values()].includes(false);
  }

  get line(): string {
    const parts = [];
    if (this.points) parts.push(this.points.line);
    if (this.#runs.length > 0) {
      const sum = (of: (run: CrisisOutcome) => number) => this.#runs.reduce((total, run) => total + of(run), 0);
      const did: [string, number][] = [
        ['escalations', sum(({ called }) => called)],
        ['steps', sum(({ steps }) => steps.length)],
        ['pages', sum(({ pages }) => pages)],
      ];
      parts.push(counted([...did, ...this.#counts()]));
    }
    if (this.missed) {
      const had = new Set(this.#runs.flatMap(({ ran }) => [...ran.keys()]));
      parts.push(`faults ${String(had.size)}, without a turn ${String(this.missed.length)}`);
    }
    if (this.fifty) parts.push(`of fifty at once winners ${String(this.fifty.winners)}, told who ${String(this.fifty.told)}`);
    if (this.planted.size > 0)
      parts.push(`planted bugs ${String(this.planted.size)}, seen ${String([...this.planted.values()].filter(Boolean).length)}`);
    return parts.join('; ');
  }

  #counts(): [string, number][] {
    const counts = new Map<string, number>();
    for (const { findings } of this.#runs)
      for (const [kind, found] of kinds(findings)) counts.set(kind, (counts.get(kind) ?? 0) + found.length);
    return [...counts];
  }
}

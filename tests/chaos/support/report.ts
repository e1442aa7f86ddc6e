import { faultNamed } from '../faults/index.js';
import type { Coverage } from './coverage.js';
import type { Written } from './history.js';
import type { Step } from './nemesis.js';
import type { Finding, Findings } from './oracle.js';
import type { Outcome, RunOptions } from './run.js';
import { SAME_AFTER_FAULT_MS, SAME_WHEN_WELL_MS, seconds } from './settle.js';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

const kinds = (findings: Findings) => Object.entries(findings) as [keyof Findings, Finding[]][];
const counted = (counts: Iterable<readonly [string, number]>) => [...counts].map(([name, count]) => `${name} ${String(count)}`).join(', ');
const SHOWN = 5;
const LINES = 60;

export function tell({ findings, ran, same }: Outcome): void {
  for (const [name, times] of ran) say(`  ${String(times).padStart(3)} x ${name} (${faultNamed(name).numbers.join(', ')})`);
  say(
    `  everyone saw the same ${seconds(same.afterFaultMs)} after the last fault (promised: ${seconds(SAME_AFTER_FAULT_MS)}), and ${seconds(same.whenWellMs)} after the last word, all being well (promised: ${seconds(SAME_WHEN_WELL_MS)})`,
  );
  for (const [kind, found] of kinds(findings)) for (const one of found.slice(0, SHOWN)) say(`  ${kind}: ${JSON.stringify(one)}`);
}

/** What to type to see it again, which faults it took, and what became of the texts and people it is about. */
export function tellFailure(setting: RunOptions, steps: readonly Step[], { findings, history }: Outcome): void {
  const found = kinds(findings).flatMap(([, some]) => some);
  const [keys, people] = [new Set(found.flatMap(({ key }) => key ?? [])), new Set(found.flatMap(({ who }) => who ?? []))];
  const about = ({ type, key, who }: Written) => type === 'nemesis' || (key ? keys.has(key) : people.has(who));
  const lines = history.lines.filter(about);
  say(`\nseed ${String(setting.seed)}: npm run chaos -- ${again(setting)}`);
  say(`faults that it took: ${steps.length > 0 ? steps.map(({ fault, at }) => `${fault} at ${String(at)} ms`).join(', ') : 'none'}`);
  for (const [kind, some] of kinds(findings)) for (const one of some.slice(0, SHOWN)) say(`  ${kind}: ${JSON.stringify(one)}`);
  for (const line of lines.slice(0, LINES)) say(`  ${JSON.stringify(line)}`);
  if (lines.length > LINES) say(`  ... and ${String(lines.length - LINES)} lines more, in .cache/chaos`);
}

const again = ({ seed, seconds, withRedis, planted, only }: RunOptions): string =>
  planted
    ? `--only planted --bug ${planted} --seed ${String(seed)}`
    : `--only faults --seed ${String(seed)} --seconds ${String(seconds)} --runs 1${withRedis ? '' : ' --without-redis'}${only ? ` --faults "${only.join(',')}"` : ''} --some`;

/** The last line of everything. */
export class Totals {
  readonly #counts = new Map<string, number>([
    ['acked', 0],
    ['deeds', 0],
  ]);
  readonly planted = new Map<string, boolean>();
  failpoints: Coverage | null = null;
  bounds: { readonly kept: number; readonly late: number } | null = null;
  readonly #ran = new Set<string>();
  /** Faults that had no turn, though each should have had one; null: nobody asked for all. */
  missed: readonly string[] | null = null;
  #clean = true;

  add({ acked, deeds, findings, clean, ran }: Outcome): void {
    for (const name of ran.keys()) this.#ran.add(name);
    this.#clean &&= clean;
    this.#count('acked', acked);
    this.#count('deeds', deeds);
    for (const [kind, found] of kinds(findings)) this.#count(kind, found.length);
  }

  hadTurn(name: string): boolean {
    return this.#ran.has(name);
  }

  get good(): boolean {
    return (
      this.#clean &&
      (this.missed?.length ?? 0) === 0 &&
      (this.failpoints?.good ?? true) &&
      (this.bounds?.late ?? 0) === 0 &&
      ![...this.planted.values()].includes(false)
    );
  }

  get line(): string {
    const parts = [];
    if (this.failpoints) parts.push(this.failpoints.line);
    if (this.#counts.size > 2) parts.push(counted(this.#counts));
    if (this.bounds) parts.push(`bounds ${String(this.bounds.kept)}, too late ${String(this.bounds.late)}`);
    if (this.missed) parts.push(`faults ${String(this.#ran.size)}, without a turn ${String(this.missed.length)}`);
    if (this.planted.size > 0) {
      const seen = [...this.planted.values()].filter(Boolean).length;
      parts.push(`planted bugs ${String(this.planted.size)}, seen ${String(seen)}`);
    }
    return parts.join('; ');
  }

  #count(name: string, more: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + more);
  }
}

import type { Finding } from './oracle.js';
import type { Share } from './shares.js';

/** What came of one share: the points that are known, and those at which somebody died. */
export interface Died {
  readonly known: readonly string[];
  readonly died: readonly string[];
  readonly findings: readonly Finding[];
}

/** Of the failpoints that are known, those at which somebody died, in all shares of a program's run. */
export class Coverage {
  readonly #known = new Set<string>();
  readonly #died = new Set<string>();
  #wrong = 0;
  /** Every share has come: whatever is left has had its turn. */
  whole = false;

  add({ known, died, findings }: Died): void {
    for (const point of known) this.#known.add(point);
    for (const point of died) this.#died.add(point);
    this.#wrong += findings.length;
  }

  get good(): boolean {
    return this.#wrong === 0 && !(this.whole && this.left.length > 0);
  }

  get line(): string {
    return `failpoints ${String(this.#died.size)} of ${String(this.#known.size)}, wrong after one ${String(this.#wrong)}`;
  }

  get left(): string[] {
    return [...this.#known].filter((point) => !this.#died.has(point)).toSorted();
  }
}

/** Seed after seed, each its share; a share comes once, and where all have come, whatever is left is named, and is not well. */
export async function coverEach(
  { seed, every, runs, tell }: Share & { readonly runs: number; readonly tell: (line: string) => void },
  dieAt: (share: Share) => Promise<Died>,
): Promise<Coverage> {
  const coverage = new Coverage();
  for (let n = 0; n < Math.min(runs, every); n += 1) {
    if (every > 1) tell(`share ${String((seed + n) % every)} of ${String(every)}`);
    coverage.add(await dieAt({ seed: seed + n, every }));
  }
  coverage.whole = runs >= every;
  if (coverage.whole) for (const point of coverage.left) tell(`NOBODY DIED AT ${point}`);
  return coverage;
}

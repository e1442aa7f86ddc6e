import type { CompiledLexicon } from './compile.js';

/** Why what is on trial was not heard out in a text. `rested`: it was not asked, for it had failed or dragged several times in a row. */
export interface TrialTrouble {
  readonly kind: 'failed' | 'slow' | 'rested';
  readonly lexiconVersion: string;
}

const MOST_IN_A_ROW = 3;
const REST_MS = 60_000;

/** How trials go on this node. Texts wait while one runs: what fails or drags again and again is left out for a while, and then tried anew. */
export class Trials {
  readonly #went = new WeakMap<CompiledLexicon, { readonly inARow: number; readonly restsUntil: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  rests(trial: CompiledLexicon): boolean {
    return this.now() < (this.#went.get(trial)?.restsUntil ?? 0);
  }

  wentWell(trial: CompiledLexicon): void {
    this.#went.delete(trial);
  }

  wentWrong(trial: CompiledLexicon): void {
    const inARow = (this.#went.get(trial)?.inARow ?? 0) + 1;
    this.#went.set(trial, { inARow, restsUntil: inARow < MOST_IN_A_ROW ? 0 : this.now() + REST_MS });
  }
}

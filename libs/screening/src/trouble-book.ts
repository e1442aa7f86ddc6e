import { Injectable } from '@nestjs/common';
import type { ScreeningTrouble } from '#libs/contracts';
import { Metrics } from '#libs/platform';

/** `organisationId` null: of every programme. */
export interface Trouble {
  readonly kind: ScreeningTrouble;
  readonly organisationId: string | null;
}

const nameOf = ({ kind, organisationId }: Trouble): string => `${kind} ${organisationId ?? ''}`;

/** What is wrong with screening on this node, in memory: whoever finds it writes it here and goes on. It never throws. */
@Injectable()
export class TroubleBook {
  readonly #standing = new Map<string, Trouble>();
  readonly #passed = new Map<string, Trouble>();

  constructor(private readonly metrics: Metrics) {}

  /** It went wrong once. */
  happened(kind: ScreeningTrouble, organisationId: string | null): void {
    const trouble = { kind, organisationId };
    this.#passed.set(nameOf(trouble), trouble);
    this.metrics.screeningTroubles.inc({ kind });
  }

  /** It is wrong from now on, until this is said again with `false`. */
  stands(kind: ScreeningTrouble, organisationId: string | null, yes: boolean): void {
    const trouble = { kind, organisationId };
    if (yes && !this.#standing.has(nameOf(trouble))) this.metrics.screeningTroubles.inc({ kind });
    if (yes) this.#standing.set(nameOf(trouble), trouble);
    else this.#standing.delete(nameOf(trouble));
  }

  has(kind: ScreeningTrouble, organisationId: string | null): boolean {
    return this.#standing.has(nameOf({ kind, organisationId }));
  }

  /** What stands, and what has happened since {@link told} was last called. */
  all(): readonly Trouble[] {
    return [...new Map([...this.#passed, ...this.#standing]).values()];
  }

  /** These are on record now. */
  told(troubles: readonly Trouble[]): void {
    for (const trouble of troubles) this.#passed.delete(nameOf(trouble));
  }
}

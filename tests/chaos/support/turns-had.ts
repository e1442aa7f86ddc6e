/** So often at most it goes on for those that had no turn: they may be out of reach, each time. */
export const MORE_RUNS = 8;
/** How long the faults of a further run last: enough for those that it is about. */
export const FURTHER_SECONDS = 30;

interface Further {
  /** How many runs there were. */
  readonly runs: number;
  /** Faults that had no turn yet. One that threw had none. */
  without(): readonly string[];
  /** One more, with these. @returns whether all was well */
  run(n: number, only: readonly string[]): Promise<boolean>;
}

/** Further runs hold those that had no turn. @returns those that are left even then; null: something else was not well */
export async function untilEachHadTurn({ runs, without, run }: Further): Promise<readonly string[] | null> {
  for (let n = runs; n < runs + MORE_RUNS && without().length > 0; n += 1) if (!(await run(n, without()))) return null;
  return without();
}

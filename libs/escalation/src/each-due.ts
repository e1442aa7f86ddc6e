import type { ClockDatabase, Log, Tx } from '#libs/platform';

interface Task {
  readonly database: ClockDatabase;
  readonly log: Log;
  /** What the log says of one that failed. */
  readonly failed: string;
}

/** Each in a transaction of its own: one that can't be done must not stand before the others. @returns how many were done */
export async function eachDue(
  { database, log, failed }: Task,
  due: readonly { readonly id: string }[],
  work: (tx: Tx, id: string) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (const { id } of due) {
    const did = await database
      .transaction((tx) => work(tx, id))
      .catch((error: unknown) => {
        log.error(failed, { error });
        return false;
      });
    if (did) done += 1;
  }
  return done;
}

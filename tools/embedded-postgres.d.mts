/** A running PostgreSQL on the data in `dataDir`, created when it is not there. `fast` gives up durability. */
export function startPostgres(options: { dataDir: string; password: string; logFile: string; fast?: boolean }): Promise<{
  urlOf(database: string): string;
  stop(): Promise<void>;
}>;
/** Ends what was left on this data, and waits until no process works on it. */
export function stopOrphanIn(dataDir: string): Promise<void>;

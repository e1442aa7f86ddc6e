import type { OnCallNotice } from '#libs/contracts';
import type { Tx } from '#libs/platform';

/** It looks every fifteen seconds. */
export const WATCHER_SILENT_SECONDS = 90;

/**
 * What is wrong with who watches, as the server sees it: the auditor cannot say itself that it is dead. Null also where it was never
 * started: nothing has ended there, and the page of drills says so.
 */
export async function watcherNow(tx: Tx): Promise<OnCallNotice['watcher']> {
  const [look] = await tx.query<{ silent: boolean; heartbeat: string }>(
    `SELECT looked_at < clock_now() - make_interval(secs => ${String(WATCHER_SILENT_SECONDS)}) AS silent, heartbeat FROM watch_look`,
  );
  if (look?.silent) return 'silent';
  return look?.heartbeat === 'unreachable' ? 'unheard' : null;
}

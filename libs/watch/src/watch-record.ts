import type { Heartbeat, Language, ProbeRun, WatchFault } from '#libs/contracts';
import type { Ask } from './checks.js';

export interface Look {
  readonly failing: readonly WatchFault[];
  readonly heartbeat: Heartbeat;
}

/** The auditor's own record, so that the desk can show what it saw. */
export async function keepLook(ask: Ask, { failing, heartbeat }: Look): Promise<void> {
  await ask(
    `INSERT INTO watch_look AS known (looked_at, failing, heartbeat, beat_at)
     VALUES (clock_now(), $1, $2, CASE WHEN $2 = 'beating' THEN clock_now() END)
     ON CONFLICT (one) DO UPDATE SET looked_at = excluded.looked_at, failing = excluded.failing, heartbeat = excluded.heartbeat,
       beat_at = coalesce(excluded.beat_at, known.beat_at)`,
    [failing, heartbeat],
  );
}

export type Ran = Omit<ProbeRun, 'at'> & { readonly id: string; readonly startedAt: Date };

export async function keepRun(ask: Ask, { id, startedAt, signedIn, entered, posted, opened, paged, failure }: Ran): Promise<void> {
  await ask(
    `INSERT INTO probe_run (id, started_at, signed_in, entered, posted, opened, paged, failure) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, startedAt, signedIn, entered, posted, opened, paged, failure],
  );
}

const PROBE_MINUTES = 60;
/** After one that failed. */
const AGAIN_MINUTES = 5;

export async function isProbeDue(ask: Ask): Promise<boolean> {
  const rows = await ask(
    `SELECT FROM (SELECT started_at, failure FROM probe_run ORDER BY started_at DESC LIMIT 1) r
     WHERE r.started_at > clock_now() - make_interval(mins => CASE WHEN r.failure IS NULL THEN ${String(PROBE_MINUTES)} ELSE ${String(AGAIN_MINUTES)} END)
       AND r.started_at <= clock_now()`,
  );
  return rows.length === 0;
}

/** The escalation that a probe opened since then, and whether its page is written. */
export async function probeSince(ask: Ask, since: Date): Promise<{ readonly paged: boolean } | null> {
  const [row] = await ask<{ paged: boolean }>(
    `SELECT EXISTS (SELECT FROM page p WHERE p.escalation_id = e.id AND p.state = 'sent') AS paged
     FROM escalation e WHERE e.kind = 'probe' AND e.opened_at >= $1 ORDER BY e.opened_at DESC LIMIT 1`,
    [since],
  );
  return row ?? null;
}

/** An admin, as far as the auditor may know one. */
export interface Receiver {
  readonly address: string;
  readonly language: Language;
}

export const receiversOf = (ask: Ask): Promise<Receiver[]> => ask<Receiver>('SELECT address, language FROM auditor_receivers()');

export async function nowOf(ask: Ask): Promise<Date> {
  const [row] = await ask<{ now: Date }>('SELECT clock_now() AS now');
  if (!row) throw new Error('the database has no clock');
  return row.now;
}

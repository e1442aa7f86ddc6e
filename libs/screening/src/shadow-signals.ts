import type { Tx } from '#libs/platform';
import type { SignalFound } from './screen.js';

export interface OnTrial {
  readonly organisationId: string;
  readonly roomId: string;
  readonly clientKey: string;
  readonly found: readonly SignalFound[];
}

/** What rules on trial heard: counted, and nothing follows from it. */
export async function keepShadow(tx: Tx, all: readonly OnTrial[]): Promise<void> {
  const rows = all.flatMap(({ found, ...said }) => found.map((signal) => ({ ...said, ...signal })));
  if (rows.length === 0) return;
  const column = <T>(value: (row: (typeof rows)[number]) => T): T[] => rows.map(value);
  await tx.query(
    `INSERT INTO shadow_signal (room_id, client_key, rule_id, organisation_id, severity, lexicon_version, heard_at)
     SELECT *, $7::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[]) ON CONFLICT DO NOTHING`,
    [
      column(({ roomId }) => roomId),
      column(({ clientKey }) => clientKey),
      column(({ ruleId }) => ruleId),
      column(({ organisationId }) => organisationId),
      column(({ severity }) => severity),
      column(({ lexiconVersion }) => lexiconVersion),
      tx.now,
    ],
  );
}

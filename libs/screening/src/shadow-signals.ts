import type { Tx } from '#libs/platform';
import type { SignalFound } from './screen.js';
import type { TrialTrouble } from './trials.js';

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

type Troubled = Omit<OnTrial, 'found'> & TrialTrouble;

/** Texts in which not all that is on trial was heard out, so that what was counted is not taken for all. */
export async function keepTrialTroubles(tx: Tx, all: readonly Troubled[]): Promise<void> {
  if (all.length === 0) return;
  await tx.query(
    `INSERT INTO trial_trouble (room_id, client_key, organisation_id, kind, lexicon_version, at)
     SELECT *, $6::timestamptz FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) ON CONFLICT DO NOTHING`,
    [
      all.map(({ roomId }) => roomId),
      all.map(({ clientKey }) => clientKey),
      all.map(({ organisationId }) => organisationId),
      all.map(({ kind }) => kind),
      all.map(({ lexiconVersion }) => lexiconVersion),
      tx.now,
    ],
  );
}

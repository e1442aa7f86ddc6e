import { randomUUID } from 'node:crypto';
import { record } from '#libs/audit';
import type { InForceView, LexiconVersionId, RollBackReason } from '#libs/contracts';
import type { StaffActor, Tx } from '#libs/platform';
import { fingerprintOf } from './fingerprint.js';
import type { Lexicon, Rule } from './lexicon.js';
import { starter } from './starter-lexicon.js';
import { fromStore, type StoredLexicon, toStore } from './stored-lexicon.js';

type Reader = Pick<Tx, 'query'>;

export interface LexiconVersion {
  readonly id: LexiconVersionId;
  readonly number: number;
  readonly content: Lexicon;
}
export type InForce = InForceView & { readonly version: LexiconVersion };

interface Row {
  readonly id: LexiconVersionId;
  readonly number: number;
  readonly content: StoredLexicon;
  readonly since: Date;
  readonly by: string | null;
  readonly why: InForceView['why'];
  readonly reason: RollBackReason | null;
}

export const builtIn = starter;
export const builtInFingerprint = fingerprintOf(starter);
const builtInRules = new Map(starter.rules.map((rule) => [rule.id, rule]));
export const builtInRule = (ruleId: string): Rule | undefined => builtInRules.get(ruleId);
export const isBuiltIn = (ruleId: string): boolean => builtInRules.has(ruleId);

/** Changes of one programme's lexicon take turns. */
export const lockLexicon = (tx: Tx, organisationId: string): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`lexicon ${organisationId}`]);

/** What is in force; a programme that has nothing yet gets Lamplight's own. */
export async function inForce(tx: Tx, organisationId: string): Promise<InForce> {
  const found = await latest(tx, organisationId);
  if (found) return found;
  await seedLexicon(tx, organisationId);
  const seeded = await latest(tx, organisationId);
  if (!seeded) throw new Error('a programme without a lexicon');
  return seeded;
}

async function latest(reader: Reader, organisationId: string): Promise<InForce | null> {
  const [row] = await reader.query<Row>(
    `SELECT v.id, v.number, v.content, f.since, a.public_name AS by, f.why, f.reason
     FROM lexicon_in_force f JOIN lexicon_version v ON v.id = f.version_id LEFT JOIN account a ON a.id = f.put_by
     WHERE f.organisation_id = $1 ORDER BY f.number DESC LIMIT 1`,
    [organisationId],
  );
  if (!row) return null;
  const { id, number, content, since, ...rest } = row;
  return { ...rest, number, since: since.toISOString(), version: { id, number, content: fromStore(content) } };
}

/**
 * Lamplight's own lexicon, for a programme that has none or has never published one of its own: that one follows what Lamplight comes
 * with. One that was there before is not brought back by an older node.
 */
export async function seedLexicon(tx: Tx, organisationId: string): Promise<void> {
  await lockLexicon(tx, organisationId);
  const [own] = await tx.query(
    `SELECT 1 FROM lexicon_version WHERE organisation_id = $1 AND (published_by IS NOT NULL OR fingerprint = $2) LIMIT 1`,
    [organisationId, builtInFingerprint],
  );
  if (own) return;
  const versionId = await writeVersion(tx, organisationId, { content: builtIn, basedOn: null, madeBy: [], note: null, publishedBy: null });
  await putInForce(tx, { organisationId, versionId, why: 'founded', reason: null, by: null });
}

interface ToWrite {
  readonly content: Lexicon;
  readonly basedOn: string | null;
  readonly madeBy: readonly string[];
  readonly note: string | null;
  readonly publishedBy: string | null;
}

export async function nextNumber(tx: Tx, organisationId: string): Promise<number> {
  const [next] = await tx.query<{ number: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM lexicon_version WHERE organisation_id = $1',
    [organisationId],
  );
  return next?.number ?? 1;
}

/** Under {@link lockLexicon}. */
export async function writeVersion(tx: Tx, organisationId: string, version: ToWrite): Promise<LexiconVersionId> {
  const id = randomUUID() as LexiconVersionId;
  const { content, basedOn, madeBy, note, publishedBy } = version;
  await tx.query(
    `INSERT INTO lexicon_version (id, organisation_id, number, content, fingerprint, based_on, made_by, note, published_by, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      organisationId,
      await nextNumber(tx, organisationId),
      JSON.stringify(toStore(content)),
      fingerprintOf(content),
      basedOn,
      madeBy,
      note,
      publishedBy,
      tx.now,
    ],
  );
  return id;
}

interface ToPut {
  readonly organisationId: string;
  readonly versionId: string;
  readonly why: InForceView['why'];
  readonly reason: RollBackReason | null;
  readonly by: StaffActor | null;
}

/** Every node hears of it by the bell, or at its next look. Call it last: it writes the audit entry. */
export async function putInForce(tx: Tx, { organisationId, versionId, why, reason, by }: ToPut): Promise<void> {
  await tx.query(
    `INSERT INTO lexicon_in_force (organisation_id, number, version_id, why, reason, put_by, since)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM lexicon_in_force WHERE organisation_id = $1`,
    [organisationId, versionId, why, reason, by?.accountId ?? null, tx.now],
  );
  tx.ring({ kind: 'lexicon', id: organisationId });
  await record(tx, organisationId, by, {
    action: `lexicon.${why}`,
    subjectKind: 'lexicon',
    subjectId: versionId,
    ...(reason && { detail: { reason } }),
  });
}

/** Programmes that do not have what {@link seedLexicon} gives. */
export async function unseeded(reader: Reader): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT o.id FROM organisation o WHERE NOT EXISTS (SELECT 1 FROM lexicon_version v
       WHERE v.organisation_id = o.id AND (v.published_by IS NOT NULL OR v.fingerprint = $1))`,
    [builtInFingerprint],
  );
  return rows.map(({ id }) => id);
}

import type { OnCallPerson } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { HAS_PHONE } from '#libs/reach';
import { type KeptRota, peopleOf } from './rotas.js';

interface House {
  readonly rotas: readonly KeptRota[];
  readonly mailReady: boolean;
}

/** Whom a page would call, and not reach: by a schedule or a swap, on duty by hand, named in a plan, or where every plan ends. */
export async function unreachablePeople(tx: Tx, organisationId: string, { rotas, mailReady }: House): Promise<string[]> {
  const swaps = rotas.flatMap(({ overrides }) => overrides.filter(({ to }) => to > tx.now.getTime()));
  const named = new Set([
    ...rotas.flatMap(({ layers }) => layers.flatMap(({ people }) => people as string[])),
    ...swaps.map(({ accountId }) => accountId),
    ...(await onDutyOrPlanned(tx, organisationId)),
  ]);
  const phones = mailReady ? null : await withPhone(tx, organisationId);
  const reached = ({ accountId, lacks }: OnCallPerson) => lacks.length === 0 && (phones?.has(accountId) ?? true);
  return (await peopleOf(tx, organisationId))
    .filter((one) => !reached(one) && (named.has(one.accountId) || isCalledByRole(one)))
    .map(({ accountId }) => accountId);
}

/** Supervisors are backup, and admins the end of every plan. Who was only invited is called by no role yet. */
const isCalledByRole = ({ role, lacks }: OnCallPerson) => role !== 'counselor' && !lacks.includes('sign-in');

/** Now, or later by a shift that is written; and by name in a plan, for whatever programme, severity and cause. */
async function onDutyOrPlanned(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT account_id::text AS id FROM shift WHERE organisation_id = $1 AND ends_at > greatest(starts_at, $2::timestamptz)
     UNION SELECT jsonb_path_query(steps, '$[*].targets[*] ? (@.kind == "person").accountId') #>> '{}' FROM escalation_plan WHERE organisation_id = $1`,
    [organisationId, tx.now],
  );
  return rows.map(({ id }) => id);
}

async function withPhone(tx: Tx, organisationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(`SELECT a.id FROM account a WHERE a.organisation_id = $1 AND ${HAS_PHONE}`, [organisationId]);
  return new Set(rows.map(({ id }) => id));
}

import type { Lack, Layer, OnCallPerson, StaffRole } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { HAS_PHONE, HAS_PROOF, LOST_NOTES } from '#libs/reach';
import { LONGEST } from './layer.js';
import type { Override, Rota } from './shifts-of.js';

type Reader = Pick<Tx, 'query'>;

/** A schedule as it stands in the database, with what it takes to say who is on duty. */
export interface KeptRota extends Rota {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly layers: Layer[];
}

/** All who may be on call, and whether a page would reach them. Keepers of the records have no part in it. */
export async function peopleOf(reader: Reader, organisationId: string, also: readonly string[] = []): Promise<OnCallPerson[]> {
  const rows = await reader.query<{
    id: OnCallPerson['accountId'];
    name: string;
    role: StaffRole;
    left: boolean;
    in: boolean;
    address: boolean;
    proof: boolean;
    lost: boolean;
  }>(
    `SELECT a.id, a.public_name AS name, a.role, a.deactivated_at IS NOT NULL AS left, coalesce(p.email, '') <> '' OR ${HAS_PHONE} AS address, ${HAS_PROOF} AS proof, ${LOST_NOTES} AS lost,
            EXISTS (SELECT FROM password_credential c WHERE c.account_id = a.id)
              AND EXISTS (SELECT FROM authenticator t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS in
     FROM account a LEFT JOIN identity.person p ON p.account_id = a.id
     WHERE a.organisation_id = $1 AND a.role IN ('counselor', 'supervisor', 'admin') AND (a.deactivated_at IS NULL OR a.id = ANY($2::uuid[]))
     ORDER BY a.public_name, a.id`,
    [organisationId, also],
  );
  return rows.map(({ id, name, role, left, ...has }) => {
    const reached: Lack[] = has.proof ? [] : [has.address ? 'proof' : 'address'];
    const lacks: Lack[] = [...(has.in ? [] : (['sign-in'] as const)), ...reached, ...(has.lost ? (['notes'] as const) : [])];
    return { accountId: id, name, role, left, lacks: left ? [] : lacks };
  });
}

export const ableOf = (people: readonly OnCallPerson[]): Set<string> =>
  new Set(people.filter(({ left }) => !left).map(({ accountId }) => accountId));

/** The organisation's schedules, with the overrides that matter from `from` on. */
export async function rotasOf(reader: Reader, organisationId: string, from: number): Promise<KeptRota[]> {
  const schedules = await reader.query<{ id: string; name: string; time_zone: string; version: number; layers: Layer[] }>(
    `SELECT id, name, time_zone, version, layers FROM schedule WHERE organisation_id = $1 AND removed_at IS NULL ORDER BY created_at, id`,
    [organisationId],
  );
  if (schedules.length === 0) return [];
  const overrides = await overridesOf(reader, organisationId, from - LONGEST);
  const able = ableOf(await peopleOf(reader, organisationId));
  return schedules.map(({ id, name, time_zone: timeZone, version, layers }) => ({
    id,
    name,
    timeZone,
    version,
    layers,
    able,
    overrides: overrides.filter(({ scheduleId }) => scheduleId === id),
  }));
}

export interface KeptOverride extends Override {
  readonly scheduleId: string;
  readonly createdBy: string;
}

/** In the order in which they were made. */
export async function overridesOf(reader: Reader, organisationId: string, endAfter: number): Promise<KeptOverride[]> {
  const rows = await reader.query<{
    id: string;
    schedule_id: string;
    account_id: string;
    starts_at: Date;
    ends_at: Date;
    created_by: string;
  }>(
    `SELECT o.id, o.schedule_id, o.account_id, o.starts_at, o.ends_at, o.created_by
     FROM schedule s JOIN schedule_override o ON o.schedule_id = s.id AND o.ends_at > $2
     WHERE s.organisation_id = $1 AND s.removed_at IS NULL ORDER BY o.created_at, o.id`,
    [organisationId, new Date(endAfter)],
  );
  return rows.map((row) => ({
    id: row.id,
    scheduleId: row.schedule_id,
    accountId: row.account_id,
    from: row.starts_at.getTime(),
    to: row.ends_at.getTime(),
    createdBy: row.created_by,
  }));
}

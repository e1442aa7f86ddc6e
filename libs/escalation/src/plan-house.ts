import type { PlanTarget, Role } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import type { House } from './plan.policy.js';
import { SIGNS_IN } from './sight.js';

type Reader = Pick<Tx, 'query'>;

interface Programme {
  readonly id: string;
  readonly organisationId: string;
}

/** Those who answer, and those who have left but stand in one of `also`. Keepers of the records have no part in it. */
export async function houseOf(reader: Reader, { id, organisationId }: Programme, also: readonly PlanTarget[] = []): Promise<House> {
  const named = also.flatMap((target) => (target.kind === 'person' ? [target.accountId] : []));
  const people = await reader.query<{ accountId: string; name: string; role: Role; left: boolean; signsIn: boolean }>(
    `SELECT a.id AS "accountId", a.public_name AS name, a.role, a.deactivated_at IS NOT NULL AS left, ${SIGNS_IN} AS "signsIn" FROM account a
     WHERE a.organisation_id = $1 AND a.role IN ('counselor', 'supervisor', 'admin') AND (a.deactivated_at IS NULL OR a.id = ANY($2::uuid[]))
     ORDER BY a.public_name, a.id`,
    [organisationId, named],
  );
  const schedules = await reader.query<{ id: string; name: string; people: string[] }>(
    `SELECT s.id, s.name, ARRAY(SELECT jsonb_array_elements_text(l -> 'people') FROM jsonb_array_elements(s.layers) l) AS people
     FROM schedule s WHERE s.organisation_id = $1 AND s.removed_at IS NULL ORDER BY s.created_at, s.id`,
    [organisationId],
  );
  const rooms = await reader.query<House['rooms'][number]>(
    `SELECT r.id, r.name, ARRAY(SELECT m.account_id::text FROM membership m WHERE m.room_id = r.id AND m.seat = 'counselor' AND m.state = 'active') AS leads
     FROM room r WHERE r.programme_id = $1 AND r.kind = 'group' AND r.key_destroyed_at IS NULL ORDER BY r.name, r.id`,
    [id],
  );
  const standsIn = (accountId: string) =>
    schedules.filter((schedule) => schedule.people.includes(accountId)).map((schedule) => schedule.id);
  return { staff: people.map((one) => ({ ...one, standsIn: standsIn(one.accountId) })), schedules, rooms };
}

import { type Actor, enforce, Problem, type StaffActor, type Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { maySee } from './escalation.policy.js';
import type { Colleague } from './plan.js';

/** SQL: has the account a counselor's seat in a room that escalation `e` is about? Its own, or one of its evidence. */
export const leads = (account: string): string =>
  `EXISTS (SELECT 1 FROM membership c WHERE c.account_id = ${account} AND c.seat = 'counselor' AND c.state = 'active'
     AND (c.room_id = e.room_id OR EXISTS (SELECT 1 FROM escalation_evidence v WHERE v.escalation_id = e.id AND v.room_id = c.room_id)))`;

/** Proves that they may see it; for those who only look. */
export async function prove(tx: Tx, actor: Actor, escalationId: string): Promise<StaffActor> {
  const [known] = await tx.query<{ organisation_id: string; leads: boolean }>(
    `SELECT e.organisation_id, ${leads('$2')} AS leads FROM escalation e WHERE e.id = $1`,
    [escalationId, actor.accountId],
  );
  enforce(maySee(actor, { organisationId: known?.organisation_id ?? '', leads: known?.leads ?? false }));
  return actor as StaffActor;
}

/**
 * The only door to an escalation for those who act on it: proves that they may see it, and locks its row, so that acts
 * and clocks take turns. Rooms are locked before it, the audit chain after.
 */
export async function takeUp(tx: Tx, actor: Actor, escalationId: string): Promise<{ escalation: Escalation; by: StaffActor }> {
  const by = await prove(tx, actor, escalationId);
  const escalation = await locked(tx, escalationId);
  if (!escalation) throw new Problem('escalation-not-found');
  return { escalation, by };
}

export const locked = (tx: Tx, id: string): Promise<Escalation | null> =>
  tx.manager.findOne(Escalation, { where: { id }, lock: { mode: 'for_no_key_update' } });

/** SQL: is the account active, and may it see escalation `e`? What `maySee` says, of an account `a` of its organisation. */
const MAY_SEE = `a.deactivated_at IS NULL AND (a.role IN ('supervisor', 'admin') OR a.role = 'counselor' AND ${leads('a.id')})`;
const gone = (account: string) => `NOT EXISTS (SELECT 1 FROM account a WHERE a.id = ${account} AND ${MAY_SEE})`;
/** SQL: whoever has escalation `e`, or was handed it, has left, or leads no room of it any more. */
export const SOMEBODY_GONE = `(${gone('e.holder_id')} OR e.receiver_id IS NOT NULL AND ${gone('e.receiver_id')})`;
/** SQL: can account `a` sign in? Without a password and an authenticator a page reaches nobody. */
export const SIGNS_IN = `EXISTS (SELECT 1 FROM password_credential p JOIN authenticator t USING (account_id) WHERE p.account_id = a.id AND t.confirmed_at IS NOT NULL)`;
/** SQL: whoever joined them has. */
export const SECOND_GONE = gone('e.second_id');

/** SQL: those who may see an `e`, with what decides who is paged at that instant. */
const colleagues = (of: string, at: string, also = ''): string => {
  const shiftsNow = `FROM shift s WHERE s.account_id = a.id AND s.starts_at <= ${at} AND s.ends_at > ${at}`;
  return `SELECT ${also}a.id AS "accountId", a.public_name AS name, a.role, ${leads('a.id')} AS leads, EXISTS (SELECT 1 ${shiftsNow}) AS "onShift",
            ARRAY(SELECT s.schedule_id::text ${shiftsNow} AND s.schedule_id IS NOT NULL) AS "onDutyBy", ${SIGNS_IN} AS "signsIn"
     FROM ${of} e JOIN account a ON a.organisation_id = e.organisation_id
     WHERE ${MAY_SEE} ORDER BY a.public_name, a.id`;
};

/** Active staff who may see it, with what decides who is paged. */
export const colleaguesOf = (tx: Pick<Tx, 'query'>, escalationId: string): Promise<Colleague[]> =>
  tx.query(colleagues('(SELECT id, room_id, organisation_id FROM escalation WHERE id = $1)', 'clock_now()'), [escalationId]);

/** The same for each of many, in one question. */
export async function colleaguesOfEach(tx: Pick<Tx, 'query'>, escalationIds: readonly string[]): Promise<ReadonlyMap<string, Colleague[]>> {
  const them = '(SELECT id, room_id, organisation_id FROM escalation WHERE id = ANY($1::uuid[]))';
  const rows = await tx.query<Colleague & { readonly of: string }>(colleagues(them, 'clock_now()', 'e.id AS of, '), [escalationIds]);
  return Map.groupBy(rows, ({ of }) => of);
}

/** The same for one that would open in this room, as shifts are planned for that instant. */
export const colleaguesOfRoom = (tx: Pick<Tx, 'query'>, roomId: string, at: Date): Promise<Colleague[]> =>
  tx.query(colleagues('(SELECT NULL::uuid AS id, id AS room_id, organisation_id FROM room WHERE id = $1)', '$2'), [roomId, at]);

/** Whom it is about. @throws {Problem} `escalation-of-a-room` where it is about no member */
export function memberOf({ accountId }: Pick<Escalation, 'accountId'>): string {
  if (accountId === null) throw new Problem('escalation-of-a-room');
  return accountId;
}

export async function nameOf(tx: Pick<Tx, 'query'>, accountId: string | null): Promise<string | null> {
  const [row] = await tx.query<{ name: string }>('SELECT public_name AS name FROM account WHERE id = $1', [accountId]);
  return row?.name ?? null;
}

import type { Language } from '#libs/contracts';
import { Problem, type StaffActor, type Tx } from '#libs/platform';
import { Room } from './room.entity.js';

/** Admins and supervisors enrol into every room of their organisation; a counselor into those that they lead. */
export const reachesAllRooms = (actor: StaffActor): boolean => actor.role === 'admin' || actor.role === 'supervisor';

/** SQL: the rooms `$1` (account) reaches in `$2` (organisation), all of them when `$3`. */
export const ROOMS_IN_REACH = `
  SELECT r.id, r.name FROM room r WHERE r.organisation_id = $2 AND r.kind = 'group' AND ($3::boolean OR EXISTS (
    SELECT FROM membership s WHERE s.room_id = r.id AND s.account_id = $1 AND s.seat = 'counselor' AND s.state = 'active'))`;
export const reachOf = (actor: StaffActor): unknown[] => [actor.accountId, actor.organisationId, reachesAllRooms(actor)];

/** SQL: has the room an active leader besides this account? */
export const anotherLeads = (room: string, account: string): string =>
  `EXISTS (SELECT FROM membership l JOIN account a ON a.id = l.account_id WHERE l.room_id = ${room} AND l.account_id <> ${account}
     AND l.seat = 'counselor' AND l.state = 'active' AND a.deactivated_at IS NULL)`;

/** SQL: has the room's organisation an active admin or supervisor besides this account? */
export const anotherReachesAll = (room: string, account: string): string =>
  `EXISTS (SELECT FROM room o JOIN account a ON a.organisation_id = o.organisation_id WHERE o.id = ${room} AND a.id <> ${account}
     AND a.role IN ('admin', 'supervisor') AND a.deactivated_at IS NULL)`;

/** The room, locked, if this colleague may enrol into it. */
export async function roomInReach(tx: Tx, actor: StaffActor, roomId: string): Promise<Room> {
  const reached = await tx.query(`SELECT FROM (${ROOMS_IN_REACH}) r WHERE r.id = $4`, [...reachOf(actor), roomId]);
  if (reached.length === 0) throw new Problem('room-not-found');
  return tx.manager.findOneOrFail(Room, { where: { id: roomId }, lock: { mode: 'for_no_key_update' } });
}

/**
 * A member who is enrolled where this colleague may act, locked.
 * @throws {Problem} `not-found`, also for staff and for those whose access has ended
 */
export async function memberInReach(tx: Tx, actor: StaffActor, accountId: string): Promise<{ accountId: string; language: Language }> {
  const [member] = await tx.query<{ language: Language }>(
    `SELECT a.language FROM account a
     WHERE a.id = $4 AND a.organisation_id = $2 AND a.role = 'member' AND a.deactivated_at IS NULL
       AND EXISTS (SELECT FROM membership m JOIN (${ROOMS_IN_REACH}) r ON r.id = m.room_id WHERE m.account_id = a.id AND m.seat = 'peer')
     FOR NO KEY UPDATE OF a`,
    [...reachOf(actor), accountId],
  );
  if (!member) throw new Problem('not-found');
  return { accountId, language: member.language };
}

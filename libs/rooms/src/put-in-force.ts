import { randomUUID } from 'node:crypto';
import type { SanctionReason } from '#libs/contracts';
import { Problem, type StaffActor, type Tx } from '#libs/platform';
import { Sanction } from './sanction.entity.js';
import type { CounselorSeat } from './seat.js';

interface Terms {
  readonly kind: Sanction['kind'];
  /** Null: the whole room. */
  readonly accountId: string | null;
  readonly seconds: number | null;
  readonly reason: SanctionReason | null;
  readonly minutes: number;
}

/** A new one takes the place of what was in force, so the last word counts and one lift ends it. */
export async function putInForce(tx: Tx, by: StaffActor, { room }: CounselorSeat, terms: Terms): Promise<Sanction> {
  const { minutes, ...kept } = terms;
  await tx.query(
    `UPDATE sanction SET lifted_at = $4, lifted_by = $5
     WHERE room_id = $1 AND kind = $2 AND account_id IS NOT DISTINCT FROM $3 AND lifted_at IS NULL AND until > $4`,
    [room.id, kept.kind, kept.accountId, tx.now, by.accountId],
  );
  const sanction = tx.manager.create(Sanction, {
    ...kept,
    id: randomUUID(),
    organisationId: room.organisationId,
    roomId: room.id,
    until: new Date(tx.now.getTime() + minutes * 60_000),
    imposedBy: by.accountId,
    imposedAt: tx.now,
    liftedAt: null,
    liftedBy: null,
  });
  await tx.manager.insert(Sanction, sanction);
  tx.ring({ kind: 'room', id: room.id });
  return sanction;
}

/** @throws {Problem} `sanction-ended` when it ended by itself or a colleague was first */
export async function liftFromForce(tx: Tx, by: StaffActor, sanction: Sanction): Promise<void> {
  if (sanction.liftedAt !== null || sanction.until <= tx.now) throw new Problem('sanction-ended');
  await tx.manager.update(Sanction, sanction.id, { liftedAt: tx.now, liftedBy: by.accountId });
  tx.ring({ kind: 'room', id: sanction.roomId });
}

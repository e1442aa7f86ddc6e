import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { type Actor, Database, isStaff, Problem } from '#libs/platform';
import { asCounselor, liftFromForce, Sanction, takeSeat } from '#libs/rooms';

@Injectable()
export class LiftSanction {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { sanctionId }: { sanctionId: string }): Promise<void> {
    if (!isStaff(actor)) throw new Problem('not-for-your-role');
    await this.database.transaction(async (tx) => {
      const known = await tx.manager.findOneBy(Sanction, { id: sanctionId, organisationId: actor.organisationId });
      if (!known) throw new Problem('sanction-not-found');
      const seat = await takeSeat(tx, actor, known.roomId).catch((error: unknown) => {
        throw error instanceof Problem ? new Problem('sanction-not-found') : error;
      });
      asCounselor(actor, seat);
      const sanction = await tx.manager.findOneByOrFail(Sanction, { id: sanctionId }); // again, under the room's lock
      await liftFromForce(tx, actor, sanction);
      await record(tx, actor.organisationId, actor, {
        action: 'sanction.lifted',
        subjectKind: 'sanction',
        subjectId: sanctionId,
        detail: { kind: sanction.kind },
      });
    });
  }
}

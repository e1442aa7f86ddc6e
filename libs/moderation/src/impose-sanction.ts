import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { ImposeSanction as Input, SanctionView } from '#libs/contracts';
import { type Actor, Database, isStaff, Problem, type Tx } from '#libs/platform';
import { asCounselor, Membership, putInForce, type Sanction, takeSeat } from '#libs/rooms';

@Injectable()
export class ImposeSanction {
  constructor(private readonly database: Database) {}

  /** A person does this, for a time, with a reason that has words: there is no event, rule or clock that calls it. */
  async execute(actor: Actor, input: Input): Promise<SanctionView> {
    if (!isStaff(actor)) throw new Problem('not-for-your-role');
    return this.database.transaction(async (tx) => {
      const seat = asCounselor(actor, await takeSeat(tx, actor, input.roomId));
      const member = input.kind === 'mute' ? await mutable(tx, input.roomId, input.memberKey) : null;
      const sanction = await putInForce(tx, actor, seat, {
        kind: input.kind,
        accountId: member?.accountId ?? null,
        seconds: input.kind === 'slow' ? input.seconds : null,
        reason: 'reason' in input ? input.reason : null,
        minutes: input.minutes,
      });
      await record(tx, actor.organisationId, actor, {
        action: `sanction.${input.kind}-imposed`,
        subjectKind: 'membership',
        subjectId: member?.key ?? null,
        detail: { room: input.roomId, minutes: input.minutes, reason: sanction.reason },
      });
      return toSanctionView(sanction, { alias: member?.alias ?? null, by: seat.membership.alias ?? '' });
    });
  }
}

/** @throws {Problem} `room-not-found` for a key of nobody here; `not-for-your-role` for a colleague's */
async function mutable(tx: Tx, roomId: string, key: string): Promise<Membership> {
  const member = await tx.manager.findOneBy(Membership, { roomId, key });
  if (member?.state !== 'active') throw new Problem('room-not-found');
  if (member.seat === 'counselor') throw new Problem('not-for-your-role');
  return member;
}

const toSanctionView = (sanction: Sanction, { alias, by }: { alias: string | null; by: string }): SanctionView => ({
  id: sanction.id as SanctionView['id'],
  roomId: sanction.roomId as SanctionView['roomId'],
  kind: sanction.kind,
  memberAlias: alias,
  seconds: sanction.seconds,
  reason: sanction.reason,
  until: sanction.until.toISOString(),
  by,
});

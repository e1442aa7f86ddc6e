import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { deactivateAccount } from '#libs/identity';
import { ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { memberInReach } from './staff-reach.js';

/** Every place that an account has is given up. What they said stays, under the alias they had. */
export async function leaveAllRooms(tx: Tx, accountId: string): Promise<void> {
  await tx.query(`UPDATE membership SET state = 'removed', version = version + 1 WHERE account_id = $1 AND state <> 'removed'`, [
    accountId,
  ]);
}

@Injectable()
export class DeactivateMember {
  constructor(private readonly database: ReservedDatabase) {}

  async execute(actor: StaffActor, input: { accountId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { accountId } = await memberInReach(tx, actor, input.accountId);
      await leaveAllRooms(tx, accountId);
      await deactivateAccount(tx, accountId);
      await record(tx, actor.organisationId, actor, { action: 'member.deactivated', subjectKind: 'account', subjectId: accountId });
    });
  }
}

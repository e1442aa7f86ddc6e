import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { AccountId, InviteView } from '#libs/contracts';
import { Invites, resetAccess } from '#libs/identity';
import { ReservedDatabase, type StaffActor } from '#libs/platform';
import { memberInReach } from './staff-reach.js';

@Injectable()
export class RenewCode {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly invites: Invites,
  ) {}

  /** For a lost phone, a forgotten password or an old code: whatever opened this account opens it no more. Alias and room stay. */
  async execute(actor: StaffActor, input: { accountId: string }): Promise<InviteView> {
    return this.database.transaction(async (tx) => {
      const { accountId } = await memberInReach(tx, actor, input.accountId);
      const { organisationId } = actor;
      await resetAccess(tx, accountId);
      const invite = await this.invites.issue(tx, { organisationId, accountId, kind: 'member', createdBy: actor.accountId });
      await record(tx, organisationId, actor, { action: 'code.renewed', subjectKind: 'account', subjectId: accountId });
      return { accountId: accountId as AccountId, ...invite };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { AccountId, EnrolMember as Input, InviteView } from '#libs/contracts';
import { createAccount, Invites } from '#libs/identity';
import { ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { freePatch } from './patches.js';
import { roomInReach } from './staff-reach.js';

@Injectable()
export class EnrolMember {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly invites: Invites,
  ) {}

  /** Creates the account, its place in one room, and the code that opens it. The code is in the answer and nowhere else. */
  async execute(actor: StaffActor, input: Input): Promise<InviteView> {
    return this.database.transaction((tx) => this.enrol(tx, actor, input));
  }

  async enrol(tx: Tx, actor: StaffActor, { givenName, familyName, roomId, language }: Input): Promise<InviteView> {
    const { organisationId, accountId: createdBy } = actor;
    const room = await roomInReach(tx, actor, roomId);
    const accountId = await createAccount(tx, { organisationId, role: 'member', language, givenName, familyName, email: null });
    const others = await tx.query<{ patch: number }>('SELECT patch FROM membership WHERE room_id = $1', [room.id]);
    await tx.query(
      `INSERT INTO membership (room_id, account_id, organisation_id, seat, patch, state) VALUES ($1, $2, $3, 'peer', $4, 'invited')`,
      [room.id, accountId, organisationId, freePatch(others.map(({ patch }) => patch))],
    );
    const invite = await this.invites.issue(tx, { organisationId, accountId, kind: 'member', createdBy });
    await record(tx, organisationId, actor, {
      action: 'member.enrolled',
      subjectKind: 'account',
      subjectId: accountId,
      detail: { roomId: room.id },
    });
    return { accountId: accountId as AccountId, ...invite };
  }
}

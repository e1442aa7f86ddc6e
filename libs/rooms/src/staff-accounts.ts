import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { AccountId, AddStaff as Input, InviteView, Language } from '#libs/contracts';
import { createAccount, deactivateAccount, Invites, resetAccess } from '#libs/identity';
import { Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { leaveAllRooms } from './deactivate-member.js';
import { joinPrivateRooms } from './private-seats.js';
import { seatCounselor } from './seat-counselor.js';

@Injectable()
export class AddStaff {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly invites: Invites,
  ) {}

  async execute(actor: StaffActor, input: Input): Promise<InviteView> {
    return this.database.transaction((tx) => this.add(tx, actor, { ...input, language: 'en' }));
  }

  /** @param by the admin, or no one but the organisation: its first admin is made on the machine itself */
  async add(tx: Tx, by: StaffActor | { readonly organisationId: string }, input: Input & { language: Language }): Promise<InviteView> {
    const { organisationId } = by;
    const admin = 'accountId' in by ? by : null;
    const { givenName, familyName, email, role, language } = input;
    // Who runs the programme or reads who did what does not read what members say as well.
    if ((role === 'admin' || role === 'privacy-officer') && input.roomIds.length > 0)
      throw new Problem('invalid-input', { field: 'roomIds' });
    const accountId = await createAccount(tx, { organisationId, role, language, givenName, familyName, email });
    for (const roomId of new Set(input.roomIds)) {
      await seatCounselor(tx, roomId, { accountId, organisationId, givenName, familyName });
      await joinPrivateRooms(tx, roomId, accountId);
    }
    const invite = await this.invites.issue(tx, { organisationId, accountId, kind: 'staff', createdBy: admin?.accountId ?? null });
    await record(tx, organisationId, admin, {
      action: 'staff.added',
      subjectKind: 'account',
      subjectId: accountId,
      detail: { role, rooms: input.roomIds.length },
    });
    return { accountId: accountId as AccountId, ...invite };
  }
}

@Injectable()
export class RenewStaffCode {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly invites: Invites,
  ) {}

  /** For an admin whom nobody else can let in again: asked for on the machine itself. Null: nobody has this e-mail. */
  async renewAdmin(tx: Tx, organisationId: string, email: string): Promise<InviteView | null> {
    const [admin] = await tx.query<{ id: AccountId }>(
      `SELECT a.id FROM account a JOIN identity.person p ON p.account_id = a.id
       WHERE a.organisation_id = $1 AND p.email = $2 AND a.role = 'admin' AND a.deactivated_at IS NULL FOR NO KEY UPDATE OF a`,
      [organisationId, email.toLowerCase()],
    );
    return admin ? this.#renew(tx, { organisationId, accountId: admin.id, by: null }) : null;
  }

  /** Password and authenticator are gone; the code leads to new ones. */
  async execute(actor: StaffActor, input: { accountId: string }): Promise<InviteView> {
    return this.database.transaction(async (tx) => {
      const { accountId } = await colleague(tx, actor, input.accountId);
      return this.#renew(tx, { organisationId: actor.organisationId, accountId, by: actor });
    });
  }

  async #renew(tx: Tx, renewed: { organisationId: string; accountId: string; by: StaffActor | null }): Promise<InviteView> {
    const { organisationId, accountId, by } = renewed;
    await resetAccess(tx, accountId);
    const invite = await this.invites.issue(tx, { organisationId, accountId, kind: 'staff', createdBy: by?.accountId ?? null });
    await record(tx, organisationId, by, { action: 'staff-code.renewed', subjectKind: 'account', subjectId: accountId });
    return { accountId: accountId as AccountId, ...invite };
  }
}

@Injectable()
export class DeactivateStaff {
  constructor(private readonly database: ReservedDatabase) {}

  /** @throws {Problem} `last-admin`: somebody must be left who can let others in */
  async execute(actor: StaffActor, input: { accountId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { accountId, role } = await colleague(tx, actor, input.accountId);
      if (role === 'admin' && !(await anotherAdmin(tx, actor.organisationId, accountId))) throw new Problem('last-admin');
      await tx.query('UPDATE shift SET ends_at = greatest(starts_at, $2) WHERE account_id = $1 AND ends_at > $2', [accountId, tx.now]);
      await leaveAllRooms(tx, accountId);
      await deactivateAccount(tx, accountId);
      tx.ring({ kind: 'duty', id: actor.organisationId });
      await record(tx, actor.organisationId, actor, { action: 'staff.deactivated', subjectKind: 'account', subjectId: accountId });
    });
  }
}

/** Locks the organisation's admins in one order, so that two who end each other take turns. */
async function colleague(tx: Tx, actor: StaffActor, accountId: string): Promise<{ accountId: string; role: string }> {
  const staff = await tx.query<{ id: string; role: string }>(
    `SELECT id, role FROM account WHERE organisation_id = $1 AND deactivated_at IS NULL AND role <> 'member' AND (role = 'admin' OR id = $2)
     ORDER BY id FOR NO KEY UPDATE`,
    [actor.organisationId, accountId],
  );
  const found = staff.find(({ id }) => id === accountId);
  if (!found) throw new Problem('not-found');
  return { accountId, role: found.role };
}

/** One who can sign in: an invitation alone opens nothing yet. */
async function anotherAdmin(tx: Tx, organisationId: string, accountId: string): Promise<boolean> {
  const others = await tx.query(
    `SELECT FROM account a JOIN authenticator t ON t.account_id = a.id AND t.confirmed_at IS NOT NULL JOIN password_credential USING (account_id)
     WHERE a.organisation_id = $1 AND a.role = 'admin' AND a.deactivated_at IS NULL AND a.id <> $2 LIMIT 1`,
    [organisationId, accountId],
  );
  return others.length > 0;
}

import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import { record } from '#libs/audit';
import { EmergencyContact } from '#libs/contracts';
import { type Actor, Database, Keyring, placeOf, type SealedPlace, type Tx } from '#libs/platform';

const sealedAs = (accountId: string): SealedPlace<'keyring'> => placeOf('emergency_contact.contact_sealed', accountId);

/** Whom to call for a member, and where they live. Theirs to change and to take back; staff open it from a case, on record. */
@Injectable()
export class OwnContact {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async of({ accountId }: Pick<Actor, 'accountId'>, reader: Pick<Tx, 'query'> = this.database): Promise<EmergencyContact | null> {
    const [row] = await reader.query<{ sealed: string }>(
      'SELECT contact_sealed AS sealed FROM identity.emergency_contact WHERE account_id = $1',
      [accountId],
    );
    return row ? z.parse(EmergencyContact, JSON.parse(this.keyring.openSecret(sealedAs(accountId), row.sealed))) : null;
  }

  async set(actor: Actor, contact: EmergencyContact): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO identity.emergency_contact (account_id, organisation_id, contact_sealed) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET contact_sealed = excluded.contact_sealed`,
        [actor.accountId, actor.organisationId, this.keyring.sealSecret(sealedAs(actor.accountId), JSON.stringify(contact))],
      );
      await record(tx, actor.organisationId, actor, {
        action: 'emergency-contact.kept',
        subjectKind: 'account',
        subjectId: actor.accountId,
      });
    });
  }

  /** Gone, not hidden. */
  async wipe(actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM identity.emergency_contact WHERE account_id = $1', [actor.accountId]);
      await record(tx, actor.organisationId, actor, {
        action: 'emergency-contact.wiped',
        subjectKind: 'account',
        subjectId: actor.accountId,
      });
    });
  }
}

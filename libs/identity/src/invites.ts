import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Keyring, type Tx } from '#libs/platform';
import { newCode, plainCode } from './code.js';
import { Invite } from './invite.entity.js';

export interface NewInvite {
  readonly organisationId: string;
  readonly accountId: string;
  readonly kind: 'member' | 'staff';
  /** Null: made on the machine itself, for the first admin. */
  readonly createdBy: string | null;
}

const goodForDays = { member: 7, staff: 3 };

@Injectable()
export class Invites {
  constructor(private readonly keyring: Keyring) {}

  /** A new code; those that were open before are revoked. It is readable here and never again. */
  async issue(tx: Tx, { organisationId, accountId, kind, createdBy }: NewInvite): Promise<{ code: string; expiresAt: string }> {
    await revokeInvites(tx, accountId);
    const code = newCode();
    const expiresAt = DateTime.fromJSDate(tx.now).plus({ days: goodForDays[kind] }).toJSDate();
    await tx.manager.insert(Invite, {
      id: randomUUID(),
      organisationId,
      accountId,
      codeHash: this.keyring.fingerprint('invite', plainCode(code)),
      keyId: this.keyring.current,
      createdBy,
      createdAt: tx.now,
      expiresAt,
      usedAt: null,
      revokedAt: null,
    });
    return { code, expiresAt: expiresAt.toISOString() };
  }
}

export async function revokeInvites(tx: Tx, accountId: string): Promise<void> {
  await tx.query('UPDATE invite SET revoked_at = $2 WHERE account_id = $1 AND used_at IS NULL AND revoked_at IS NULL', [accountId, tx.now]);
}

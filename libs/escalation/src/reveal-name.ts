import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { RevealName as Input, RevealedName } from '#libs/contracts';
import { AuthenticatorCodes } from '#libs/identity';
import { type Actor, enforce, Keyring, Problem, placeOf, ReservedDatabase, type Tx } from '#libs/platform';
import { notIdle } from './acts.js';
import { Escalation } from './escalation.entity.js';
import { mayReveal } from './escalation.policy.js';
import { takeUp } from './sight.js';
import { later } from './time.js';
import { tell } from './timeline.js';

const SHOWN_MINUTES = 30;

/** Break-glass. No way past the record: the name is read in the transaction that says who read it and why. */
@Injectable()
export class RevealName {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly codes: AuthenticatorCodes,
    private readonly keyring: Keyring,
  ) {}

  /** @throws {Problem} `second-factor-refused`, `escalation-closed`, `not-your-escalation`, `escalation-not-found` */
  execute(actor: Actor, { escalationId, reason, line, code }: Input): Promise<RevealedName> {
    return this.database.transaction(async (tx) => {
      const { escalation, by } = await takeUp(tx, actor, escalationId);
      enforce(mayReveal(escalation, by));
      if (!(await this.codes.take(tx, by.accountId, { code, confirming: false }))) throw new Problem('second-factor-refused');
      const [id, until] = [randomUUID(), later(tx.now, SHOWN_MINUTES * 60)];
      await tx.query(
        `INSERT INTO name_reveal (id, organisation_id, escalation_id, account_id, revealed_to, reason, line_sealed, at, until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          by.organisationId,
          escalationId,
          escalation.accountId,
          by.accountId,
          reason,
          this.keyring.sealSecret(placeOf('name_reveal.line_sealed', id), line),
          tx.now,
          until,
        ],
      );
      const awake = notIdle(escalation, by, tx.now);
      if (awake.lapsesAt) await tx.manager.update(Escalation, escalationId, awake);
      const name = await nameOfMember(tx, escalation.accountId);
      await tell(tx, [{ of: escalation, kind: 'name-revealed', by: by.accountId, what: reason }]);
      await record(tx, by.organisationId, by, {
        action: 'name.revealed',
        subjectKind: 'escalation',
        subjectId: escalationId,
        detail: { reason, reveal: id },
      });
      return { ...name, until: until.toISOString() };
    });
  }
}

async function nameOfMember(tx: Tx, accountId: string): Promise<{ givenName: string; familyName: string }> {
  const [row] = await tx.query<{ given_name: string; family_name: string }>(
    'SELECT given_name, family_name FROM identity.person WHERE account_id = $1',
    [accountId],
  );
  if (!row) throw new Error('a member without a person');
  return { givenName: row.given_name, familyName: row.family_name };
}

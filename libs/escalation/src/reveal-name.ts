import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { RevealName as Input, RevealedName } from '#libs/contracts';
import { AuthenticatorCodes } from '#libs/identity';
import { type Actor, enforce, Keyring, Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { mayReveal } from './escalation.policy.js';
import { noteReveal } from './reveals.js';
import { memberOf, takeUp } from './sight.js';
import { tell } from './timeline.js';

/** Break-glass. No way past the record: the name is read in the transaction that says who read it and why. */
@Injectable()
export class RevealName {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly codes: AuthenticatorCodes,
    private readonly keyring: Keyring,
  ) {}

  /** @throws {Problem} `second-factor-refused`, `escalation-of-a-room`, `escalation-closed`, `not-your-escalation`, `escalation-not-found` */
  execute(actor: Actor, { escalationId, reason, line, code }: Input): Promise<RevealedName> {
    return this.database.transaction(async (tx) => {
      const { escalation, by } = await takeUp(tx, actor, escalationId);
      const accountId = memberOf(escalation);
      enforce(mayReveal(escalation, by));
      if (!(await this.codes.take(tx, by.accountId, { code, confirming: false }))) throw new Problem('second-factor-refused');
      const { id, until } = await noteReveal(tx, this.keyring, { escalation, by, reason, line, what: 'name' });
      const name = await nameOfMember(tx, accountId);
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

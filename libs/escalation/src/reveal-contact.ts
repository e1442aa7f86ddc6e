import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { RevealContact as Input, RevealedContact } from '#libs/contracts';
import { AuthenticatorCodes, OwnContact } from '#libs/identity';
import { type Actor, enforce, Keyring, Problem, ReservedDatabase } from '#libs/platform';
import { mayReveal } from './escalation.policy.js';
import { noteReveal } from './reveals.js';
import { memberOf, takeUp } from './sight.js';
import { tell } from './timeline.js';

/** The emergency contact, as a name is opened: no way past the record. */
@Injectable()
export class RevealContact {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly codes: AuthenticatorCodes,
    private readonly keyring: Keyring,
    private readonly contacts: OwnContact,
  ) {}

  /** @throws {Problem} `contact-not-kept`, `second-factor-refused`, `escalation-of-a-room`, `escalation-closed`, `not-your-escalation`, `escalation-not-found` */
  execute(actor: Actor, { escalationId, reason, line, code }: Input): Promise<RevealedContact> {
    return this.database.transaction(async (tx) => {
      const { escalation, by } = await takeUp(tx, actor, escalationId);
      const accountId = memberOf(escalation);
      enforce(mayReveal(escalation, by));
      if (!(await this.codes.take(tx, by.accountId, { code, confirming: false }))) throw new Problem('second-factor-refused');
      const contact = await this.contacts.of({ accountId }, tx);
      if (!contact) throw new Problem('contact-not-kept');
      const { id, until } = await noteReveal(tx, this.keyring, { escalation, by, reason, line, what: 'contact' });
      await tell(tx, [{ of: escalation, kind: 'contact-opened', by: by.accountId, what: reason }]);
      await record(tx, by.organisationId, by, {
        action: 'contact.revealed',
        subjectKind: 'escalation',
        subjectId: escalationId,
        detail: { reason, reveal: id },
      });
      return { contact, until: until.toISOString() };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { recordAll } from '#libs/audit';
import { type Actor, ReservedDatabase } from '#libs/platform';
import { tell } from './timeline.js';

/** SQL: the member has said so of escalation `e`, a call that they asked for, and nothing was heard in it since. */
export const CALL_NOT_NEEDED = `(e.cause = 'call-me' AND coalesce((SELECT t.kind = 'call-not-needed' FROM escalation_entry t
  WHERE t.escalation_id = e.id AND t.kind IN ('opened', 'signal-joined', 'call-not-needed') ORDER BY t.id DESC LIMIT 1), false))`;

@Injectable()
export class SayCallNotNeeded {
  constructor(private readonly database: ReservedDatabase) {}

  /**
   * Who asked for a call says that they need none any more. It ends nothing and stops no page: they may have been made to say so, and a
   * person looks all the same. Said again it says nothing new; without a call it is answered the same.
   */
  async execute(actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [actor.accountId]); // in turn with asking for one
      const calls = await tx.query<{ id: string; organisationId: string }>(
        `SELECT e.id, e.organisation_id AS "organisationId" FROM escalation e
         WHERE e.account_id = $1 AND e.cause = 'call-me' AND e.status <> 'closed' AND NOT ${CALL_NOT_NEEDED}`,
        [actor.accountId],
      );
      await tell(
        tx,
        calls.map((of) => ({ of, kind: 'call-not-needed', by: null, what: null })),
      );
      await recordAll(
        tx,
        calls.map(({ id, organisationId }) => ({
          organisationId,
          actor: null,
          action: 'escalation.call-not-needed',
          subjectKind: 'escalation',
          subjectId: id,
        })),
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { PauseChoice } from '#libs/contracts';
import { type Actor, ReservedDatabase } from '#libs/platform';
import { doubt } from './doubts.js';
import { tell } from './timeline.js';

@Injectable()
export class TellPauseChoice {
  constructor(private readonly database: ReservedDatabase) {}

  /** What the member picked, on every escalation that the text opened. A text that opened none is answered the same. */
  async execute(actor: Actor, { roomId, clientKey, choice }: { roomId: string; clientKey: string; choice: PauseChoice }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const escalations = await tx.query<{ id: string; organisationId: string }>(
        `SELECT e.id, e.organisation_id AS "organisationId" FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id
         WHERE v.account_id = $1 AND v.client_key = $2 AND v.room_id = $3
           AND NOT EXISTS (SELECT 1 FROM escalation_entry t WHERE t.escalation_id = e.id AND t.kind = 'pause-choice' AND t.what = $4
                           AND t.at > $5::timestamptz - interval '1 minute') -- a retry says nothing new
         ORDER BY e.cause`,
        [actor.accountId, clientKey, roomId, choice, tx.now],
      );
      await tell(
        tx,
        escalations.map((of) => ({ of, kind: 'pause-choice', by: null, what: choice })),
      );
      if (choice === 'not-about-me')
        await doubt(
          tx,
          escalations.map(({ id }) => id),
          { kind: 'not-about-me', should: null, by: null },
        );
    });
  }
}

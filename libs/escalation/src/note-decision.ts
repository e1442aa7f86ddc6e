import { Injectable } from '@nestjs/common';
import type { EntryKind } from '#libs/contracts';
import type { Events, Tx } from '#libs/platform';
import { tell } from './timeline.js';

type Outcome = Events['message.decided']['outcome'];
const kinds: Record<Outcome, EntryKind> = {
  posted: 'message-posted',
  held: 'message-held',
  released: 'message-released',
  'kept-out': 'message-kept-out',
};
const unseen: Record<Outcome, string | null> = { posted: null, held: 'held', released: null, 'kept-out': 'kept-out' };

/** What became of words that an escalation rests on: whether the room has seen them, and who decided. */
@Injectable()
export class NoteDecision {
  async note(tx: Tx, { roomId, accountId, clientKey, messageId, outcome, by }: Events['message.decided']): Promise<void> {
    const escalations = await tx.query<{ id: string; organisationId: string }>(
      `SELECT e.id, e.organisation_id AS "organisationId" FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id
       WHERE v.account_id = $1 AND v.client_key = $2 AND v.room_id = $3 ORDER BY e.cause`,
      [accountId, clientKey, roomId],
    );
    for (const escalation of escalations) {
      await tx.query(
        'UPDATE escalation_evidence SET message_id = $4, unseen = $5 WHERE escalation_id = $1 AND room_id = $2 AND client_key = $3',
        [escalation.id, roomId, clientKey, messageId, unseen[outcome]],
      );
      await tell(tx, escalation, { kind: kinds[outcome], by, what: null });
    }
  }
}

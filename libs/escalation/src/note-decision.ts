import { Injectable } from '@nestjs/common';
import type { EntryKind } from '#libs/contracts';
import type { Events, Tx } from '#libs/platform';
import type { Escalation } from './escalation.entity.js';
import { raise, recordOpened } from './raise.js';
import { tell } from './timeline.js';

type Decided = Events['message.decided'];
type Outcome = Decided['outcome'];
type Known = Pick<Escalation, 'id' | 'organisationId' | 'cause' | 'severity' | 'status'>;
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
  async note(tx: Tx, decided: Decided): Promise<void> {
    const { roomId, accountId, clientKey, messageId, outcome, by } = decided;
    const escalations = await tx.query<Known>(
      `SELECT e.id, e.organisation_id AS "organisationId", e.cause, e.severity, e.status
       FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id
       WHERE v.account_id = $1 AND v.client_key = $2 AND v.room_id = $3 ORDER BY e.cause FOR NO KEY UPDATE OF e`,
      [accountId, clientKey, roomId],
    );
    for (const escalation of escalations) {
      await tx.query(
        'UPDATE escalation_evidence SET message_id = $4, unseen = $5 WHERE escalation_id = $1 AND room_id = $2 AND client_key = $3',
        [escalation.id, roomId, clientKey, messageId, unseen[outcome]],
      );
      await tell(tx, escalation, { kind: kinds[outcome], by, what: null });
    }
    if (outcome === 'posted' || outcome === 'held') await openAgain(tx, escalations, decided);
  }
}

/** A member sends what was paused or refused before, and what it led to is closed by now: they are calling again. */
async function openAgain(tx: Tx, known: readonly Known[], { roomId, accountId, clientKey }: Decided): Promise<void> {
  const live = new Set(known.flatMap(({ status, cause }) => (status === 'closed' ? [] : cause)));
  const opened: Escalation[] = [];
  for (const { id, organisationId, cause, severity } of known.filter((one) => !live.has(one.cause))) {
    const raised = await raise(tx, { organisationId, roomId, accountId, cause, severity, what: cause, insists: false });
    await tx.query(
      `INSERT INTO escalation_evidence (escalation_id, organisation_id, room_id, account_id, client_key, message_id, text_sealed, unseen, at)
       SELECT $1, organisation_id, room_id, account_id, client_key, message_id, text_sealed, unseen, $5 FROM escalation_evidence
       WHERE escalation_id = $2 AND room_id = $3 AND client_key = $4 ON CONFLICT DO NOTHING`,
      [raised.escalation.id, id, roomId, clientKey, tx.now],
    );
    if (raised.opened) opened.push(raised.escalation);
  }
  for (const escalation of opened) await recordOpened(escalation, tx);
}

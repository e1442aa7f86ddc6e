import { type Events, Problem, type Tx } from '#libs/platform';

/**
 * A crisis that is not over keeps its words: they are what whoever answers has to go by.
 * @throws {Problem} `room-has-escalation` while a live one, or one that somebody has still to look at, began in this room, or rests on what was said there
 */
export async function keepEvidence(tx: Tx, { roomId }: Events['room-key.destroying']): Promise<void> {
  const [live] = await tx.query(
    `SELECT 1 FROM escalation e WHERE (e.status <> 'closed' OR EXISTS (SELECT FROM follow_up f WHERE f.escalation_id = e.id AND f.done_at IS NULL))
       AND (e.room_id = $1 OR EXISTS (SELECT FROM escalation_evidence v WHERE v.escalation_id = e.id AND v.room_id = $1)) LIMIT 1`,
    [roomId],
  );
  if (live) throw new Problem('room-has-escalation');
}

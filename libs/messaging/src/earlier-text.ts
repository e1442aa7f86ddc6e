import type { Tx } from '#libs/platform';
import { type Message, saidUnder } from './message.entity.js';

/** The words that stand in a message until now, sealed as what they are about to be. */
export async function keepEarlier(tx: Tx, message: Message, sealed: Buffer): Promise<void> {
  await tx.query(
    `INSERT INTO earlier_text (message_id, client_key, organisation_id, text_sealed, said_at, replaced_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [message.id, saidUnder(message), message.organisationId, sealed, message.editedAt ?? message.createdAt, tx.now],
  );
}

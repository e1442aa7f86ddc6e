import { Injectable } from '@nestjs/common';
import type { React as Input } from '#libs/contracts';
import { type Actor, Database, enforce, type Tx } from '#libs/platform';
import { change, messageFrom } from './decide-message.js';
import { mayReact } from './reaction.policy.js';

@Injectable()
export class ReactToMessage {
  constructor(private readonly database: Database) {}

  /** Each word of a person stands once, however often it is said; what changes nothing is no change of the room. */
  async execute(actor: Actor, { messageId, word, on }: Input): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { message, seat } = await messageFrom(tx, actor, messageId);
      enforce(mayReact(seat, message, on));
      const changed = on ? await put(tx, actor, { messageId, word }) : await take(tx, actor, { messageId, word });
      if (changed) await change(tx, seat.room, message, { reactions: message.reactions + (on ? 1 : -1) });
    });
  }
}

type Reaction = Pick<Input, 'messageId' | 'word'>;

async function put(tx: Tx, { accountId, organisationId }: Actor, { messageId, word }: Reaction): Promise<boolean> {
  const rows = await tx.prepared(
    'INSERT INTO reaction (message_id, account_id, word, organisation_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1',
    [messageId, accountId, word, organisationId, tx.now],
  );
  return rows.length > 0;
}

async function take(tx: Tx, { accountId }: Actor, { messageId, word }: Reaction): Promise<boolean> {
  const rows = await tx.prepared('DELETE FROM reaction WHERE message_id = $1 AND account_id = $2 AND word = $3 RETURNING 1', [
    messageId,
    accountId,
    word,
  ]);
  return rows.length > 0;
}

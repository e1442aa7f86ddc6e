import { Injectable } from '@nestjs/common';
import { ClockDatabase, type DataKey, placeOf, type SealedPlace, type Tx } from '#libs/platform';
import { ending, HEARD_WITH } from '#libs/screening';
import type { Naming } from './answering.js';

/** What somebody said in a room, and what no message holds. */
export interface LooseText {
  readonly organisationId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
  readonly text: string;
  /** Of the room. */
  readonly key: DataKey;
  /** What it says itself that it answers. */
  readonly naming: Naming;
  /** When it was not said just now. */
  readonly saidAt?: Date;
}

const { most, ms } = HEARD_WITH.own;

export const looseSealedAs = (clientKey: string): SealedPlace<'room'> => placeOf('loose_text.text_sealed', clientKey);

/**
 * So that what its author says next is heard with it. Of each text no more than is read, nor of each seat, however long they are and however often
 * they try; while something there is to be heard again, all that it is heard with.
 */
export async function keepLoose(tx: Tx, all: readonly LooseText[]): Promise<void> {
  const said = all.map((one) => ({ ...one, text: ending(one.text) })).filter(({ text }) => text !== '');
  if (said.length === 0) return;
  await tx.prepared(KEEP, [
    said.map(({ roomId }) => roomId),
    said.map(({ accountId }) => accountId),
    said.map(({ clientKey }) => clientKey),
    said.map(({ organisationId }) => organisationId),
    said.map(({ clientKey, text, key }) => key.sealText(looseSealedAs(clientKey), text)),
    said.map(({ saidAt }) => saidAt ?? tx.now),
    said.map(({ naming }) => naming.thread ?? null),
    said.map(({ naming }) => naming.quotes ?? null),
    said.map(({ naming }) => naming.messageId ?? null),
  ]);
}

/** SQL: something that the author of `l` said in its room is still to be heard again, with this, or it is this. */
const WAITED_FOR = `EXISTS (SELECT FROM escalation_evidence v WHERE v.hear_again_at IS NOT NULL AND v.account_id = l.account_id AND v.room_id = l.room_id)`;

const KEEP = `WITH kept AS (
    INSERT INTO loose_text (room_id, account_id, client_key, organisation_id, text_sealed, said_at, thread_id, quotes_id)
    SELECT t.room_id, t.account_id, t.client_key, t.organisation_id, t.text_sealed, t.said_at, coalesce(t.thread_id, e.thread_id), coalesce(t.quotes_id, e.quotes_id)
    FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::timestamptz[], $7::uuid[], $8::uuid[], $9::uuid[])
      AS t (room_id, account_id, client_key, organisation_id, text_sealed, said_at, thread_id, quotes_id, message_id)
    LEFT JOIN message e ON e.id = t.message_id ORDER BY 1, 2, 3
    ON CONFLICT (room_id, account_id, client_key) DO UPDATE SET
      text_sealed = excluded.text_sealed, said_at = excluded.said_at, thread_id = excluded.thread_id, quotes_id = excluded.quotes_id)
  DELETE FROM loose_text l USING (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[])) AS a (room_id, account_id), LATERAL (
    SELECT o.client_key FROM loose_text o WHERE o.room_id = a.room_id AND o.account_id = a.account_id AND o.client_key <> ALL ($3::uuid[])
    ORDER BY o.said_at DESC OFFSET ${String(most - 1)}) AS old
  WHERE l.room_id = a.room_id AND l.account_id = a.account_id AND l.client_key = old.client_key AND NOT ${WAITED_FOR}`;

/** Deletes those with which nothing more is heard, neither what is said now nor what its author said and is still to be heard again. */
@Injectable()
export class ForgetLooseTexts {
  readonly name = 'loose-texts';

  constructor(private readonly database: ClockDatabase) {}

  async run(): Promise<void> {
    await this.database.query(
      `DELETE FROM loose_text l WHERE said_at < clock_now() - interval '${String(ms)} milliseconds' AND NOT ${WAITED_FOR}`,
    );
  }
}

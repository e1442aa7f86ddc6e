import { Injectable } from '@nestjs/common';
import { ClockDatabase, type DataKey, placeOf, type SealedPlace, type Tx } from '#libs/platform';
import { ending, HEARD_WITH } from '#libs/screening';

/** What somebody said in a room, and what no message holds. */
export interface LooseText {
  readonly organisationId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
  readonly text: string;
  /** Of the room. */
  readonly key: DataKey;
  /** When it was not said just now. */
  readonly saidAt?: Date;
}

const { most, ms } = HEARD_WITH.own;

export const looseSealedAs = (clientKey: string): SealedPlace<'room'> => placeOf('loose_text.text_sealed', clientKey);

/** So that what its author says next is heard with it. Of each text no more than is read, nor of each seat, however long they are and however often they try. */
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
  ]);
}

const KEEP = `WITH kept AS (
    INSERT INTO loose_text (room_id, account_id, client_key, organisation_id, text_sealed, said_at)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::timestamptz[]) ORDER BY 1, 2, 3
    ON CONFLICT (room_id, account_id, client_key) DO UPDATE SET text_sealed = excluded.text_sealed, said_at = excluded.said_at)
  DELETE FROM loose_text l USING (SELECT DISTINCT * FROM unnest($1::uuid[], $2::uuid[])) AS a (room_id, account_id), LATERAL (
    SELECT o.client_key FROM loose_text o WHERE o.room_id = a.room_id AND o.account_id = a.account_id AND o.client_key <> ALL ($3::uuid[])
    ORDER BY o.said_at DESC OFFSET ${String(most - 1)}) AS old
  WHERE l.room_id = a.room_id AND l.account_id = a.account_id AND l.client_key = old.client_key`;

/** Deletes those with which nothing more is heard, neither what is said now nor what its author said and is still to be heard again. */
@Injectable()
export class ForgetLooseTexts {
  readonly name = 'loose-texts';

  constructor(private readonly database: ClockDatabase) {}

  async run(): Promise<void> {
    await this.database.query(`DELETE FROM loose_text l WHERE said_at < clock_now() - interval '${String(ms)} milliseconds' AND NOT EXISTS (
      SELECT FROM escalation_evidence v WHERE v.hear_again_at IS NOT NULL AND v.account_id = l.account_id AND v.room_id = l.room_id)`);
  }
}

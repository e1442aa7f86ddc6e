import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type DataKey, placeOf, type SealedPlace, type Tx } from '#libs/platform';
import { SCREENER, type Screener } from '#libs/screening';

/** A text of a member, as it was told to those who answer. */
export interface AskedAbout {
  readonly organisationId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
  readonly messageId: string | null;
  readonly unseen: string | null;
  readonly text: string;
  readonly key: DataKey;
}

export const opinionSealedAs = (id: string): SealedPlace<'room'> => placeOf('second_opinion.text_sealed', id);

/** Writes down, with the text itself, that a classifier is to read it too. Nobody waits for that; where there is no classifier nothing is written. */
@Injectable()
export class AskSecondOpinion {
  constructor(@Inject(SCREENER) private readonly screener: Screener | null) {}

  /** Is there a classifier? */
  get asks(): boolean {
    return this.screener !== null;
  }

  async ask(tx: Tx, all: readonly AskedAbout[]): Promise<void> {
    if (!this.screener || all.length === 0) return;
    const rows = all.map((one) => ({ ...one, id: randomUUID() }));
    await tx.prepared(
      `INSERT INTO second_opinion (id, organisation_id, room_id, account_id, client_key, message_id, unseen, text_sealed, asked_at, state, next_attempt_at)
       SELECT *, $9::timestamptz, 'waiting', $9 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::bytea[])
       ON CONFLICT (room_id, account_id, client_key) DO NOTHING`,
      [
        rows.map(({ id }) => id),
        rows.map(({ organisationId }) => organisationId),
        rows.map(({ roomId }) => roomId),
        rows.map(({ accountId }) => accountId),
        rows.map(({ clientKey }) => clientKey),
        rows.map(({ messageId }) => messageId),
        rows.map(({ unseen }) => unseen),
        rows.map(({ id, key, text }) => key.sealText(opinionSealedAs(id), text)),
        tx.now,
      ],
    );
  }
}

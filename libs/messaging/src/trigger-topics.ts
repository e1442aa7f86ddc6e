import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import { TriggerTopics as Topics } from '#libs/contracts';
import { type Actor, Database, Keyring, placeOf, type SealedPlace } from '#libs/platform';

const sealedAs = (accountId: string): SealedPlace<'keyring'> => placeOf('trigger_topics.topics_sealed', accountId);

/**
 * A member's own list. Only they read it: no other path selects it, nothing about it is logged or recorded, and it is not
 * heard, because it is matched on their phone and said to nobody.
 */
@Injectable()
export class OwnTopics {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async of({ accountId }: Actor): Promise<Topics> {
    const [row] = await this.database.query<{ topics_sealed: string }>('SELECT topics_sealed FROM trigger_topics WHERE account_id = $1', [
      accountId,
    ]);
    if (!row) return { topics: [], words: [] };
    return z.parse(Topics, JSON.parse(this.keyring.openSecret(sealedAs(accountId), row.topics_sealed)));
  }

  async set({ accountId, organisationId }: Actor, { topics, words }: Topics): Promise<void> {
    const kept: Topics = { topics: [...new Set(topics)], words: [...new Set(words)] };
    await this.database.query(
      `INSERT INTO trigger_topics (account_id, organisation_id, topics_sealed) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET topics_sealed = excluded.topics_sealed`,
      [accountId, organisationId, this.keyring.sealSecret(sealedAs(accountId), JSON.stringify(kept))],
    );
  }
}

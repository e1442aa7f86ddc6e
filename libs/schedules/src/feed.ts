import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { record } from '#libs/audit';
import { Database, type StaffActor } from '#libs/platform';
import { rotasOf } from './rotas.js';
import { shiftsOf } from './shifts-of.js';

const DAY = 24 * 60 * 60_000;
const BEHIND = 7 * DAY;
const AHEAD = 90 * DAY;

/** What is random in full needs no slow hash. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

@Injectable()
export class RenewFeed {
  constructor(private readonly database: Database) {}

  /** The secret address of one's own calendar, told this once. The one before is dead. */
  async execute(actor: StaffActor): Promise<{ path: string }> {
    const token = randomBytes(32).toString('base64url');
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO on_call_feed (account_id, organisation_id, token_hash, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at`,
        [actor.accountId, actor.organisationId, hashOf(token), tx.now],
      );
      await record(tx, actor.organisationId, actor, { action: 'on-call.feed-made', subjectKind: 'account', subjectId: actor.accountId });
    });
    return { path: `/api/on-call/feed/${token}` };
  }
}

@Injectable()
export class EndFeed {
  constructor(private readonly database: Database) {}

  async execute(actor: StaffActor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await tx.query('WITH gone AS (DELETE FROM on_call_feed WHERE account_id = $1 RETURNING 1) SELECT FROM gone', [
        actor.accountId,
      ]);
      if (ended.length === 0) return;
      await record(tx, actor.organisationId, actor, { action: 'on-call.feed-ended', subjectKind: 'account', subjectId: actor.accountId });
    });
  }
}

@Injectable()
export class FeedQueries {
  constructor(private readonly database: Database) {}

  /**
   * One's own shifts as iCalendar (RFC 5545), for a program that knows the address and nothing else: times alone, no name and no
   * room. Null: there is no such address, or whose it was has left.
   */
  read(token: string): Promise<string | null> {
    return this.database.transaction(async (tx) => {
      const [owner] = await tx.query<{ account_id: string; organisation_id: string }>(
        `SELECT f.account_id, f.organisation_id FROM on_call_feed f JOIN account a ON a.id = f.account_id
         WHERE f.token_hash = $1 AND a.deactivated_at IS NULL`,
        [hashOf(token)],
      );
      if (!owner) return null;
      const span = { from: tx.now.getTime() - BEHIND, to: tx.now.getTime() + AHEAD };
      const calendar = ical({
        name: 'Lamplight on call',
        prodId: { company: 'Lamplight', product: 'on call', language: 'EN' },
        method: ICalCalendarMethod.PUBLISH,
        ttl: 60 * 60,
      });
      for (const rota of await rotasOf(tx, owner.organisation_id, span.from))
        for (const { accountId, from, to } of shiftsOf(rota, span)) {
          if (accountId !== owner.account_id) continue;
          // The same shift is the same event, whenever it is asked for.
          const id = createHash('sha256')
            .update(`${rota.id} ${accountId} ${String(from)}`)
            .digest('hex')
            .slice(0, 32);
          calendar.createEvent({ id, summary: 'Lamplight on call', start: new Date(from), end: new Date(to), stamp: tx.now });
        }
      return calendar.toString();
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { WhoLooked } from '#libs/contracts';
import { type Actor, Database } from '#libs/platform';

/** Told at once it could make things worse; this late at the latest it is owed. */
const LATEST_HOURS = 72;

@Injectable()
export class WhoLookedQueries {
  constructor(private readonly database: Database) {}

  /** By role, time and reason; the colleague's name is for those who oversee them. */
  async of(actor: Actor): Promise<WhoLooked> {
    const looks = await this.database.query<{ at: Date } & Omit<WhoLooked['looks'][number], 'at'>>(
      `SELECT r.at, a.role, r.reason, r.what FROM name_reveal r
       JOIN escalation e ON e.id = r.escalation_id JOIN account a ON a.id = r.revealed_to
       WHERE r.account_id = $1 AND (e.status = 'closed' OR r.at < clock_now() - make_interval(hours => $2)) ORDER BY r.at DESC LIMIT 100`,
      [actor.accountId, LATEST_HOURS],
    );
    return { looks: looks.map(({ at, ...look }) => ({ ...look, at: at.toISOString() })) };
  }
}

import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { type MeansOrder, type SetReach as ReachInput, severities } from '#libs/contracts';
import { Problem, ReservedDatabase, type StaffActor } from '#libs/platform';
import { isZone } from './quiet.js';

@Injectable()
export class SetReach {
  constructor(private readonly database: ReservedDatabase) {}

  /**
   * How the actor wants to be reached: beside what the plan says, never instead of it.
   * @throws {Problem} `schedule-zone-unknown`
   */
  async execute(actor: StaffActor, { order, quiet }: ReachInput): Promise<void> {
    if (quiet && !isZone(quiet.timeZone)) throw new Problem('schedule-zone-unknown', { field: 'quiet.timeZone' });
    const each = severities.map((severity) => [severity, [...new Set(order[severity])]] as const);
    const means = Object.fromEntries(each) as MeansOrder;
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO page_preference (account_id, organisation_id, means, quiet) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id) DO UPDATE SET means = excluded.means, quiet = excluded.quiet`,
        [actor.accountId, actor.organisationId, JSON.stringify(means), quiet && JSON.stringify(quiet)],
      );
      await record(tx, actor.organisationId, actor, { action: 'reach.set', subjectKind: 'account', subjectId: actor.accountId });
    });
  }
}

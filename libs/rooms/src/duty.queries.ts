import { Inject, Injectable } from '@nestjs/common';
import type { DutyView, StaffRole } from '#libs/contracts';
import { CONFIG, type Config, ReservedDatabase, type StaffActor } from '#libs/platform';

@Injectable()
export class DutyQueries {
  constructor(
    private readonly database: ReservedDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async view(actor: StaffActor): Promise<Omit<DutyView, 'onCall'>> {
    return this.database.transaction(async (tx) => {
      const on = await tx.query<{ id: string; name: string; role: StaffRole; until: Date }>(
        `SELECT a.id, a.public_name AS name, a.role, max(s.ends_at) AS until FROM shift s JOIN account a ON a.id = s.account_id
         WHERE s.organisation_id = $1 AND s.starts_at <= $2 AND s.ends_at > $2 AND a.deactivated_at IS NULL
         GROUP BY a.id ORDER BY max(s.ends_at), a.id`,
        [actor.organisationId, tx.now],
      );
      return {
        myShiftEndsAt: on.find(({ id }) => id === actor.accountId)?.until.toISOString() ?? null,
        on: on.map(({ name, role, until }) => ({ name, role, until: until.toISOString() })),
        mailReady: this.config.smtpUrl !== null,
        serverTime: tx.now.toISOString(),
      };
    });
  }
}

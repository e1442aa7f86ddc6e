import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { AccountId, StaffEntry, StaffList, StaffRole } from '#libs/contracts';
import { ReservedDatabase, type StaffActor } from '#libs/platform';

interface Row {
  id: AccountId;
  given_name: string;
  family_name: string;
  email: string;
  role: StaffRole;
  rooms: string[];
  state: StaffEntry['state'];
  on_duty_until: Date | null;
}

@Injectable()
export class StaffQueries {
  constructor(private readonly database: ReservedDatabase) {}

  async list(actor: StaffActor): Promise<StaffList> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT a.id, p.given_name, p.family_name, p.email, a.role,
                ARRAY(SELECT r.name FROM membership m JOIN room r ON r.id = m.room_id
                      WHERE m.account_id = a.id AND m.seat = 'counselor' AND m.state = 'active' AND r.kind = 'group' ORDER BY r.name) AS rooms,
                CASE WHEN a.deactivated_at IS NOT NULL THEN 'deactivated'
                     WHEN EXISTS (SELECT FROM password_credential c WHERE c.account_id = a.id)
                      AND EXISTS (SELECT FROM authenticator t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) THEN 'active'
                     ELSE 'invited' END AS state,
                (SELECT max(s.ends_at) FROM shift s WHERE s.account_id = a.id AND s.starts_at <= clock_now() AND s.ends_at > clock_now()) AS on_duty_until
         FROM account a JOIN identity.person p ON p.account_id = a.id
         WHERE a.organisation_id = $1 AND a.role <> 'member' ORDER BY a.deactivated_at IS NOT NULL, p.family_name, p.given_name, a.id`,
        [actor.organisationId],
      );
      await record(tx, actor.organisationId, actor, {
        action: 'staff.read',
        subjectKind: 'staff',
        subjectId: null,
        detail: { count: rows.length },
      });
      return {
        staff: rows.map((row) => ({
          accountId: row.id,
          name: `${row.given_name} ${row.family_name}`,
          email: row.email,
          role: row.role,
          rooms: row.rooms,
          state: row.state,
          onDutyUntil: row.on_duty_until?.toISOString() ?? null,
        })),
      };
    });
  }
}

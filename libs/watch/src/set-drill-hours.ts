import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { DrillHours } from '#libs/contracts';
import { enforce, ReservedDatabase, type StaffActor } from '#libs/platform';
import { drawDrill } from './draw-drill.js';
import { mayBeHours } from './drill.policy.js';

@Injectable()
export class SetDrillHours {
  constructor(private readonly database: ReservedDatabase) {}

  /**
   * Draws the moment of the next drill inside of them and keeps it, so that no restart draws again.
   * @throws {Problem} `drill-hours-short`
   */
  async execute(by: StaffActor, hours: DrillHours): Promise<void> {
    enforce(mayBeHours(hours));
    const { organisationId, accountId } = by;
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
      const [at] = await tx.query<{ time_zone: string; done: boolean }>(
        `SELECT p.time_zone, EXISTS (SELECT FROM drill d WHERE d.organisation_id = p.organisation_id AND d.asked_by IS NULL
                  AND date_trunc('month', d.started_at AT TIME ZONE p.time_zone) = date_trunc('month', $2::timestamptz AT TIME ZONE p.time_zone)) AS done
         FROM programme p WHERE p.organisation_id = $1 ORDER BY p.name LIMIT 1`,
        [organisationId, tx.now],
      );
      if (!at) throw new Error('an organisation without a programme');
      const dueAt = drawDrill({ hours, timeZone: at.time_zone, now: tx.now, done: at.done }, randomInt);
      await tx.query(
        `INSERT INTO drill_hours (organisation_id, from_time, to_time, due_at, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organisation_id) DO UPDATE SET from_time = excluded.from_time, to_time = excluded.to_time, due_at = excluded.due_at,
           set_by = excluded.set_by, set_at = excluded.set_at`,
        [organisationId, hours.from, hours.to, dueAt, accountId, tx.now],
      );
      await record(tx, organisationId, by, {
        action: 'drill.hours-set',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { ...hours },
      });
    });
  }
}

import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { DrillHours } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { drawDrill } from './draw-drill.js';

/** When most of a clinic is there. An admin picks others. */
const HOURS: DrillHours = { from: '09:00', to: '17:00' };

/** A programme is founded with drills: what somebody must turn on is what nobody misses. */
@Injectable()
export class DefaultDrillHours {
  /** Those that an admin has picked stay. The first drill is next month's: until then there is time for rooms and people. */
  async give(tx: Tx, organisationId: string, timeZone: string): Promise<void> {
    const dueAt = drawDrill({ hours: HOURS, timeZone, now: tx.now, done: true }, randomInt);
    const given = await tx.query(
      `INSERT INTO drill_hours (organisation_id, from_time, to_time, due_at, set_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING organisation_id`,
      [organisationId, HOURS.from, HOURS.to, dueAt, tx.now],
    );
    if (given.length === 0) return;
    await record(tx, organisationId, null, {
      action: 'drill.hours-set',
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail: { ...HOURS },
    });
  }
}

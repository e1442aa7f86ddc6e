import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { RaiseDrillFailed } from '#libs/escalation';
import { ClockDatabase, Log, type Tx } from '#libs/platform';
import { inTurns, memberOf, roomsOf } from './drill-stage.js';

/** A month, and some days for one that was drawn early and then late. */
const MOST_DAYS = 35;

/** SQL: organisation `o` has rooms, and no drill for too long: none was planned, or somebody was in danger each time. */
const MISSED = `o.purpose = 'care' AND o.created_at < clock_now() - interval '${String(MOST_DAYS)} days'
  AND NOT EXISTS (SELECT FROM drill d WHERE d.organisation_id = o.id AND d.started_at > clock_now() - interval '${String(MOST_DAYS)} days')
  AND EXISTS (SELECT FROM room r WHERE r.organisation_id = o.id AND r.kind = 'group' AND r.key_destroyed_at IS NULL)`;

/** A drill that does not come has failed like one that nobody takes. It is one of those that were, so the next is missed as long after it. */
@Injectable()
export class MissDrills {
  readonly name = 'missing-drills';
  constructor(
    private readonly database: ClockDatabase,
    private readonly failed: RaiseDrillFailed,
    private readonly log: Log,
  ) {}

  /** @returns how many it missed */
  async run(): Promise<number> {
    const missed = await this.database.query<{ id: string }>(`SELECT o.id FROM organisation o WHERE ${MISSED}`);
    for (const { id } of missed)
      await this.database.transaction((tx) => this.#miss(tx, id)).catch((error: unknown) => this.log.error('drill-not-missed', { error }));
    return missed.length;
  }

  async #miss(tx: Tx, organisationId: string): Promise<void> {
    await inTurns(tx, organisationId);
    const still = await tx.query(`SELECT FROM organisation o WHERE o.id = $1 AND ${MISSED}`, [organisationId]);
    const [roomId] = await roomsOf(tx, organisationId);
    if (still.length === 0 || roomId === undefined) return; // another worker was faster
    const drillId = randomUUID();
    await tx.query(`INSERT INTO drill (id, organisation_id, started_at, failed_at, failure) VALUES ($1, $2, $3, $3, 'none-came')`, [
      drillId,
      organisationId,
      tx.now,
    ]);
    await this.failed.raise(tx, { organisationId, roomId, accountId: await memberOf(tx, organisationId) });
    await record(tx, organisationId, null, { action: 'drill.failed', subjectKind: 'drill', subjectId: drillId });
  }
}

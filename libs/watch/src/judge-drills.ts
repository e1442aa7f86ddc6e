import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { RaiseDrillFailed } from '#libs/escalation';
import { ClockDatabase, Log, type Tx } from '#libs/platform';

interface Missed {
  readonly id: string;
  readonly organisation_id: string;
  readonly room_id: string;
  readonly account_id: string;
}

/** A drill that nobody took within its target has failed, and that is a real escalation: the next one would have been a person. */
@Injectable()
export class JudgeDrills {
  readonly name = 'missed-drills';
  constructor(
    private readonly database: ClockDatabase,
    private readonly failed: RaiseDrillFailed,
    private readonly log: Log,
  ) {}

  /** @returns how many have failed */
  async run(): Promise<number> {
    const missed = await this.database.query<{ id: string }>(
      `SELECT d.id FROM drill d WHERE d.failed_at IS NULL AND d.answer_by <= clock_now() AND d.answer_by > clock_now() - interval '30 days'
         AND NOT EXISTS (SELECT FROM escalation_entry t WHERE t.escalation_id = d.escalation_id AND t.kind = 'acknowledged' AND t.at <= d.answer_by)`,
    );
    for (const { id } of missed)
      await this.database.transaction((tx) => this.#fail(tx, id)).catch((error: unknown) => this.log.error('drill-not-judged', { error }));
    return missed.length;
  }

  async #fail(tx: Tx, drillId: string): Promise<void> {
    const [drill] = await tx.query<Missed>(
      `WITH failed AS (UPDATE drill SET failed_at = $2, failure = 'nobody-took-it' WHERE id = $1 AND failed_at IS NULL RETURNING id, organisation_id, escalation_id)
       SELECT f.id, f.organisation_id, e.room_id, e.account_id FROM failed f JOIN escalation e ON e.id = f.escalation_id`,
      [drillId, tx.now],
    );
    if (!drill) return; // another worker was faster
    await this.failed.raise(tx, { organisationId: drill.organisation_id, roomId: drill.room_id, accountId: drill.account_id });
    await record(tx, drill.organisation_id, null, { action: 'drill.failed', subjectKind: 'drill', subjectId: drillId });
  }
}

import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { ClockDatabase, Log, type Tx } from '#libs/platform';
import { SHIFT_GRACE_MINUTES } from './clocks.js';
import { eachDue } from './each-due.js';
import { Escalation } from './escalation.entity.js';
import { ACTED_ON } from './escalation.machine.js';
import { onShift } from './handing.js';
import { colleaguesOf } from './sight.js';
import { addEntry } from './timeline.js';
import { besidePlan, writePages } from './write-pages.js';

const MOST = 200;
/** SQL: whoever has the urgent escalation `e` took it before their shift ended, and that was a while ago; they are on no other, and nobody was told. */
const OVERSTAYED = `e.severity = 'imminent' AND e.status IN (${ACTED_ON})
  AND EXISTS (SELECT 1 FROM shift s WHERE s.account_id = e.holder_id AND s.ends_at > e.acknowledged_at
              AND s.ends_at <= clock_now() - interval '${SHIFT_GRACE_MINUTES} minutes' AND (e.shift_paged_at IS NULL OR s.ends_at > e.shift_paged_at))
  AND NOT EXISTS (SELECT 1 FROM shift s WHERE s.account_id = e.holder_id AND s.starts_at <= clock_now() AND s.ends_at > clock_now())`;

/** A shift ended and what is urgent was not handed over: whoever is on shift is paged beside its holder, once. */
@Injectable()
export class PageShiftEnds {
  readonly name = 'shift-ends';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns of how many others were told */
  async run(): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT e.id FROM escalation e WHERE ${OVERSTAYED} ORDER BY e.due_at LIMIT ${MOST}`,
    );
    const { database, log } = this;
    return eachDue({ database, log, failed: 'shift-end-failed' }, due, (tx, id) => this.#tell(tx, id));
  }

  async #tell(tx: Tx, id: string): Promise<boolean> {
    const [due] = await tx.query(`SELECT 1 FROM escalation e WHERE e.id = $1 AND ${OVERSTAYED} FOR NO KEY UPDATE SKIP LOCKED`, [id]);
    if (!due) return false;
    const escalation = await tx.manager.findOneByOrFail(Escalation, { id });
    const colleagues = await colleaguesOf(tx, id);
    const holder = colleagues.filter(({ accountId }) => accountId === escalation.holderId);
    await addEntry(tx, escalation, { kind: 'shift-ended', by: null, what: null });
    await writePages(tx, escalation, [...holder, ...onShift(colleagues, escalation.holderId)], ['in-app', 'email']);
    await tx.manager.update(Escalation, id, { ...besidePlan(escalation), shiftPagedAt: tx.now, version: escalation.version + 1 });
    await record(tx, escalation.organisationId, null, { action: 'escalation.shift-ended', subjectKind: 'escalation', subjectId: id });
    return true;
  }
}

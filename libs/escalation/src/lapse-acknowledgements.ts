import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { ClockDatabase, Log, type Tx } from '#libs/platform';
import { eachDue } from './each-due.js';
import { Escalation } from './escalation.entity.js';
import { HELD, heldStatuses, next } from './escalation.machine.js';
import { type Colleague, fromBackup, readPlan } from './plan.js';
import { colleaguesOf, SOMEBODY_GONE } from './sight.js';
import { addEntry } from './timeline.js';
import { writePages } from './write-pages.js';

const MOST = 200;

/**
 * "I have it" ends when nothing follows, or with whoever said it, and a hand-over when nobody accepts it: the escalation is
 * open again, and they and backup are paged. The member's clock runs on as it ran.
 */
@Injectable()
export class LapseAcknowledgements {
  readonly name = 'lapsed-acknowledgements';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns how many lapsed */
  async run(): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT e.id FROM escalation e WHERE e.status IN (${HELD}) AND (e.lapses_at <= clock_now() OR ${SOMEBODY_GONE})
       ORDER BY e.lapses_at LIMIT ${MOST}`,
    );
    const { database, log } = this;
    return eachDue({ database, log, failed: 'lapse-failed' }, due, (tx, id) => this.#lapse(tx, id));
  }

  async #lapse(tx: Tx, id: string): Promise<boolean> {
    const escalation = await tx.manager
      .createQueryBuilder(Escalation, 'e')
      .where('e.id = :id AND e.status IN (:...held)', { id, held: heldStatuses })
      .setLock('for_no_key_update')
      .setOnLocked('skip_locked')
      .getOne();
    if (!escalation?.lapsesAt) return false;
    const { told, gone } = partiesOf(escalation, await colleaguesOf(tx, id));
    if (escalation.lapsesAt > tx.now && !gone) return false;
    const kind = escalation.status === 'handed-over' ? 'hand-over-lapsed' : 'acknowledgement-lapsed';
    await addEntry(tx, escalation, { kind, by: null, what: null });
    if (told.length > 0) await writePages(tx, escalation, told, ['in-app', 'email']);
    const step = escalation.step + 1;
    await tx.manager.update(Escalation, id, {
      status: next(escalation.status, 'lapse'),
      holderId: null,
      secondId: null,
      acknowledgedAt: null,
      receiverId: null,
      contactedAt: null,
      lapsesAt: null,
      breachPageAt: null,
      step,
      plan: fromBackup(readPlan(escalation.plan), step),
      nextPageAt: tx.now,
      version: escalation.version + 1,
    });
    tx.ring({ kind: 'escalation', id, paged: true });
    await record(tx, escalation.organisationId, null, {
      action: `escalation.${kind}`,
      subjectKind: 'escalation',
      subjectId: id,
    });
    return true;
  }
}

/** Whoever has it, and whom they handed it to; `gone`: one of them can't answer any more. */
function partiesOf({ holderId, receiverId }: Escalation, colleagues: readonly Colleague[]): { told: Colleague[]; gone: boolean } {
  const parties = [holderId, receiverId].filter((id) => id !== null);
  const told = colleagues.filter(({ accountId }) => parties.includes(accountId));
  return { told, gone: told.length < new Set(parties).size };
}

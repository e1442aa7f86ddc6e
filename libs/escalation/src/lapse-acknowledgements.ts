import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { ClockDatabase, Log } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { next } from './escalation.machine.js';
import { fromBackup, readPlan } from './plan.js';
import { colleaguesOf, HOLDER_GONE } from './sight.js';
import { addEntry } from './timeline.js';
import { writePages } from './write-pages.js';

const MOST = 200;

/** "I have it" ends when nothing follows, or with whoever said it: the escalation is open again, and they and backup are paged. */
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
      `SELECT e.id FROM escalation e WHERE e.status IN ('acknowledged', 'contacted') AND (e.lapses_at <= clock_now() OR ${HOLDER_GONE})
       ORDER BY e.lapses_at LIMIT ${MOST}`,
    );
    let lapsed = 0;
    for (const { id } of due) {
      const done = await this.#lapse(id).catch((error: unknown) => {
        this.log.error('lapse-failed', { error });
        return false;
      });
      if (done) lapsed += 1;
    }
    return lapsed;
  }

  #lapse(id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const escalation = await tx.manager
        .createQueryBuilder(Escalation, 'e')
        .where("e.id = :id AND e.status IN ('acknowledged', 'contacted')", { id })
        .setLock('for_no_key_update')
        .setOnLocked('skip_locked')
        .getOne();
      if (!escalation?.lapsesAt) return false;
      const holder = (await colleaguesOf(tx, id)).filter(({ accountId }) => accountId === escalation.holderId);
      if (escalation.lapsesAt > tx.now && holder.length > 0) return false;
      await addEntry(tx, escalation, { kind: 'acknowledgement-lapsed', by: null, what: null });
      if (holder.length > 0) await writePages(tx, escalation, holder, ['in-app', 'email']);
      const step = escalation.step + 1;
      await tx.manager.update(Escalation, id, {
        status: next(escalation.status, 'lapse'),
        holderId: null,
        secondId: null,
        acknowledgedAt: null,
        contactedAt: null,
        lapsesAt: null,
        step,
        plan: fromBackup(readPlan(escalation.plan), step),
        nextPageAt: tx.now,
        version: escalation.version + 1,
      });
      tx.ring({ kind: 'escalation', id, paged: true });
      await record(tx, escalation.organisationId, null, {
        action: 'escalation.acknowledgement-lapsed',
        subjectKind: 'escalation',
        subjectId: id,
      });
      return true;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { ClockDatabase, Log, Metrics, type Tx } from '#libs/platform';
import { clockOf } from './clocks.js';
import { eachDue } from './each-due.js';
import { Escalation } from './escalation.entity.js';
import { inTurn } from './in-turn.js';
import { readPlan, walk } from './plan.js';
import { colleaguesOf } from './sight.js';
import { later } from './time.js';
import { addEntry } from './timeline.js';
import { writePages } from './write-pages.js';

const MOST = 200;

/**
 * A missed target pages the plan's next step, also where somebody has it: them too, and again as the plan has it, until the
 * clock that was missed has ended. Each miss is on record once.
 */
@Injectable()
export class PageBreaches {
  readonly name = 'missed-targets';
  constructor(
    private readonly database: ClockDatabase,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** @returns how many were late, for the first time or still */
  async run(): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM escalation WHERE status <> 'closed' AND (missed_at IS NULL AND due_at <= clock_now() OR breach_page_at <= clock_now())
       ORDER BY ${inTurn('due_at')} LIMIT ${MOST}`,
    );
    const { database, log } = this;
    return eachDue({ database, log, failed: 'breach-failed' }, due, (tx, id) => this.#page(tx, id));
  }

  async #page(tx: Tx, id: string): Promise<boolean> {
    const escalation = await tx.manager
      .createQueryBuilder(Escalation, 'e')
      .where("e.id = :id AND e.status <> 'closed' AND (e.missedAt IS NULL AND e.dueAt <= :now OR e.breachPageAt <= :now)", {
        id,
        now: tx.now,
      })
      .setLock('for_no_key_update')
      .setOnLocked('skip_locked')
      .getOne();
    if (!escalation) return false;
    const { organisationId, missedAt, breachPageAt } = escalation;
    const clock = clockOf(escalation);
    if (!missedAt) await addEntry(tx, escalation, { kind: 'target-missed', by: null, what: clock });
    const change = breachPageAt && breachPageAt > tx.now ? {} : await this.#next(tx, escalation);
    await tx.manager.update(Escalation, id, { ...change, missedAt: missedAt ?? tx.now, version: escalation.version + 1 });
    tx.ring({ kind: 'escalation', id, paged: false });
    if (!missedAt)
      await record(tx, organisationId, null, {
        action: 'escalation.target-missed',
        subjectKind: 'escalation',
        subjectId: id,
        detail: { clock },
      });
    return true;
  }

  /** While nobody has it the next step is due now, and paging goes on by itself. */
  async #next(tx: Tx, escalation: Escalation): Promise<Partial<Escalation>> {
    if (escalation.status === 'open') return { nextPageAt: tx.now, breachPageAt: null };
    const { holderId, dueAt, breachPageAt } = escalation;
    const colleagues = await colleaguesOf(tx, escalation.id);
    const holder = colleagues.filter(({ accountId }) => accountId === holderId);
    const others = colleagues.filter(({ accountId }) => accountId !== holderId);
    const { step, whom, means, waitSeconds, strayed } = walk(readPlan(escalation.plan), escalation.step, others);
    if (strayed) await addEntry(tx, escalation, { kind: 'page-failed', by: null, what: 'nobody-reached' });
    escalation.step = step - 1; // steps that reached nobody else are behind it
    await writePages(tx, escalation, [...holder, ...whom], means);
    this.metrics.stepLateness.observe((tx.now.getTime() - (breachPageAt ?? dueAt).getTime()) / 1000);
    if (means.includes('in-app')) this.metrics.pages.inc({ means: 'in-app', result: 'sent' }, holder.length + whom.length);
    return { step, breachPageAt: later(tx.now, waitSeconds) };
  }
}

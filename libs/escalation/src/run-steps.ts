import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log, Metrics } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { inTurn } from './in-turn.js';
import { readPlan, walk } from './plan.js';
import { wanted } from './second-seat.js';
import { colleaguesOf } from './sight.js';
import { later } from './time.js';
import { addEntry } from './timeline.js';
import { writePages } from './write-pages.js';

const MOST = 200;

/**
 * Runs the steps that are due, the worst and longest due of each severity in turn: until somebody has it, and where two are wanted until they are
 * two. Every worker does; a row that another one has is left to it.
 */
@Injectable()
export class RunSteps {
  readonly name = 'escalation-steps';
  constructor(
    private readonly database: ClockDatabase,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** @returns how many steps it ran */
  async run(): Promise<number> {
    const due = await this.database.query<{ id: string }>(
      `SELECT id FROM escalation WHERE status <> 'closed' AND next_page_at <= clock_now()
       ORDER BY ${inTurn('next_page_at')} LIMIT ${MOST}`,
    );
    let ran = 0;
    for (const { id } of due) {
      // One that can't be stepped must not stand before the others.
      const stepped = await this.#step(id).catch((error: unknown) => {
        this.log.error('step-failed', { error });
        return false;
      });
      if (stepped) ran += 1;
    }
    return ran;
  }

  /** Once for each time that it is due: whoever has the row's lock moves it on, and then it is not due any more. */
  async #step(id: string): Promise<boolean> {
    const told = await this.database.transaction(async (tx) => {
      const escalation = await tx.manager
        .createQueryBuilder(Escalation, 'e')
        .where("e.id = :id AND e.status <> 'closed' AND e.nextPageAt <= :now", { id, now: tx.now })
        .setLock('for_no_key_update')
        .setOnLocked('skip_locked')
        .getOne();
      if (!escalation?.nextPageAt) return null;
      const others = (await colleaguesOf(tx, id)).filter(({ accountId }) => accountId !== escalation.holderId); // who has it knows
      const due = walk(readPlan(escalation.plan), escalation.step, others);
      const { step, whom, means, strayed } = due;
      if (strayed) await addEntry(tx, escalation, { kind: 'page-failed', by: null, what: 'nobody-reached' });
      escalation.step = step - 1; // steps that reached nobody are behind it
      if (whom.length > 0) await writePages(tx, escalation, whom, means);
      else tx.ring({ kind: 'escalation', id, paged: true });
      await tx.manager.update(Escalation, id, {
        step,
        acksWanted: wanted(escalation.acksWanted, due),
        nextPageAt: later(tx.now, due.waitSeconds),
        version: escalation.version + 1,
      });
      return { late: (tx.now.getTime() - escalation.nextPageAt.getTime()) / 1000, inApp: means.includes('in-app') ? whom.length : 0 };
    });
    if (!told) return false;
    this.metrics.stepLateness.observe(told.late);
    this.metrics.pages.inc({ means: 'in-app', result: 'sent' }, told.inApp);
    return true;
  }
}

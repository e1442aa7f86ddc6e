import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log, Metrics, type Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { inTurn } from './in-turn.js';
import { readPlan, type Walk, walk } from './plan.js';
import { wanted } from './second-seat.js';
import { colleaguesOfEach } from './sight.js';
import { later } from './time.js';
import { addEntries } from './timeline.js';
import { writePagesOf } from './write-pages.js';

/** So many share a transaction: one commit for them all, and each statement is said once. Few enough that whoever takes one of them hardly waits. */
const TOGETHER = 50;
/** A run ends however many more call in the meantime: what it stepped first may be due again. */
const ROUNDS = 20;

interface Stepped {
  readonly escalation: Escalation;
  readonly due: Walk;
}

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

  /** @returns how many steps it ran: of each escalation one at most */
  async run(): Promise<number> {
    const tried: string[] = [];
    let ran = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = await this.database.query<{ id: string }>(
        `SELECT id FROM escalation WHERE status <> 'closed' AND next_page_at <= clock_now() AND id <> ALL($1::uuid[])
         ORDER BY ${inTurn('next_page_at')} LIMIT ${TOGETHER}`,
        [tried],
      );
      if (due.length === 0) break;
      const ids = due.map(({ id }) => id);
      tried.push(...ids);
      ran += await this.#together(ids);
    }
    return ran;
  }

  /** One that can't be stepped must not stand before the others: then each is stepped alone, and it alone fails. */
  async #together(ids: readonly string[]): Promise<number> {
    try {
      return await this.#step(ids);
    } catch (error) {
      if (ids.length === 1) {
        this.log.error('step-failed', { error });
        return 0;
      }
    }
    let ran = 0;
    for (const id of ids) ran += await this.#together([id]);
    return ran;
  }

  /** Each once for each time that it is due: whoever has the row's lock moves it on, and then it is not due any more. */
  async #step(ids: readonly string[]): Promise<number> {
    const told = await this.database.transaction(async (tx) => {
      const stepped = await stepsOf(tx, ids);
      await addEntries(
        tx,
        stepped.flatMap(({ escalation: of, due }) => (due.strayed ? [{ of, kind: 'page-failed', by: null, what: 'nobody-reached' }] : [])),
      );
      await writePagesOf(
        tx,
        stepped.flatMap(({ escalation, due: { whom, means } }) => (whom.length > 0 ? [{ escalation, whom, means }] : [])),
      );
      for (const { escalation, due } of stepped) if (due.whom.length === 0) tx.ring({ kind: 'escalation', id: escalation.id, paged: true });
      await moveOn(tx, stepped);
      return stepped.map(({ escalation, due: { means, whom } }) => ({
        late: (tx.now.getTime() - (escalation.nextPageAt ?? tx.now).getTime()) / 1000,
        inApp: means.includes('in-app') ? whom.length : 0,
      }));
    });
    for (const { late, inApp } of told) {
      this.metrics.stepLateness.observe(late);
      this.metrics.pages.inc({ means: 'in-app', result: 'sent' }, inApp);
    }
    return told.length;
  }
}

/** Those of them that are still due, locked; each with its step. */
async function stepsOf(tx: Tx, ids: readonly string[]): Promise<Stepped[]> {
  const rows = await tx.manager
    .createQueryBuilder(Escalation, 'e')
    .where("e.id IN (:...ids) AND e.status <> 'closed' AND e.nextPageAt <= :now", { ids, now: tx.now })
    .setLock('for_no_key_update')
    .setOnLocked('skip_locked')
    .getMany();
  const turn = new Map(ids.map((id, n) => [id, n]));
  rows.sort((one, other) => (turn.get(one.id) ?? 0) - (turn.get(other.id) ?? 0));
  const colleagues = await colleaguesOfEach(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((escalation) => {
    const others = (colleagues.get(escalation.id) ?? []).filter(({ accountId }) => accountId !== escalation.holderId); // who has it knows
    const due = walk(readPlan(escalation.plan), escalation.step, others);
    escalation.step = due.step - 1; // steps that reached nobody are behind it
    return { escalation, due };
  });
}

async function moveOn(tx: Tx, stepped: readonly Stepped[]): Promise<void> {
  const column = <T>(value: (one: Stepped) => T): T[] => stepped.map(value);
  await tx.query(
    `UPDATE escalation e SET step = s.step, acks_wanted = s.acks_wanted, next_page_at = s.next_page_at, version = e.version + 1
     FROM unnest($1::uuid[], $2::int[], $3::int[], $4::timestamptz[]) AS s (id, step, acks_wanted, next_page_at) WHERE e.id = s.id`,
    [
      column(({ escalation }) => escalation.id),
      column(({ due }) => due.step),
      column(({ escalation, due }) => wanted(escalation.acksWanted, due)),
      column(({ due }) => later(tx.now, due.waitSeconds)),
    ],
  );
}

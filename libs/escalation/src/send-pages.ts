import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Severity } from '#libs/contracts';
import { ClockDatabase, Log, Metrics } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { type Delivery, Pager } from './pager.js';
import { readPlan } from './plan.js';
import { locked } from './sight.js';
import { addEntry } from './timeline.js';

const AT_ONCE = 20;
const LOOK_AGAIN_MS = 1_000;
/** A sender that dies is replaced after this; the same page goes out again under the same id. */
const LEASE_SECONDS = 30;
const MOST_ATTEMPTS = 4;
/** How soon somebody must look at an alarm. */
const ALARMING: Severity = 'high';

interface Leased {
  readonly id: string;
  /** Null: it is about an alarm. */
  readonly escalation_id: string | null;
  readonly step: number;
  readonly attempts: number;
  readonly severity: Severity;
  readonly drill: boolean;
  readonly email: string | null;
}

/** Sends what is due. An attempt is on record before it is made, so one that nobody saw end is made again. */
@Injectable()
export class SendPages {
  readonly name = 'pages';
  constructor(
    private readonly database: ClockDatabase,
    private readonly pager: Pager,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** Until nothing is due and nothing is in hand: a letter that hangs holds up no other. @returns how many attempts it made */
  async run(): Promise<number> {
    const inHand = new Map<string, Promise<unknown>>();
    for (let attempts = 0; ; ) {
      for (const page of await this.#lease([...inHand.keys()])) {
        attempts += 1;
        inHand.set(
          page.id,
          this.#send(page).finally(() => inHand.delete(page.id)),
        );
      }
      if (inHand.size === 0) return attempts;
      await Promise.race([...inHand.values(), setTimeout(LOOK_AGAIN_MS, undefined, { ref: false })]);
    }
  }

  /** The worst first. The only place that reads a colleague's address. */
  #lease(inHand: readonly string[]): Promise<Leased[]> {
    return this.database.query<Leased>(
      `WITH due AS (
         SELECT p.id FROM page p LEFT JOIN escalation e ON e.id = p.escalation_id
         WHERE p.state = 'due' AND p.next_attempt_at <= clock_now() AND (p.leased_until IS NULL OR p.leased_until <= clock_now()) AND p.id <> ALL($1::uuid[])
         ORDER BY CASE e.severity WHEN 'imminent' THEN 0 WHEN 'concern' THEN 2 ELSE 1 END, p.next_attempt_at LIMIT $2 FOR UPDATE OF p SKIP LOCKED),
      leased AS (
         UPDATE page p SET leased_until = clock_now() + interval '${LEASE_SECONDS} seconds', attempts = p.attempts + 1 FROM due WHERE p.id = due.id
         RETURNING p.id, p.escalation_id, p.step, p.attempts, p.account_id)
       SELECT l.id, l.escalation_id, l.step, l.attempts, coalesce(e.severity, '${ALARMING}') AS severity, coalesce(e.kind = 'drill', false) AS drill, i.email
       FROM leased l LEFT JOIN escalation e ON e.id = l.escalation_id LEFT JOIN identity.person i ON i.account_id = l.account_id`,
      [inHand, AT_ONCE - inHand.length],
    );
  }

  async #send(page: Leased): Promise<void> {
    try {
      const delivery: Delivery =
        page.email === null
          ? { accepted: false, reason: 'no-address', lasting: true }
          : await this.pager.send({ id: page.id, to: page.email, severity: page.severity, drill: page.drill });
      if (delivery.accepted) await this.#sent(page);
      else if (delivery.lasting || page.attempts >= MOST_ATTEMPTS) await this.#failed(page, delivery.reason);
      else await this.#again(page, delivery.reason);
    } catch (error) {
      this.log.error('page-not-settled', { error }); // its lease ends, and it is tried again
    }
  }

  async #sent({ id }: Leased): Promise<void> {
    // Also when it was withdrawn in the meantime: the record says what happened.
    await this.database.query(
      `UPDATE page SET state = 'sent', sent_at = clock_now(), leased_until = NULL, failure = NULL WHERE id = $1 AND state <> 'sent'`,
      [id],
    );
    this.metrics.pages.inc({ means: 'email', result: 'sent' });
  }

  async #again({ id, attempts }: Leased, reason: string): Promise<void> {
    await this.database.query(
      `UPDATE page SET failure = $2, leased_until = NULL, next_attempt_at = clock_now() + make_interval(secs => $3) WHERE id = $1 AND state = 'due'`,
      [id, reason, 2 ** attempts],
    );
    this.metrics.pages.inc({ means: 'email', result: 'retried' });
  }

  /** Whoever it was for does not know: the next step need not wait, as long as the plan has one that has not run. */
  async #failed({ id, escalation_id: escalationId, step }: Leased, reason: string): Promise<void> {
    const failed = await this.database.transaction(async (tx) => {
      const escalation = escalationId === null ? null : await locked(tx, escalationId);
      const rows = await tx.query(
        `WITH failed AS (UPDATE page SET state = 'failed', failure = $2, leased_until = NULL WHERE id = $1 AND state = 'due' RETURNING id) SELECT id FROM failed`,
        [id, reason],
      );
      if (rows.length === 0) return false;
      if (!escalation) return true; // an alarm repeats itself
      await addEntry(tx, escalation, { kind: 'page-failed', by: null, what: id });
      const { from, steps } = readPlan(escalation.plan);
      const goesOn = escalation.nextPageAt !== null && step === escalation.step - 1 && escalation.step - from < steps.length;
      await tx.manager.update(Escalation, escalation.id, { version: escalation.version + 1, ...(goesOn && { nextPageAt: tx.now }) });
      tx.ring({ kind: 'escalation', id: escalation.id, paged: false });
      return true;
    });
    if (failed) this.metrics.pages.inc({ means: 'email', result: 'failed' });
  }
}

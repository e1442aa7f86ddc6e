import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Language, OutsideMeans, Severity } from '#libs/contracts';
import { ClockDatabase, Log, Metrics } from '#libs/platform';
import { silenceSeconds, type Urgency } from '#libs/reach';
import { failPage } from './fail-page.js';
import { type Delivery, Pager } from './pager.js';

/** One of these places is for the page that has been due for longest, however urgent it is. */
const AT_ONCE = 20;
/** So many hands are free before it looks for more, while others are at work: each look goes through all that is due. */
const FREE = 5;
const LOOK_AGAIN_MS = 1_000;
/** A sender that dies is replaced after this; the same page goes out again under the same id. */
const LEASE_SECONDS = 30;
const MOST_ATTEMPTS = 4;
/** How soon somebody must look at an alarm. */
const ALARMING: Severity = 'high';

interface Leased {
  readonly id: string;
  /** Null: it is about an alarm, or a test. */
  readonly escalationId: string | null;
  readonly accountId: string;
  readonly step: number;
  readonly means: OutsideMeans;
  readonly attempts: number;
  readonly severity: Urgency;
  /** It has the place of the longest due. */
  readonly longest: boolean;
  readonly language: Language;
  readonly address: string | null;
}

/** SQL: page `p` is due, nobody is sending it, and it is none of $1. */
const DUE = `p.state = 'due' AND p.next_attempt_at <= clock_now() AND (p.leased_until IS NULL OR p.leased_until <= clock_now()) AND p.id <> ALL($1::uuid[])`;

const noAddress: Record<OutsideMeans, string> = { email: 'no-address', sms: 'no-number', voice: 'no-number', push: 'no-browser' };

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
    let longest: string | null = null;
    for (let attempts = 0, look = true; ; ) {
      for (const page of look ? await this.#lease([...inHand.keys()], longest === null || !inHand.has(longest)) : []) {
        attempts += 1;
        if (page.longest) longest = page.id;
        inHand.set(
          page.id,
          this.#send(page).finally(() => inHand.delete(page.id)),
        );
      }
      if (inHand.size === 0) return attempts;
      const waited = await Promise.race([...inHand.values(), setTimeout(LOOK_AGAIN_MS, true, { ref: false })]);
      look = waited === true || inHand.size <= AT_ONCE - FREE;
    }
  }

  /**
   * The worst first; where its place is free the longest due before them, so that no number of urgent ones keeps a concern
   * waiting. The only place that reads a colleague's address to page them.
   */
  #lease(inHand: readonly string[], placeFree: boolean): Promise<Leased[]> {
    return this.database.query<Leased>(
      `WITH longest AS (SELECT p.id FROM page p WHERE $3 AND ${DUE} ORDER BY p.next_attempt_at LIMIT 1),
      due AS (
         SELECT p.id, EXISTS (SELECT FROM longest l WHERE l.id = p.id) AS longest FROM page p LEFT JOIN escalation e ON e.id = p.escalation_id
         WHERE ${DUE}
         ORDER BY longest DESC, CASE e.severity WHEN 'imminent' THEN 0 WHEN 'concern' THEN 2 ELSE 1 END, p.next_attempt_at LIMIT $2 FOR UPDATE OF p SKIP LOCKED),
      leased AS (
         UPDATE page p SET leased_until = clock_now() + interval '${LEASE_SECONDS} seconds', attempts = p.attempts + 1 FROM due WHERE p.id = due.id
         RETURNING p.id, p.escalation_id, p.step, p.attempts, p.account_id, p.means, p.test, due.longest),
      begun AS (INSERT INTO page_attempt (page_id, n, started_at) SELECT id, attempts, clock_now() FROM leased)
       SELECT l.id, l.escalation_id AS "escalationId", l.account_id AS "accountId", l.step, l.means, l.attempts, l.longest, a.language,
              CASE WHEN l.test THEN 'test' WHEN e.kind = 'drill' THEN 'drill' ELSE coalesce(e.severity, '${ALARMING}') END AS severity,
              CASE l.means WHEN 'email' THEN nullif(i.email, '') WHEN 'push' THEN l.account_id::text ELSE c.address END AS address
       FROM leased l JOIN account a ON a.id = l.account_id LEFT JOIN escalation e ON e.id = l.escalation_id
       LEFT JOIN identity.person i ON i.account_id = l.account_id
       LEFT JOIN identity.contact c ON c.account_id = l.account_id AND c.kind = 'phone' AND l.means IN ('sms', 'voice')`,
      [inHand, AT_ONCE - inHand.length, placeFree],
    );
  }

  async #send(page: Leased): Promise<void> {
    const { id, means, address: to, severity, language } = page;
    try {
      const delivery: Delivery =
        to === null
          ? { accepted: false, reason: noAddress[means], lasting: true }
          : await this.pager.send({ id, means, to, severity, language });
      await this.#note(page, delivery);
      if (delivery.accepted) await this.#sent(page);
      else if (delivery.lasting || page.attempts >= MOST_ATTEMPTS) await this.#failed(page, delivery.reason);
      else await this.#again(page, delivery.reason);
    } catch (error) {
      this.log.error('page-not-settled', { error }); // its lease ends, and it is tried again
    }
  }

  async #note({ id, attempts }: Leased, delivery: Delivery): Promise<void> {
    const [outcome, ref] = delivery.accepted ? ['accepted', delivery.ref ?? null] : [delivery.reason, null];
    await this.database.query(
      // A receipt may have come before the answer to what was asked.
      `UPDATE page_attempt SET ended_at = clock_now(), outcome = coalesce(outcome, $3), provider_ref = coalesce(provider_ref, $4) WHERE page_id = $1 AND n = $2`,
      [id, attempts, outcome, ref],
    );
  }

  async #sent({ id, means, severity, escalationId }: Leased): Promise<void> {
    const silence = escalationId === null ? null : silenceSeconds[severity];
    await this.database.query(
      // Also when it was withdrawn in the meantime: the record says what happened. What has failed since has failed.
      `UPDATE page SET state = 'sent', sent_at = clock_now(), leased_until = NULL, failure = NULL,
              next_means_at = CASE WHEN state = 'due' THEN clock_now() + make_interval(secs => $2) END
       WHERE id = $1 AND state IN ('due', 'withdrawn')`,
      [id, silence],
    );
    this.metrics.pages.inc({ means, result: 'sent' });
  }

  async #again({ id, attempts, means }: Leased, reason: string): Promise<void> {
    await this.database.query(
      `UPDATE page SET failure = $2, leased_until = NULL, next_attempt_at = clock_now() + make_interval(secs => $3) WHERE id = $1 AND state = 'due'`,
      [id, reason, 2 ** attempts],
    );
    this.metrics.pages.inc({ means, result: 'retried' });
  }

  async #failed(page: Leased, reason: string): Promise<void> {
    const failed = await this.database.transaction((tx) => failPage(tx, page, reason, ['due']));
    if (failed) this.metrics.pages.inc({ means: page.means, result: 'failed' });
  }
}

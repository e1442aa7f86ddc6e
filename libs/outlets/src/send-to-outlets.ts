import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { OutletAct, OutletKind, Severity } from '#libs/contracts';
import { ClockDatabase, CONFIG, type Config, type Delivery, Keyring, Log, placeOf } from '#libs/platform';
import { OutsideDoor } from '#libs/reach';
import { messageOf } from './outlet-message.js';

const AT_ONCE = 10;
const LOOK_AGAIN_MS = 1_000;
const LEASE_SECONDS = 30;
/** The last try comes about an hour and a half after the first. */
const MOST_ATTEMPTS = 12;
const LONGEST_WAIT_SECONDS = 15 * 60;

interface Leased {
  readonly id: string;
  readonly outletId: string;
  readonly escalationId: string | null;
  readonly act: OutletAct;
  readonly severity: Severity | null;
  readonly round: number;
  readonly attempts: number;
  readonly at: Date;
  readonly now: Date;
  readonly kind: OutletKind;
  readonly url: string;
  readonly sealed: string;
}

/** Sends what outlets are to know, each escalation's news in their order. None of it stands in the way of a page. */
@Injectable()
export class SendToOutlets {
  readonly name = 'outlet-deliveries';
  readonly #link: string;

  constructor(
    private readonly database: ClockDatabase,
    private readonly door: OutsideDoor,
    private readonly keyring: Keyring,
    private readonly log: Log,
    @Inject(CONFIG) { origins }: Config,
  ) {
    this.#link = `${origins.find((origin) => origin.startsWith('https://')) ?? origins[0] ?? ''}/staff/`;
  }

  /** Until nothing is due and nothing is in hand. @returns how many tries it made */
  async run(): Promise<number> {
    const inHand = new Set<Promise<unknown>>();
    for (let tries = 0; ; ) {
      for (const delivery of await this.#lease(AT_ONCE - inHand.size)) {
        tries += 1;
        const sending = this.#settle(delivery).finally(() => inHand.delete(sending));
        inHand.add(sending);
      }
      if (inHand.size === 0) return tries;
      await Promise.race([...inHand, setTimeout(LOOK_AGAIN_MS, undefined, { ref: false })]);
    }
  }

  #lease(most: number): Promise<Leased[]> {
    return this.database.query<Leased>(
      `WITH due AS (
         SELECT d.id FROM outlet_delivery d WHERE d.state = 'due' AND d.next_attempt_at <= clock_now() AND (d.leased_until IS NULL OR d.leased_until <= clock_now())
           AND NOT EXISTS (SELECT FROM outlet_delivery b WHERE b.outlet_id = d.outlet_id AND b.escalation_id = d.escalation_id AND b.round = d.round AND b.n < d.n AND b.state = 'due')
         ORDER BY d.next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED),
       leased AS (
         UPDATE outlet_delivery d SET leased_until = clock_now() + interval '${LEASE_SECONDS} seconds', attempts = d.attempts + 1 FROM due WHERE due.id = d.id
         RETURNING d.id, d.outlet_id, d.escalation_id, d.act, d.severity, d.round, d.attempts, d.created_at)
       SELECT l.id, l.outlet_id AS "outletId", l.escalation_id AS "escalationId", l.act, l.severity, l.round, l.attempts, l.created_at AS at, clock_now() AS now,
              o.kind, o.url, o.secret_sealed AS sealed FROM leased l JOIN outlet o ON o.id = l.outlet_id`,
      [most],
    );
  }

  async #settle(leased: Leased): Promise<void> {
    try {
      const delivery = await this.#send(leased);
      const { id, attempts } = leased;
      const wait = Math.min(2 ** attempts, LONGEST_WAIT_SECONDS);
      const [state, failure] = delivery.accepted
        ? ['sent', null]
        : [delivery.lasting || attempts >= MOST_ATTEMPTS ? 'failed' : 'due', delivery.reason];
      await this.database.query(
        `UPDATE outlet_delivery SET state = $2, failure = $3, leased_until = NULL, next_attempt_at = clock_now() + make_interval(secs => $4)
         WHERE id = $1 AND state = 'due'`,
        [id, state, failure, wait],
      );
      if (state === 'failed') this.log.warn('outlet-failed', { code: failure ?? '' });
    } catch (error) {
      this.log.error('outlet-not-settled', { error }); // its lease ends, and it is tried again
    }
  }

  #send({ id: deliveryId, sealed, kind, url, ...told }: Leased): Promise<Delivery> {
    const secret = this.keyring.openSecret(placeOf('outlet.secret_sealed', told.outletId), sealed);
    return this.door.post(messageOf({ deliveryId, ...told, link: this.#link }, { kind, url, secret }));
  }
}

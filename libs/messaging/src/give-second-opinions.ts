import { Inject, Injectable } from '@nestjs/common';
import { ClockDatabase, type DataKey, Log, Metrics, NoLongerReadable } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { NoOpinion, type Opinion, SCREENER, type Screener, TroubleBook } from '#libs/screening';
import { opinionSealedAs } from './ask-second-opinion.js';
import { HearOpinion, type Waiting } from './hear-opinion.js';

/** Longer than any answer is waited for: a worker that dies is replaced after this. */
const LEASE_SECONDS = 30;
const MOST_ATTEMPTS = 5;
const MOST_MINUTES = 60;

/** Has the classifier read what waits for it, the oldest first. An attempt is on record before it is made, so one that nobody saw end is made again. */
@Injectable()
export class GiveSecondOpinions {
  readonly name = 'second-opinions';
  #swept = false;

  constructor(
    private readonly database: ClockDatabase,
    @Inject(SCREENER) private readonly screener: Screener | null,
    private readonly keys: RoomKeys,
    private readonly hearOpinion: HearOpinion,
    private readonly troubles: TroubleBook,
    private readonly metrics: Metrics,
    private readonly log: Log,
  ) {}

  /** @returns how often it asked */
  async run(): Promise<number> {
    const { screener } = this;
    if (!screener) return this.#sweep();
    await this.#giveUpOld();
    let asked = 0;
    while (screener.free > 0) {
      const waiting = await this.#lease(screener.free);
      if (waiting.length === 0) break;
      asked += waiting.length;
      await Promise.all(
        waiting.map((one) => this.#ask(screener, one).catch((error: unknown) => this.log.error('second-opinion-not-settled', { error }))),
      );
    }
    if (!screener.shadow) this.troubles.stands('second-opinion', null, screener.free === 0);
    return asked;
  }

  /** It was switched off: no copy of a text is kept for nobody. */
  async #sweep(): Promise<0> {
    if (!this.#swept) await this.database.query(`DELETE FROM second_opinion WHERE state = 'waiting'`);
    this.#swept = true;
    return 0;
  }

  #lease(most: number): Promise<Waiting[]> {
    return this.database.query<Waiting>(
      `WITH due AS (
         SELECT id FROM second_opinion WHERE state = 'waiting' AND next_attempt_at <= clock_now() AND (leased_until IS NULL OR leased_until <= clock_now())
         ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED),
       leased AS (
         UPDATE second_opinion o SET leased_until = clock_now() + interval '${LEASE_SECONDS} seconds', attempts = o.attempts + 1
         FROM due WHERE o.id = due.id RETURNING o.*)
       SELECT l.*, a.language FROM leased l JOIN account a ON a.id = l.account_id`,
      [most],
    );
  }

  async #ask(screener: Screener, waiting: Waiting): Promise<void> {
    const text = this.#read(await this.keys.of(this.database, waiting.room_id), waiting);
    if (text === null) return this.#forget(waiting);
    let opinion: Opinion;
    try {
      opinion = await screener.opinion(text);
    } catch (error) {
      return this.#failed(waiting, error);
    }
    const result = await this.hearOpinion.execute(waiting, { opinion, text, shadow: screener.shadow });
    if (result) this.metrics.secondOpinions.inc({ result });
  }

  async #forget({ id }: Waiting): Promise<void> {
    await this.database.query('DELETE FROM second_opinion WHERE id = $1', [id]);
  }

  /** Null: it does not open, now or ever. */
  #read(key: DataKey, { id, text_sealed: sealed }: Waiting): string | null {
    try {
      return key.openText(opinionSealedAs(id), sealed);
    } catch (error) {
      if (!(error instanceof NoLongerReadable)) this.log.error('second-opinion-not-opened', { error });
      return null;
    }
  }

  async #failed(waiting: Waiting, error: unknown): Promise<void> {
    this.log.warn('no-second-opinion', error instanceof NoOpinion ? { code: error.code } : { error });
    this.metrics.secondOpinions.inc({ result: 'failed' });
    if (waiting.attempts >= MOST_ATTEMPTS) return this.#giveUp(waiting);
    await this.database.query(
      `UPDATE second_opinion SET leased_until = NULL, next_attempt_at = clock_now() + make_interval(secs => $2) WHERE id = $1 AND state = 'waiting'`,
      [waiting.id, 2 ** waiting.attempts],
    );
  }

  async #giveUp({ id }: Waiting): Promise<void> {
    await this.#without(`id = $1`, [id]);
  }

  #giveUpOld(): Promise<void> {
    return this.#without(`asked_at < clock_now() - interval '${MOST_MINUTES} minutes'`, []);
  }

  /** They were heard by the rules, and by nobody else. */
  async #without(which: string, parameters: unknown[]): Promise<void> {
    const given = await this.database.query<{ organisation_id: string }>(
      `WITH given AS (UPDATE second_opinion SET state = 'given-up', text_sealed = NULL, leased_until = NULL WHERE state = 'waiting' AND ${which} RETURNING organisation_id)
       SELECT organisation_id FROM given`,
      parameters,
    );
    if (given.length === 0) return;
    this.log.error('second-opinion-given-up', { count: given.length });
    this.metrics.secondOpinions.inc({ result: 'given-up' }, given.length);
    if (this.screener?.shadow) return;
    for (const organisationId of new Set(given.map(({ organisation_id }) => organisation_id)))
      this.troubles.happened('second-opinion', organisationId);
  }
}

import type { Answering } from '../scene.js';
import { Life } from './life.js';

interface Seen {
  readonly alarms: number;
  readonly live: number;
  readonly steps: number;
  readonly raised: number;
  readonly healed: number;
  readonly waiting: number;
}
const SEEN = `
  SELECT (SELECT count(*)::int FROM screening_alarm WHERE organisation_id = $1) AS alarms,
         (SELECT count(*)::int FROM screening_alarm WHERE organisation_id = $1 AND healed_at IS NULL) AS live,
         (SELECT coalesce(max(step), 0) FROM screening_alarm WHERE organisation_id = $1) AS steps,
         (SELECT count(*)::int FROM audit_entry WHERE organisation_id = $1 AND action = 'screening.alarm-raised') AS raised,
         (SELECT count(*)::int FROM audit_entry WHERE organisation_id = $1 AND action = 'screening.alarm-healed') AS healed,
         (SELECT count(*)::int FROM page WHERE organisation_id = $1 AND alarm_id IS NOT NULL AND state = 'due') AS waiting`;

/** Screening is in trouble: the admin hears of it, hears of it again while it lasts, and not any more when it is over. */
export class AlarmLife extends Life {
  #house = '';
  #admin: Answering | null = null;

  protected async pass(): Promise<void> {
    const { organisationId, admin } = await this.scene.house();
    [this.#house, this.#admin] = [organisationId, admin];
    await this.dyingAt('alarm', null, () => this.#raise());
    await this.#raise();
    await this.#heard(1);
    await this.#rows('UPDATE screening_alarm SET next_page_at = clock_now() WHERE organisation_id = $1 AND step = 1 AND healed_at IS NULL');
    await this.#heard(2);
    await this.dyingAt('heal', null, () => this.#heal());
    await this.#heal();
  }

  async #raise(): Promise<void> {
    await this.#rows(
      `INSERT INTO screening_trouble (organisation_id, kind, since, seen_at) VALUES ($1, 'slow', clock_now(), clock_now())
       ON CONFLICT (organisation_id, kind) DO UPDATE SET seen_at = excluded.seen_at`,
    );
    await this.#sees('an alarm was raised once', ({ alarms, live, raised }) => alarms === 1 && live === 1 && raised === 1);
  }

  /** Each time once: by letters that came, and by steps. */
  async #heard(times: number): Promise<void> {
    await this.until(`the admin heard of it ${String(times)} times`, async () => (await this.#came()).size === times);
    await this.#sees(`it was told ${String(times)} times`, ({ steps, waiting }) => steps === times && waiting === 0);
  }

  async #heal(): Promise<void> {
    await this.#rows(`UPDATE screening_trouble SET seen_at = clock_now() - interval '1 hour' WHERE organisation_id = $1`);
    await this.#sees('the alarm ended once', ({ live, alarms, healed }) => live === 0 && alarms === 1 && healed === 1);
  }

  async #came(): Promise<ReadonlySet<string>> {
    const keys = await this.#rows<{ id: string }>('SELECT id FROM page WHERE organisation_id = $1 AND alarm_id IS NOT NULL');
    return this.#admin ? this.letters(this.#admin.staff, new Set(keys.map(({ id }) => id))) : new Set();
  }

  protected async judge(): Promise<readonly string[]> {
    const sent = await this.#rows<{ id: string }>(
      `SELECT id FROM page WHERE organisation_id = $1 AND alarm_id IS NOT NULL AND state = 'sent'`,
    );
    const doubled = await this.#rows(
      'SELECT FROM page WHERE organisation_id = $1 AND alarm_id IS NOT NULL GROUP BY alarm_id, step, account_id, means HAVING count(*) > 1',
    );
    const came = await this.#came();
    const wrong = sent.filter(({ id }) => !came.has(id)).map(() => 'it is marked as sent by email, and nothing came');
    return doubled.length > 0 ? [...wrong, 'one person has two pages of one step'] : wrong;
  }

  protected async end(): Promise<void> {
    await this.#rows('DELETE FROM screening_trouble WHERE organisation_id = $1');
    await this.#rows('UPDATE screening_alarm SET healed_at = clock_now() WHERE organisation_id = $1 AND healed_at IS NULL');
    await this.#rows(`UPDATE page SET state = 'withdrawn' WHERE organisation_id = $1 AND state = 'due'`);
  }

  async #sees(what: string, holds: (seen: Seen) => boolean): Promise<void> {
    await this.until(what, async () => {
      const [seen] = await this.#rows<Seen>(SEEN);
      return seen !== undefined && holds(seen);
    });
  }

  /** $1 is the house. */
  #rows<Row extends object>(sql: string): Promise<Row[]> {
    return this.scene.cluster.postgres.look<Row>(sql, [this.#house || '00000000-0000-0000-0000-000000000000']);
  }
}

import { api } from '#libs/contracts';
import { judgeLife, OVER, SEEN, type Seen } from '../life-oracle.js';
import type { Way } from '../outside.js';
import type { Answering } from '../scene.js';
import { Life } from './life.js';

/** How one comes to be. */
export interface Opening {
  /** Whose it is: a member's, or that of a programme without one. */
  readonly about: string;
  /** The node that is asked; null: the clocks of any of them see it. */
  readonly asked: number | null;
  /** Told again it opens nothing more. */
  ask(node: number): Promise<{ readonly ok: boolean }>;
}

/** The life of one escalation: it opens, is paged and taken, whatever opened it; and what else may become of it. */
export abstract class EscalationLife extends Life {
  /** Who is to hear of it, and takes it: the counselor on duty, where nothing else is said. */
  protected whom: Answering = this.scene.staff[0]!;
  #id = '';

  protected abstract opening(): Promise<Opening>;

  protected async pass(): Promise<void> {
    const opening = await this.opening();
    const open = () => this.#open(opening);
    await this.dyingAt('open', opening.asked, open);
    await this.dyingAt('page', null, open);
    await open();
    await this.paged();
    await this.goes();
    await this.until('whatever was to leave has left', async () => {
      const due = await this.rows(`SELECT FROM page WHERE escalation_id = $1 AND state = 'due'`);
      return due.length === 0;
    });
  }

  protected paged(): Promise<void> {
    return this.came('email');
  }

  protected async goes(): Promise<void> {
    await this.dyingAt('take', 1, () => this.take(1));
    await this.take(0);
    await this.sees('it was taken once', ({ status, taken }) => status === 'acknowledged' && taken === 1);
  }

  protected judge(): Promise<readonly string[]> {
    return judgeLife(this.scene, this.#id, this.outages);
  }

  protected async end(): Promise<void> {
    for (const sql of OVER) await this.rows(sql);
  }

  /** Insists, as a phone does. */
  async #open({ about, asked, ask }: Opening): Promise<void> {
    await this.insist(asked ?? 0, ask);
    const rows = await this.scene.cluster.postgres.look<{ id: string }>(
      'SELECT id FROM escalation WHERE $1 IN (account_id, organisation_id)',
      [about],
    );
    if (rows.length > 1) this.wrong.push(`${String(rows.length)} escalations`);
    if (rows.length === 0) throw new Error('it opened no escalation');
    this.#id = rows[0]?.id ?? this.#id;
  }

  protected async take(node: number): Promise<void> {
    const { cookie } = this.whom;
    const taken = await this.insist(node, (at) => this.scene.at(at, cookie).ask(api.acknowledge, { escalationId: this.#id, version: 1 }));
    if (!taken) throw new Error('nobody could take it');
  }

  /** A minute has passed since each page, and nobody has answered. */
  protected async silence(): Promise<void> {
    await this.until('every means was tried', async () => {
      await this.rows('UPDATE page SET next_means_at = clock_now() WHERE escalation_id = $1 AND next_means_at > clock_now()');
      const [sent] = await this.rows<{ n: number }>(
        `SELECT count(DISTINCT means)::int AS n FROM page WHERE escalation_id = $1 AND state = 'sent' AND means IN ('push', 'sms', 'voice')`,
      );
      return sent?.n === 3;
    });
  }

  /** By each of these it came to whom it was to come to, or to a system outside. */
  protected async came(...wanted: readonly ('email' | Way)[]): Promise<void> {
    await this.until(`it came by ${wanted.join(', ')}`, async () => {
      const keys = await this.#keys();
      const ways = new Set<string>(this.scene.outside.came.filter(({ key }) => keys.has(key)).map(({ way }) => way));
      if (this.letters(this.whom.staff, keys).size > 0) ways.add('email');
      return wanted.every((way) => ways.has(way));
    });
  }

  /** How many letters of it have come. */
  protected async lettersOfIt(): Promise<number> {
    return this.letters(this.whom.staff, await this.#keys()).size;
  }

  protected async sees(what: string, holds: (seen: Seen) => boolean): Promise<void> {
    await this.until(what, async () => {
      const [seen] = await this.rows<Seen>(SEEN);
      return seen !== undefined && holds(seen);
    });
  }

  protected get id(): string {
    return this.#id;
  }

  async #keys(): Promise<ReadonlySet<string>> {
    const rows = await this.rows<{ id: string }>(
      'SELECT id FROM page WHERE escalation_id = $1 UNION ALL SELECT id FROM outlet_delivery WHERE escalation_id = $1',
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** $1 is its id. */
  protected rows<Row extends object>(sql: string): Promise<Row[]> {
    return this.scene.cluster.postgres.look<Row>(sql, [this.#id || '00000000-0000-0000-0000-000000000000']);
  }
}

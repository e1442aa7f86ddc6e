import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { api } from '#libs/contracts';
import type { RoomMade } from '#libs/testing';
import { now } from './clock.js';
import { judgeLife, OVER, SEEN, type Seen } from './life-oracle.js';
import type { Way } from './outside.js';
import type { Scene } from './scene.js';

const DEATH_MS = 8_000;
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;
const ASK_MS = 4_000;
const DAY_MS = 86_400_000;
/** How long what is to be sent stays with a worker that may be dead. */
const LEASE_SECONDS = 31;

/** By which points each part of a life comes. */
const parts = {
  open: /^open:/,
  page: /^(?:step|tell|deliver):|^send:(?!.*:(?:sms|voice)$)/,
  silent: /^turn:|:(?:sms|voice)$/,
  take: /^take:/,
  target: /^target:/,
  'shift-end': /^shift-end:/,
  lapse: /^lapse:/,
  'follow-up': /^follow-up:/,
} as const;
type Part = keyof typeof parts;

/** The life of one escalation, at any point of which a node may be made to die. Without a point all of it is lived. */
export class Life {
  readonly wrong: string[] = [];
  #died = false;
  readonly #key = randomUUID();
  #id = '';

  constructor(
    private readonly scene: Scene,
    private readonly called: Awaited<ReturnType<Scene['member']>> & { readonly room: RoomMade },
    private readonly point: string | null,
  ) {}

  /** Somebody came by the point, and died there. */
  get died(): boolean {
    return this.#died;
  }

  /** What does not come to its end is wrong, and is over all the same. */
  async live(): Promise<void> {
    await this.#pass().catch((error: unknown) => this.wrong.push(error instanceof Error ? error.message : String(error)));
    this.wrong.push(...(await judgeLife(this.scene, this.#id)));
    for (const sql of OVER) await this.#rows(sql);
  }

  /** Opens, is paged and taken; and where it is about that, what else may become of one. */
  async #pass(): Promise<void> {
    await this.#dyingAt('open', 0, () => this.#open());
    await this.#dyingAt('page', null, () => this.#open());
    await this.#open();
    await this.#came('email', 'push', 'webhook', 'pagerduty');
    if (this.#about('silent'))
      await this.#also(
        'silent',
        () => this.#silence(),
        () => this.#came('sms', 'voice'),
      );
    await this.#dyingAt('take', 1, () => this.#take(1));
    await this.#take(0);
    await this.#until('it was taken once', ({ status, taken }) => status === 'acknowledged' && taken === 1);
    if (this.#about('target')) await this.#also('target', () => this.#miss());
    if (this.#about('shift-end')) await this.#also('shift-end', () => this.#overstay());
    if (this.#about('lapse')) {
      const letters = (await this.#letters()).size;
      await this.#also('lapse', () => this.#forget());
      await this.#until('its acknowledgement lapsed once', ({ lapsed, status }) => lapsed === 1 && status === 'open');
      await this.#until('whoever had it was paged again', async () => (await this.#letters()).size > letters);
      await this.#take(0);
    }
    if (this.#about('follow-up')) await this.#also('follow-up', () => this.#close());
  }

  #about(part: Part): boolean {
    return this.point === null || parts[part].test(this.point);
  }

  async #also(part: Part, act: () => Promise<unknown>, then: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    await this.#dyingAt(part, null, act);
    await act();
    await then();
  }

  /**
   * Somebody dies in this part, or it passes: then the point is not on its way. What is done meanwhile may come to nothing, and nodes
   * need their time to start again: it is done once more afterwards, and that is judged.
   */
  async #dyingAt(part: Part, victim: number | null, act: () => Promise<unknown>): Promise<void> {
    if (this.point === null || !parts[part].test(this.point)) return;
    const { nodes } = this.scene.cluster;
    const doomed = victim === null ? nodes : [nodes[victim]!];
    for (const node of doomed) node.arm(`${this.point}:exit@1`);
    const acting = act().catch(() => undefined);
    this.#died = await Promise.race([...doomed.map((node) => node.ended(DEATH_MS)), pause(DEATH_MS, false)]);
    if (!this.#died) this.wrong.push('nobody came by there');
    for (const node of doomed) node.disarm();
    await Promise.all(nodes.map((node) => node.start()));
    if (/^(?:send|deliver):/.test(this.point)) await this.scene.clock.jump(LEASE_SECONDS);
    await acting;
  }

  /** Insists, as a phone does. */
  async #open(): Promise<void> {
    const { room, cookie } = this.called;
    const post = { roomId: room.id, clientKey: this.#key, text: 'I want to kill myself tonight', confirmed: true };
    await this.#insist(0, (node) => this.scene.at(node, cookie).ask(api.postMessage, post));
    const rows = await this.scene.cluster.postgres.look<{ id: string }>(
      'SELECT DISTINCT escalation_id AS id FROM escalation_evidence WHERE client_key = $1',
      [this.#key],
    );
    if (rows.length > 1) this.wrong.push(`${String(rows.length)} escalations`);
    if (rows.length === 0) throw new Error('it opened no escalation');
    this.#id = rows[0]?.id ?? this.#id;
  }

  /** By each of these it came to the counselor on duty, or to a system outside. */
  async #came(...wanted: readonly ('email' | Way)[]): Promise<void> {
    await this.#until(`it came by ${wanted.join(', ')}`, async () => {
      const keys = await this.#keys();
      const ways = new Set<string>(this.scene.outside.came.filter(({ key }) => keys.has(key)).map(({ way }) => way));
      if ((await this.#letters()).size > 0) ways.add('email');
      return wanted.every((way) => ways.has(way));
    });
  }

  /** A minute has passed since each page, and nobody has answered. */
  #silence(): Promise<void> {
    return this.#until('every means was tried', async () => {
      await this.#rows('UPDATE page SET next_means_at = clock_now() WHERE escalation_id = $1 AND next_means_at > clock_now()');
      const [sent] = await this.#rows<{ n: number }>(
        `SELECT count(DISTINCT means)::int AS n FROM page WHERE escalation_id = $1 AND state = 'sent' AND means IN ('push', 'sms', 'voice')`,
      );
      return sent?.n === 3;
    });
  }

  async #take(node: number): Promise<void> {
    const { cookie } = this.scene.staff[0]!;
    const taken = await this.#insist(node, (at) => this.scene.at(at, cookie).ask(api.acknowledge, { escalationId: this.#id, version: 1 }));
    if (!taken) throw new Error('nobody could take it');
  }

  async #miss(): Promise<void> {
    await this.#rows('UPDATE escalation SET due_at = clock_now() WHERE id = $1 AND missed_at IS NULL');
    await this.#until('its target was missed once', ({ missed }) => missed === 1);
  }

  /** Whoever has it has been on shift before, and is no more. */
  async #overstay(): Promise<void> {
    const shift = (ends: string) =>
      this.#rows(
        `UPDATE shift SET starts_at = least(starts_at, clock_now() - interval '8 hours'), ends_at = clock_now() ${ends}
         FROM escalation e WHERE e.id = $1 AND shift.account_id = e.holder_id`,
      );
    await this.#rows(`UPDATE escalation SET acknowledged_at = clock_now() - interval '4 hours' WHERE id = $1`);
    await shift(`- interval '6 minutes'`);
    await this.#until('others were told once that the shift is over', ({ shiftEnds }) => shiftEnds === 1);
    await shift(`+ interval '60 days'`);
  }

  /** Ten idle minutes have passed: its row is moved, and no clock. */
  async #forget(): Promise<void> {
    await this.#rows('UPDATE escalation SET lapses_at = clock_now() WHERE id = $1 AND lapses_at > clock_now()');
    await this.#until('it lapsed', ({ lapsed }) => lapsed > 0);
  }

  async #close(): Promise<void> {
    const { cookie } = this.scene.staff[0]!;
    await this.#insist(0, async (node) => {
      const [row] = await this.#rows<{ version: number }>('SELECT version FROM escalation WHERE id = $1');
      const answer = await this.scene.at(node, cookie).ask(api.closeEscalation, {
        escalationId: this.#id,
        version: row?.version ?? 0,
        disposition: 'passed-to-crisis-team',
        note: 'Spoke by phone, the team is there.',
        checkAgainAt: new Date(now() + 2 * DAY_MS).toISOString(),
        secondLookBy: 'any-supervisor',
      });
      return { ok: answer.ok || answer.body['type' as never] === 'escalation-closed' };
    });
    await this.#until('somebody was asked once for a second look', ({ looks }) => looks === 1);
  }

  /** At one node after the other, until it is done. */
  async #insist(first: number, ask: (node: number) => Promise<{ readonly ok: boolean }>): Promise<boolean> {
    for (let [n, end] = [first, performance.now() + PATIENCE_MS]; performance.now() < end; n += 1) {
      const answer = await Promise.race([ask(n).catch(() => null), pause(ASK_MS, null, { ref: false })]);
      if (answer?.ok) return true;
      await pause(LOOK_MS);
    }
    return false;
  }

  /** Of the counselor on duty, whatever came under one key as one. */
  async #letters(): Promise<ReadonlySet<string>> {
    const keys = await this.#keys();
    const address = `${this.scene.staff[0]!.staff.canary}mail@example.org`.toLowerCase();
    return new Set(this.scene.sink.letters.filter(({ key, to }) => keys.has(key) && to === address).map(({ key }) => key));
  }

  async #keys(): Promise<ReadonlySet<string>> {
    const rows = await this.#rows<{ id: string }>(
      'SELECT id FROM page WHERE escalation_id = $1 UNION ALL SELECT id FROM outlet_delivery WHERE escalation_id = $1',
    );
    return new Set(rows.map(({ id }) => id));
  }

  async #until(what: string, holds: (seen: Seen) => boolean | Promise<boolean>): Promise<void> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(LOOK_MS)) {
      const [seen] = await this.#rows<Seen>(SEEN);
      if (seen && (await holds(seen))) return;
    }
    throw new Error(`not within ${String(PATIENCE_MS / 1_000)} s: ${what}`);
  }

  #rows<Row extends object>(sql: string): Promise<Row[]> {
    return this.scene.cluster.postgres.look<Row>(sql, [this.#id || '00000000-0000-0000-0000-000000000000']);
  }
}

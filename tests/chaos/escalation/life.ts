import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { api } from '#libs/contracts';
import type { RoomMade } from '#libs/testing';
import type { Finding } from '../support/oracle.js';
import { historyFile } from '../support/run.js';
import { Scene } from './scene.js';

const DEATH_MS = 8_000;
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;
const ASK_MS = 4_000;
/** How long a letter stays with a worker that may be dead. */
const LEASE_SECONDS = 31;
const POINTS = historyFile('points').replace(/jsonl$/, 'txt');

interface Seen {
  readonly status: string;
  readonly step: number;
  readonly paged: number;
  readonly taken: number;
  readonly lapsed: number;
}

/** The life of one escalation, at any point of which a node may be made to die. */
class Life {
  readonly wrong: string[] = [];
  readonly #key = randomUUID();
  #id = '';

  constructor(
    private readonly scene: Scene,
    private readonly called: Awaited<ReturnType<Scene['member']>> & { readonly room: RoomMade },
    private readonly point: string | null,
  ) {}

  get #phase(): string {
    return this.point?.split(':')[0] ?? 'whole';
  }

  /** Opens, is paged, is taken; and where it is about that, lapses and is paged again. Then it is over. */
  async live(): Promise<void> {
    await this.#dyingAt('open', 0, () => this.#open());
    await this.#dyingAt(['step', 'send'], null, () => this.#open());
    await this.#open();
    await this.#paged(1);
    await this.#dyingAt('take', 1, () => this.#take(1));
    await this.#take(0);
    await this.#until('it was taken once', ({ status, taken }) => status === 'acknowledged' && taken === 1);
    if (['lapse', 'whole'].includes(this.#phase)) {
      await this.#dyingAt('lapse', null, () => this.#forget());
      await this.#forget();
      await this.#until('its acknowledgement lapsed once', ({ lapsed, status }) => lapsed === 1 && status === 'open');
      await this.#paged(2);
      await this.#take(0);
    }
    await this.#judge();
    await this.#over();
  }

  /** Somebody dies in this phase, or it passes: then the point is not on its way. */
  async #dyingAt(phases: string | readonly string[], victim: number | null, act: () => Promise<unknown>): Promise<void> {
    if (this.point === null || !phases.includes(this.#phase)) return;
    const { nodes } = this.scene.cluster;
    const doomed = victim === null ? nodes : [nodes[victim]!];
    for (const node of doomed) node.arm(`${this.point}:exit@1`);
    const acting = act().catch(() => undefined);
    const died = await Promise.race([...doomed.map((node) => node.ended(DEATH_MS)), pause(DEATH_MS, false)]);
    if (!died) this.wrong.push('nobody came by there');
    for (const node of doomed) node.disarm();
    await Promise.all(nodes.map((node) => node.start()));
    if (this.#phase === 'send') await this.scene.clock.jump(LEASE_SECONDS);
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
    if (rows.length !== 1) this.wrong.push(`${String(rows.length)} escalations`);
    this.#id = rows[0]?.id ?? this.#id;
  }

  /** The counselor on duty had a letter for each of so many pages. */
  #paged(times: number): Promise<void> {
    const { canary } = this.scene.staff[0]!.staff;
    const address = `${canary}mail@example.org`.toLowerCase();
    return this.#until(`page ${String(times)} came`, async () => {
      const keys = await this.#keys();
      const mine = this.scene.sink.letters.filter(({ key, to }) => keys.has(key) && to === address);
      return new Set(mine.map(({ key }) => key)).size >= times;
    });
  }

  async #take(node: number): Promise<void> {
    const { cookie } = this.scene.staff[0]!;
    const taken = await this.#insist(node, (at) => this.scene.at(at, cookie).ask(api.acknowledge, { escalationId: this.#id, version: 1 }));
    if (!taken) this.wrong.push('nobody could take it');
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

  /** Ten idle minutes have passed: its row is moved, and no clock. */
  async #forget(): Promise<void> {
    await this.#run('UPDATE escalation SET lapses_at = clock_now() WHERE id = $1 AND lapses_at > clock_now()');
    await this.#until('it lapsed', ({ lapsed }) => lapsed > 0);
  }

  /** Each step once, each page sent or needless, one key for each. */
  async #judge(): Promise<void> {
    const steps = await this.#run<{ what: string; n: number }>(
      `SELECT what, count(*)::int AS n FROM escalation_entry WHERE escalation_id = $1 AND kind = 'paged' GROUP BY what`,
    );
    for (const { what, n } of steps) if (n > 1) this.wrong.push(`step ${what} ran ${String(n)} times`);
    const unsent = await this.#run<{ id: string }>(`SELECT id FROM page WHERE escalation_id = $1 AND means = 'email' AND state = 'sent'`);
    const came = new Set(this.scene.sink.letters.map(({ key }) => key));
    for (const { id } of unsent) if (!came.has(id)) this.wrong.push('a page is marked as sent, and no letter came');
    const twice = await this.#run<{ n: number }>(
      `SELECT count(*)::int AS n FROM page WHERE escalation_id = $1 GROUP BY step, account_id, means HAVING count(*) > 1`,
    );
    if (twice.length > 0) this.wrong.push('one person has two pages of one step');
  }

  async #over(): Promise<void> {
    await this.#run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL, lapses_at = NULL, closed_at = clock_now() WHERE id = $1`,
    );
    await this.#run(`UPDATE page SET state = 'withdrawn' WHERE escalation_id = $1 AND state = 'due'`);
  }

  async #keys(): Promise<ReadonlySet<string>> {
    const rows = await this.#run<{ id: string }>(`SELECT id FROM page WHERE escalation_id = $1`);
    return new Set(rows.map(({ id }) => id));
  }

  async #until(what: string, holds: (seen: Seen) => boolean | Promise<boolean>): Promise<void> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(LOOK_MS)) {
      const [seen] = await this.#run<Seen>(
        `SELECT e.status, e.step, (SELECT count(*)::int FROM escalation_entry t WHERE t.escalation_id = e.id AND t.kind = 'paged') AS paged,
                (SELECT count(*)::int FROM escalation_entry t WHERE t.escalation_id = e.id AND t.kind = 'acknowledged') AS taken,
                (SELECT count(*)::int FROM escalation_entry t WHERE t.escalation_id = e.id AND t.kind = 'acknowledgement-lapsed') AS lapsed
         FROM escalation e WHERE e.id = $1`,
      );
      if (seen && (await holds(seen))) return;
    }
    this.wrong.push(`not within ${String(PATIENCE_MS / 1_000)} s: ${what}`);
  }

  #run<Row extends object>(sql: string): Promise<Row[]> {
    return this.scene.cluster.postgres.look<Row>(sql, [this.#id || '00000000-0000-0000-0000-000000000000']);
  }
}

/** A member of a room whose key no node has opened yet. */
async function callerOf(scene: Scene, n: number) {
  const room = await scene.programme.room({ crisisText: 'post' });
  await scene.programme.seat(room, scene.staff[0]!.staff, { alias: 'Dana', seat: 'counselor' });
  return { ...(await scene.member(`Member ${String(n)}`, room)), room };
}

export interface LivesOptions {
  /** Only every n-th point. */
  readonly every?: number;
  /** Only points that this matches. */
  readonly only?: RegExp;
  readonly planted?: string | undefined;
  readonly tell?: (line: string) => void;
}

/** A rehearsal shows by which points an escalation comes in its life; then somebody dies at each of them. */
export async function dieAtEach({
  every = 1,
  only,
  planted,
  tell = () => undefined,
}: LivesOptions): Promise<{ points: number; findings: Finding[] }> {
  writeFileSync(POINTS, '');
  await using scene = await Scene.set({ planted, pointsFile: POINTS, ownPlan: true });
  const findings: Finding[] = [];
  const liveAt = async (point: string | null, n: number): Promise<void> => {
    const life = new Life(scene, await callerOf(scene, n), point);
    const began = performance.now();
    await life.live().catch((error: unknown) => life.wrong.push(String(error)));
    findings.push(...life.wrong.map((what) => ({ what: `${point ?? 'rehearsal'}: ${what}` })));
    tell(
      `  ${point ?? 'rehearsal'}: ${life.wrong.length === 0 ? 'whole' : life.wrong.join('; ')} (${((performance.now() - began) / 1_000).toFixed(1)} s)`,
    );
  };
  await liveAt(null, 0);
  const all = [...new Set(readFileSync(POINTS, 'utf8').split('\n').filter(Boolean))].filter((point) => only?.test(point) ?? true);
  const points = all.filter((_, n) => n % every === 0);
  for (const [n, point] of points.entries()) await liveAt(point, n + 1);
  return { points: points.length, findings };
}

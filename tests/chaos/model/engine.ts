import { AcknowledgeEscalation, type Delivery } from '#libs/escalation';
import { Problem } from '#libs/platform';
import type { Programme, RoomMade, Seated } from '#libs/testing';
import type { Crisis } from '../../e2e/support/crisis.js';
import type { World } from './world.js';

/** What the model says, as far as the database says it too. */
export interface Told {
  readonly status: string;
  readonly next: string;
  readonly idle: string;
  readonly holder: number | null;
  readonly step: number;
  readonly pages: readonly { readonly state: string; readonly lease: string; readonly keys: number }[];
}

/**
 * The same moves, made by the use cases: three nodes that share one database, whose clocks are told when to look and whose mail server
 * is told what to answer. After each of them the database and the model say the same.
 */
export class Engine {
  /** Which keys the mail server has seen. */
  readonly keys = new Map<string, Set<string>>();
  constructor(
    readonly nodes: readonly Crisis[],
    readonly programme: Programme,
    readonly room: RoomMade,
    readonly people: readonly Seated[],
    readonly member: Seated,
  ) {}

  static async open(nodes: readonly Crisis[]): Promise<Engine> {
    const [first] = nodes;
    const programme = await first!.app.programme();
    const room = await programme.room();
    const people = [await programme.staff('counselor', 'Dana', [room]), await programme.staff('supervisor', 'Sam')];
    await programme.staff('admin', 'Priya');
    for (const one of people) await programme.duty(one, 600);
    const engine = new Engine(nodes, programme, room, people, await programme.member(room, 'Heron'));
    await first!.say(engine.member, room, 'suicide=imminent');
    for (const { pager } of nodes) pager.answer = (page) => engine.takes(page.id);
    return engine;
  }

  /** A mail server that takes what it is given. */
  takes(id: string): Delivery {
    this.keys.set(id, new Set([...(this.keys.get(id) ?? []), id]));
    return { accepted: true };
  }

  get<T>(worker: number, task: new (...args: never[]) => T): T {
    return this.nodes[worker]!.app.app.get(task);
  }

  run = (sql: string) => this.nodes[0]!.app.database.run(sql);
  /** Time passes for what is waited for, and for nothing else: the clock of this database stands still. */
  dueNow = () => this.run(`UPDATE escalation SET next_page_at = clock_now() WHERE status = 'open'`);
  runOut = () => this.run(`UPDATE escalation SET lapses_at = clock_now() WHERE lapses_at IS NOT NULL`);
  leasesEnd = () =>
    this.run(`UPDATE page SET leased_until = clock_now(), next_attempt_at = clock_now() WHERE state = 'due' AND leased_until IS NOT NULL`);

  async take(person: number, worker: number): Promise<'taken' | 'told'> {
    const { accountId, organisationId, role } = this.people[person]!;
    const escalationId = await this.id();
    try {
      await this.get(worker, AcknowledgeEscalation).execute({ accountId, organisationId, role }, { escalationId });
      return 'taken';
    } catch (error) {
      if (error instanceof Problem && error.code === 'escalation-taken') return 'told';
      throw error;
    }
  }

  /** Nobody who comes after finds anything of it due. */
  async close(): Promise<void> {
    await this.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL, lapses_at = NULL WHERE status <> 'closed'`,
    );
    await this.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
  }

  async id(): Promise<string> {
    const [row] = await this.nodes[0]!.app.database.run<{ id: string }>('SELECT id FROM escalation WHERE account_id = $1', [
      this.member.accountId,
    ]);
    return row!.id;
  }

  /** Pages by e-mail, of the people of this programme; of each step those who were paged are one. */
  async seen(): Promise<Told> {
    const { database } = this.nodes[0]!.app;
    const id = await this.id();
    const [row] = await database.run<Omit<Told, 'pages' | 'holder'> & { holder: string | null }>(
      `SELECT CASE status WHEN 'acknowledged' THEN 'taken' ELSE status END AS status, step, holder_id AS holder,
              CASE WHEN next_page_at IS NULL THEN 'none' WHEN next_page_at <= clock_now() THEN 'now' ELSE 'later' END AS next,
              CASE WHEN lapses_at IS NULL THEN 'none' WHEN lapses_at <= clock_now() THEN 'now' ELSE 'later' END AS idle
       FROM escalation WHERE id = $1`,
      [id],
    );
    const pages = await database.run<{ ids: string[]; state: string; lease: string }>(
      `SELECT array_agg(id) AS ids, min(state) AS state, min(CASE WHEN leased_until IS NULL OR state <> 'due' THEN 'none'
              WHEN leased_until <= clock_now() THEN 'over' ELSE 'held' END) AS lease
       FROM page WHERE escalation_id = $1 AND means = 'email' GROUP BY step ORDER BY step`,
      [id],
    );
    const holder = this.people.findIndex(({ accountId }) => accountId === row!.holder);
    return {
      ...row!,
      holder: holder < 0 ? null : holder,
      pages: pages.map(({ ids, state, lease }) => ({
        state,
        lease,
        keys: Math.max(0, ...ids.map((key) => this.keys.get(key)?.size ?? 0)),
      })),
    };
  }
}

export const toldBy = ({ status, next, idle, holder, step, pages }: World): Told => ({
  status,
  next,
  idle,
  holder,
  step,
  pages: pages.map((page) => ({ state: page!.state, lease: page!.state === 'due' ? page!.lease : 'none', keys: page!.keys })),
});

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { api } from '#libs/contracts';
import type { History } from '../support/history.js';
import type { Random } from '../support/random.js';
import { now } from './clock.js';
import type { Scene } from './scene.js';

const EVERY_MS = 350;
const AGAIN_MS = 300;
/** How long a request may hang before it is asked again, as a browser would. */
const ASK_MS = 4_000;
const TEXT = 'I want to kill myself tonight';
const DAY_MS = 86_400_000;

/** What becomes of an escalation; the clocks decide the rest. */
const fates = [
  'nobody comes',
  'nobody answers a page',
  'taken',
  'taken and closed',
  'taken and forgotten',
  'taken and late',
  'taken on a shift that is over',
] as const;
type Fate = (typeof fates)[number];

/** What makes each of them due a second later: its row is moved, and no clock. */
const moved: Partial<Record<Fate, string>> = {
  'nobody answers a page': `UPDATE page SET next_means_at = clock_now() + interval '1 second' WHERE escalation_id = $1 AND next_means_at > clock_now()`,
  'taken and forgotten': `UPDATE escalation SET lapses_at = clock_now() + interval '1 second' WHERE id = $1 AND lapses_at IS NOT NULL`,
  'taken and late': `UPDATE escalation SET due_at = clock_now() + interval '1 second' WHERE id = $1 AND missed_at IS NULL AND status <> 'closed'`,
};
const SHIFT_OVER = `UPDATE escalation SET holder_id = $2, acknowledged_at = clock_now() - interval '4 hours' WHERE id = $1 AND status = 'acknowledged'`;

/** One question that three colleagues answered at once, and who was told that they have it. */
export interface Race {
  readonly escalationId: string;
  readonly winners: ReadonlySet<string>;
  /** What the others were told: the name of whoever has it. */
  readonly told: readonly string[];
}

/** Members call for help, one after the other, each once; staff answer, or do not. Nothing of it ends before its outcome is known. */
export class Crises {
  readonly races: Race[] = [];
  #called = 0;
  #ended = false;
  readonly #members: Awaited<ReturnType<Scene['member']>>[] = [];
  readonly #stories = new Set<Promise<void>>();

  constructor(
    private readonly scene: Scene,
    private readonly random: Random,
    private readonly history: History,
  ) {}

  get called(): number {
    return this.#called;
  }

  async gather(seconds: number): Promise<void> {
    for (let n = 0; n < (seconds * 1_000) / EVERY_MS; n += 1) this.#members.push(await this.scene.member(`Member ${String(n)}`));
  }

  /** @returns when the last story is over */
  async run(seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1_000;
    for (const [n, { cookie, member }] of this.#members.entries()) {
      if (performance.now() > end) break;
      const story = this.#story(n, cookie, member.accountId, this.random.pick(fates)).catch((error: unknown) => {
        this.history.write({ type: 'info', who: `member ${String(n)}`, what: 'story', code: error instanceof Error ? error.message : '' });
      });
      this.#stories.add(story);
      await pause(this.random.between(EVERY_MS / 2, EVERY_MS * 1.5));
    }
    await Promise.all(this.#stories);
  }

  /** Who still waits for an answer gives up. */
  end(): void {
    this.#ended = true;
  }

  async #story(n: number, cookie: string, accountId: string, fate: Fate): Promise<void> {
    const wait = this.random.between(300, 9_000);
    const post = { roomId: this.scene.room.id, clientKey: randomUUID(), text: TEXT, confirmed: true };
    await this.#insist(n, (node) => this.scene.at(node, cookie).ask(api.postMessage, post));
    this.#called += 1;
    this.history.write({ type: 'ok', who: `member ${String(n)}`, what: `calls for help: ${fate}` });
    if (fate === 'nobody comes') return;
    await pause(wait);
    const id = await this.#escalationOf(accountId);
    if (id === null) return; // the oracles will say so
    if (fate.startsWith('taken')) await this.#race(id, n);
    const move = moved[fate];
    if (move) await this.#look(move, id);
    if (fate === 'taken on a shift that is over') await this.#look(SHIFT_OVER, id, this.scene.gone.accountId);
    if (fate === 'taken and closed') await this.#close(id, n);
  }

  /** All three at once, each at another node. */
  async #race(escalationId: string, n: number): Promise<void> {
    const winners = new Set<string>();
    const told: string[] = [];
    await Promise.all(
      this.scene.staff.map(async ({ name, cookie }, k) => {
        const answer = await this.#insist(n + k, (node) => this.scene.at(node, cookie).ask(api.acknowledge, { escalationId, version: 1 }), [
          'escalation-taken',
          'escalation-closed',
        ]);
        if (answer?.ok) winners.add(name);
        else if (typeof answer?.body['holder'] === 'string') told.push(answer.body['holder']);
        this.history.write({ type: answer?.ok ? 'ok' : 'fail', who: name, what: 'takes it', id: escalationId });
      }),
    );
    this.races.push({ escalationId, winners, told });
  }

  async #close(escalationId: string, n: number): Promise<void> {
    for (const [k, { cookie }] of this.scene.staff.entries()) {
      const [row] = await this.#look<{ version: number }>('SELECT version FROM escalation WHERE id = $1', escalationId);
      const input = {
        escalationId,
        version: row?.version ?? 0,
        disposition: 'passed-to-crisis-team',
        note: 'Spoke by phone, the team is there.',
        checkAgainAt: new Date(now() + DAY_MS).toISOString(),
        secondLookBy: 'any-supervisor',
      };
      await this.#insist(n + k, (node) => this.scene.at(node, cookie).ask(api.closeEscalation, input), [
        'not-your-escalation',
        'escalation-changed',
        'escalation-closed',
      ]);
    }
  }

  /** Asks one node after the other until it is answered with something that is certain. */
  async #insist<A extends { ok: boolean; body: unknown; status: number }>(
    first: number,
    ask: (node: number) => Promise<A>,
    refusals: readonly string[] = [],
  ): Promise<(A & { body: Record<string, unknown> }) | null> {
    for (let n = first; !this.#ended; n += 1) {
      const answer = await Promise.race([ask(n).catch(() => null), pause(ASK_MS, null)]);
      const body = answer?.body as Record<string, unknown> | undefined;
      if (answer && (answer.ok || refusals.includes(String(body?.['type'])))) return answer as A & { body: Record<string, unknown> };
      if (answer) this.history.write({ type: 'info', who: 'harness', what: 'asks again', code: String(body?.['type']) });
      await pause(AGAIN_MS);
    }
    return null;
  }

  async #escalationOf(accountId: string): Promise<string | null> {
    const [row] = await this.#look<{ id: string }>(`SELECT id FROM escalation WHERE account_id = $1`, accountId);
    return row?.id ?? null;
  }

  #look<Row extends object>(sql: string, ...parameters: string[]): Promise<Row[]> {
    return this.scene.cluster.postgres.look<Row>(sql, parameters);
  }
}

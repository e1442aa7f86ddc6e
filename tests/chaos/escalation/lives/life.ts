import { setTimeout as pause } from 'node:timers/promises';
import type { Seated } from '#libs/testing';
import { now } from '../clock.js';
import type { Outage } from '../lateness.js';
import type { Scene } from '../scene.js';

const DEATH_MS = 8_000;
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;
const ASK_MS = 4_000;
/** How long what is to be sent stays with a worker that may be dead. */
const LEASE_SECONDS = 31;
/** Where whoever dies may be sending something beside it. */
const SENDING = /^(?:step|send|fail|tell|deliver):/;

/** By which points each part of a life comes. */
const parts = {
  open: /^(?:open|call-me|report|signal|drill):/,
  page: /^(?:step|fail|tell|deliver):|^send:(?!.*:(?:sms|voice)$)/,
  silent: /^turn:|:(?:sms|voice)$/,
  receipt: /^receipt:/,
  take: /^take:/,
  key: /^key:/,
  target: /^target:/,
  'shift-end': /^shift-end:/,
  lapse: /^lapse:/,
  'follow-up': /^follow-up:/,
  alarm: /^alarm:(?!.*:update page$)/,
  heal: /^alarm:.*:update page$/,
} as const;
type Part = keyof typeof parts;

/** Something that has a beginning and an end, at any point of which a node may be made to die. Without a point all of it is lived. */
export abstract class Life {
  readonly wrong: string[] = [];
  /** While nodes died and started again nobody may have been there. */
  protected readonly outages: Outage[] = [];
  #died = false;
  #doomed = false;

  constructor(
    protected readonly scene: Scene,
    private readonly point: string | null,
  ) {}

  protected abstract pass(): Promise<void>;
  protected abstract judge(): Promise<readonly string[]>;
  /** From now on nobody waits for anything of it. */
  protected abstract end(): Promise<void>;

  /** Somebody came by the point, and died there. */
  get died(): boolean {
    return this.#died;
  }

  /** What does not come to its end is wrong, and is over all the same. */
  async live(): Promise<void> {
    await this.pass().catch((error: unknown) => this.wrong.push(error instanceof Error ? error.message : String(error)));
    if (this.point !== null && !this.#doomed) this.wrong.push('no part of it is about that');
    this.wrong.push(...(await this.judge()));
    await this.end();
  }

  protected about(part: Part): boolean {
    return this.point === null || parts[part].test(this.point);
  }

  protected async also(part: Part, act: () => Promise<unknown>, then: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    await this.dyingAt(part, null, act);
    await act();
    await then();
  }

  /**
   * Somebody dies in this part, or it passes: then the point is not on its way. What is done meanwhile may come to nothing, and nodes
   * need their time to start again: it is done once more afterwards, and that is judged.
   */
  protected async dyingAt(part: Part, victim: number | null, act: () => Promise<unknown>): Promise<void> {
    if (this.point === null || !parts[part].test(this.point)) return;
    this.#doomed = true;
    const { nodes } = this.scene.cluster;
    const doomed = victim === null ? nodes : [nodes[victim]!];
    const from = now();
    for (const node of doomed) node.arm(`${this.point}:exit@1`);
    const acting = act().catch(() => undefined);
    this.#died = await Promise.race([...doomed.map((node) => node.ended(DEATH_MS)), pause(DEATH_MS, false)]);
    if (!this.#died) this.wrong.push('nobody came by there');
    for (const node of doomed) node.disarm();
    await Promise.all(nodes.map((node) => node.start()));
    this.outages.push({ name: this.point, from, to: now() });
    if (SENDING.test(this.point)) await this.scene.clock.jump(LEASE_SECONDS);
    await acting;
  }

  /** At one node after the other, until it is done. */
  protected async insist(first: number, ask: (node: number) => Promise<{ readonly ok: boolean }>): Promise<boolean> {
    for (let [n, end] = [first, performance.now() + PATIENCE_MS]; performance.now() < end; n += 1) {
      const answer = await Promise.race([ask(n).catch(() => null), pause(ASK_MS, null, { ref: false })]);
      if (answer?.ok) return true;
      await pause(LOOK_MS);
    }
    return false;
  }

  protected async until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(LOOK_MS)) if (await holds()) return;
    throw new Error(`not within ${String(PATIENCE_MS / 1_000)} s: ${what}`);
  }

  /** Those of these pages that came to this person by mail, whatever came under one key as one. */
  protected letters({ canary }: Seated, keys: ReadonlySet<string>): ReadonlySet<string> {
    const address = mailOf({ canary });
    return new Set(this.scene.sink.letters.filter(({ key, to }) => keys.has(key) && to === address).map(({ key }) => key));
  }
}

export const mailOf = ({ canary }: Pick<Seated, 'canary'>): string => `${canary}mail@example.org`.toLowerCase();

import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { ScreeningTrouble } from '#libs/contracts';
import { CONFIG, type Config, Log, Storage } from '#libs/platform';
import { type Beat, Ear, Lexicons, TroubleBook, WriteTroubles } from '#libs/screening';

const EVERY_MS = 15_000;
/** Canaries are screened once in so many rounds: every minute; and in the second, when the lexicons of programmes are loaded. */
const CANARIES = 4;
/** A node that does not count up while this one goes round so often stands still. No clock decides it: one may be set. */
const SILENT_ROUNDS = 4;

/**
 * On every node: screens canaries with each lexicon that it has in force, says that it is alive, looks whether the others
 * are and whether the disk fills, and puts on record what is wrong. It pages nobody: what is on record does.
 */
@Injectable()
export class ScreeningWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #node: string;
  readonly #others = new Map<string, { readonly beats: number; readonly unchanged: number }>();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #rounds = 0;
  /** Programmes whose lexicon missed a canary. */
  #deaf: ReadonlySet<string | null> = new Set();

  constructor(
    private readonly ear: Ear,
    private readonly lexicons: Lexicons,
    private readonly troubles: TroubleBook,
    private readonly write: WriteTroubles,
    private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {
    // The same after a restart, so that a node that comes back is missed no longer.
    const { port } = config;
    this.#node = `${hostname()}:${port === 0 ? randomUUID() : String(port)}`;
  }

  onApplicationBootstrap(): void {
    if (this.config.roles.size === 0) return; // a command, not a node
    void this.round();
    this.#timer = setInterval(() => void this.round(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
    if (this.#rounds > 0) await this.write.leave(this.#node).catch(() => undefined); // then it is missed for a while
  }

  /** What is wrong with screening on this node. */
  kinds(): ScreeningTrouble[] {
    return [...new Set(this.troubles.all().map(({ kind }) => kind))].sort();
  }

  /** One at a time; a database that does not answer is waited for until the next. */
  round(): Promise<void> {
    this.#running ??= this.#round()
      .catch((error: unknown) => {
        this.log.warn('screening-watch-failed', { error });
      })
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  async #round(): Promise<void> {
    if (this.#rounds % CANARIES === 0 || this.#rounds === 1) await this.#screenCanaries();
    this.#rounds += 1;
    this.#missThose(await this.write.beat(this.#node));
    this.troubles.stands('disk', null, await this.storage.isLow());
    const troubles = this.troubles.all();
    await this.write.execute(troubles);
    this.troubles.told(troubles);
  }

  async #screenCanaries(): Promise<void> {
    const deaf = new Set<string | null>();
    for (const { organisationId, lexicon } of [...this.lexicons.inForce()]) {
      const missed = this.ear.deafTo(lexicon);
      if (missed.length > 0) deaf.add(organisationId);
      if (missed.length > 0) this.log.error('canary-not-heard', { count: missed.length });
      await setImmediate(); // those who wait for this node wait for one lexicon, not for all of them
    }
    // A programme may have gone back to the built-in lexicon meanwhile.
    for (const organisationId of this.#deaf) this.troubles.stands('canary', organisationId, deaf.has(organisationId));
    for (const organisationId of deaf) this.troubles.stands('canary', organisationId, true);
    this.#deaf = deaf;
  }

  #missThose(others: readonly Beat[]): void {
    const known = new Map(this.#others);
    this.#others.clear();
    for (const { node, beats } of others) {
      const before = known.get(node);
      this.#others.set(node, { beats, unchanged: before?.beats === beats ? before.unchanged + 1 : 0 });
    }
    const silent = [...this.#others.values()].filter(({ unchanged }) => unchanged >= SILENT_ROUNDS);
    if (silent.length > 0) this.log.error('node-silent', { count: silent.length });
    this.troubles.stands('node', null, silent.length > 0);
  }
}

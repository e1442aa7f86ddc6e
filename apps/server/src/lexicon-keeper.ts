import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config, Database, Doorbell, Log } from '#libs/platform';
import { Lexicons, seedLexicon, unseeded } from '#libs/screening';

const POLL_MS = 2_000;

/** Keeps this node to the lexicons that are in force: before it serves, at the bell, and at its own look where the bell was lost. */
@Injectable()
export class LexiconKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly lexicons: Lexicons,
    private readonly database: Database,
    private readonly doorbell: Doorbell,
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.roles.size === 0) return; // a command, not a node
    await this.#seed();
    await this.look();
    this.doorbell.onRing((bell) => {
      if (bell.kind === 'lexicon') void this.look();
    });
    this.#timer = setInterval(() => void this.look(), POLL_MS).unref();
  }

  beforeApplicationShutdown(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  async look(): Promise<void> {
    await this.lexicons.refresh().catch((error: unknown) => {
      this.log.warn('lexicons-not-read', { error });
    });
  }

  /** A programme that has none of its own follows what this release comes with. */
  async #seed(): Promise<void> {
    try {
      for (const organisationId of await unseeded(this.database)) await this.database.transaction((tx) => seedLexicon(tx, organisationId));
    } catch (error) {
      this.log.warn('lexicons-not-seeded', { error });
    }
  }
}

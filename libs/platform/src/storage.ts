import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from './config.js';
import { Log } from './log.js';

/** Longer than any node goes without a write of its own: the beat of its watch. */
const STANDS_MS = 45_000;

/** Whether anything new can be kept, as this node last learned it. In memory, because nothing can be written of it. */
@Injectable()
export class Storage {
  #refusedAt = Number.NEGATIVE_INFINITY;
  #unseen = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** PostgreSQL would not keep something. */
  refused(): void {
    this.#refusedAt = performance.now();
  }

  /** It has kept a message: there is room again. */
  kept(): void {
    this.#refusedAt = Number.NEGATIVE_INFINITY;
  }

  get refuses(): boolean {
    return performance.now() - this.#refusedAt < STANDS_MS;
  }

  /**
   * There is little left on the disk of the database, or it can't be seen any more: somebody must look. False where nobody said which
   * that is. It never throws, because what else is wrong must be told all the same.
   */
  async isLow(): Promise<boolean> {
    const { storage } = this.config;
    if (!storage) return false;
    try {
      const { bavail, bsize } = await statfs(storage.path);
      this.#unseen = false;
      return bavail * bsize < storage.leastBytes;
    } catch (error) {
      if (!this.#unseen) this.log.error('database-disk-unseen', { error });
      this.#unseen = true;
      return true;
    }
  }
}

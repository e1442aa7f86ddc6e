import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ProbeFailure } from '#libs/contracts';
import type { AuditorConfig } from '#libs/platform';
import { canaries } from '#libs/screening';
import { type Ask, canaryOf, nowOf, probeSince, type Ran } from '#libs/watch';
import { ProbeClient } from './probe-client.js';

const LOOK_EVERY_MS = 100;
/** An escalation commits with the words that open it. */
const OPENED_MS = 2_000;
/** A step runs within fifteen seconds of being due. */
const PAGED_MS = 15_000;
const GIVE_UP_MS = 45_000;

type Legs = { -readonly [K in 'signedIn' | 'entered' | 'posted' | 'opened' | 'paged']: number | null };

class Stuck extends Error {
  constructor(readonly failure: ProbeFailure) {
    super(failure);
  }
}

/** A member's way, from signing in to a page for those who answer, by a client like theirs. What is missing then is missing for everybody. */
export class Probe {
  constructor(
    private readonly config: AuditorConfig,
    private readonly ask: Ask,
  ) {}

  /** Throws only where the database does not answer. */
  async run(): Promise<Ran> {
    const startedAt = await nowOf(this.ask);
    const legs: Legs = { signedIn: null, entered: null, posted: null, opened: null, paged: null };
    const failure = await this.#walk(startedAt, legs);
    return { id: randomUUID(), startedAt, ...legs, failure };
  }

  async #walk(startedAt: Date, legs: Legs): Promise<ProbeFailure | null> {
    const client = new ProbeClient(this.config);
    try {
      legs.signedIn = await timed('not-signed-in', () => client.signIn(canaryOf(this.config.probeSecret)));
      legs.entered = await timed('not-in-the-room', () => client.enter());
      const posted = performance.now();
      legs.posted = await timed('not-posted', () => client.post(canaries[0]?.text ?? ''));
      legs.opened = await this.#seen(posted, 'not-opened', async () => (await probeSince(this.ask, startedAt)) !== null);
      legs.paged = await this.#seen(posted, 'not-paged', async () => (await probeSince(this.ask, startedAt))?.paged === true);
      if (legs.opened > OPENED_MS) return 'opened-late';
      return legs.paged > PAGED_MS ? 'paged-late' : null;
    } catch (error) {
      if (error instanceof Stuck) return error.failure;
      throw error;
    } finally {
      await client.leave();
    }
  }

  /** Milliseconds since the words were sent, when it is so. */
  async #seen(since: number, failure: ProbeFailure, isSo: () => Promise<boolean>): Promise<number> {
    for (;;) {
      const so = await isSo();
      const ms = Math.round(performance.now() - since);
      if (so) return ms;
      if (ms > GIVE_UP_MS) throw new Stuck(failure);
      await setTimeout(LOOK_EVERY_MS);
    }
  }
}

async function timed(failure: ProbeFailure, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  try {
    await work();
  } catch {
    throw new Stuck(failure); // what was answered may hold anything, and is not for a log
  }
  return Math.round(performance.now() - began);
}

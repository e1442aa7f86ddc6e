import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Keyring, Problem, poolOf, ReservedDatabase } from '#libs/platform';

/** What is counted, how many wrong tries of it are taken, and over how long. None of them locks anyone out for good. */
const limits = {
  'code-from': { points: 5, minutes: 10 },
  'code-anywhere': { points: 600, minutes: 10 },
  'pin-from': { points: 20, minutes: 10 },
  'password-of': { points: 10, minutes: 10 },
  'password-from': { points: 30, minutes: 10 },
  'second-factor-of': { points: 6, minutes: 10 },
  'second-factor-from': { points: 30, minutes: 10 },
  'alias-of': { points: 20, minutes: 10 },
} as const;
type Counted = keyof typeof limits;
/** Whom each try counts against: an address, an account, a name that was typed. Only a keyed hash of it is kept. */
export type Tries = Readonly<Partial<Record<Counted, string>>>;

@Injectable()
export class RateLimit {
  readonly #limiters: ReadonlyMap<string, RateLimiterPostgres>;

  constructor(
    reserved: ReservedDatabase,
    private readonly keyring: Keyring,
  ) {
    this.#limiters = new Map(
      Object.entries(limits).map(([keyPrefix, { points, minutes }]) => {
        const limit = { keyPrefix, points, duration: minutes * 60 };
        return [
          keyPrefix,
          new RateLimiterPostgres({
            ...limit,
            storeClient: poolOf(reserved.dataSource),
            storeType: 'pool',
            tableName: 'rate_limit',
            tableCreated: true,
            // The table out of reach: each node counts for itself meanwhile.
            insuranceLimiter: new RateLimiterMemory(limit),
          }),
        ];
      }),
    );
  }

  /**
   * A try is counted before it is looked at, so that many at once are not more; one that was right is given back.
   * @throws {Problem} `too-many-tries`, and how long to wait
   */
  async guard<T>(tries: Tries, attempt: () => Promise<T>): Promise<T> {
    const counted = Object.entries(tries).map(([what, whom]) => ({ limiter: this.#limiter(what), key: this.#key(what, whom) }));
    for (const { limiter, key } of counted) await limiter.consume(key).catch(refuse);
    const result = await attempt();
    await Promise.all(counted.map(({ limiter, key }) => limiter.reward(key)));
    return result;
  }

  #limiter(what: string): RateLimiterPostgres {
    const limiter = this.#limiters.get(what);
    if (!limiter) throw new Error('nothing counts this');
    return limiter;
  }

  #key(what: string, whom: string): string {
    return this.keyring.fingerprint(`rate-limit:${what}`, whom.toLowerCase()).toString('base64url');
  }
}

function refuse(reason: unknown): never {
  if (reason instanceof RateLimiterRes) throw new Problem('too-many-tries', { retryAfterMs: Math.max(reason.msBeforeNext, 1_000) });
  throw reason;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A bucket of tokens for each key: `size` at once, and `perSecond` of them come back. One that is full again is forgotten, so the
 * memory is that of those who asked lately.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  #sweptAt: number;

  constructor(
    private readonly size: number,
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#sweptAt = now();
  }

  /** How many buckets are kept. */
  get known(): number {
    return this.#buckets.size;
  }

  /** @returns 0 when there was one to take, or else in how many milliseconds there is */
  take(key: string): number {
    const now = this.now();
    this.#forgetFull(now);
    const bucket = this.#buckets.get(key) ?? { tokens: this.size, at: now };
    this.#buckets.set(key, bucket);
    bucket.tokens = this.#filled(bucket, now);
    bucket.at = now;
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) / this.perSecond) * 1_000);
    bucket.tokens -= 1;
    return 0;
  }

  #filled({ tokens, at }: Bucket, now: number): number {
    return Math.min(this.size, tokens + ((now - at) / 1_000) * this.perSecond);
  }

  #forgetFull(now: number): void {
    if (now - this.#sweptAt < (this.size / this.perSecond) * 1_000) return;
    this.#sweptAt = now;
    for (const [key, bucket] of this.#buckets) if (this.#filled(bucket, now) >= this.size) this.#buckets.delete(key);
  }
}

const MOST_FAILURES = 5;
const REST_MS = 10_000;

/** After several failures in a row nothing is asked for a while, and then by one at a time until one succeeds. */
export class Breaker {
  #failures = 0;
  #restsUntil = 0;
  #trying = false;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** How many of `most` may be asked at once now. */
  lets(most: number): number {
    if (this.#failures < MOST_FAILURES) return most;
    return this.#trying || this.now() < this.#restsUntil ? 0 : 1;
  }

  /** @throws whatever `ask` throws */
  async through<T>(ask: () => Promise<T>): Promise<T> {
    const trial = this.#failures >= MOST_FAILURES;
    if (trial) this.#trying = true;
    try {
      const answer = await ask();
      this.#failures = 0;
      return answer;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures >= MOST_FAILURES) this.#restsUntil = this.now() + REST_MS;
      throw error;
    } finally {
      if (trial) this.#trying = false;
    }
  }
}

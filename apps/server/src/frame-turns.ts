/** Frames a socket may send within a second, and how many may wait for the answer to the one before them. A page that catches up asks one by one. */
const A_SECOND = 120;
const WAITING = 100;

/**
 * What one socket says is answered in the order in which it was said: what is said first is in the room first, and no
 * socket takes every connection to the database. More than it may say ends it; the client comes back and catches up.
 */
export class FrameTurns {
  #lately = 0;
  #since = 0;
  #waiting = 0;
  #turn = Promise.resolve();

  /** @returns false for one too many: then `answer` is not called */
  take(answer: () => Promise<void>): boolean {
    const now = performance.now();
    if (now - this.#since >= 1_000) [this.#since, this.#lately] = [now, 0];
    this.#lately += 1;
    if (this.#lately > A_SECOND || this.#waiting >= WAITING) return false;
    this.#waiting += 1;
    this.#turn = this.#turn.then(answer).finally(() => {
      this.#waiting -= 1;
    });
    return true;
  }
}

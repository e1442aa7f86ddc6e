import type { Heartbeat as State } from '#libs/contracts';
import type { Log } from '#libs/platform';

/** Once a minute. */
const LOOKS = 4;
const PATIENCE_MS = 8_000;

/**
 * A sign of life to an address outside, as healthchecks.io and its like take it: a ping and nothing in it. It is sent only while
 * everything is well, so whatever stops, this process too, is silence there; one last ping to `/fail` need not be waited for.
 */
export class Heartbeat {
  #since = LOOKS;
  #well = false;
  #state: State;

  constructor(
    private readonly url: string | null,
    private readonly log: Log,
  ) {
    this.#state = url === null ? 'off' : 'withheld';
  }

  async beat(well: boolean): Promise<State> {
    if (this.url === null) return 'off';
    const turned = this.#well && !well;
    this.#well = well;
    if (!well) {
      if (turned) await this.#ping(`${this.url}/fail`);
      this.#since = LOOKS;
      this.#state = 'withheld';
      return this.#state;
    }
    this.#since += 1;
    if (this.#since < LOOKS && this.#state === 'beating') return this.#state;
    const heard = await this.#ping(this.url);
    this.#since = heard ? 0 : LOOKS;
    this.#state = heard ? 'beating' : 'unreachable';
    return this.#state;
  }

  async #ping(url: string): Promise<boolean> {
    try {
      const { ok } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
      if (!ok) this.log.warn('heartbeat-refused');
      return ok;
    } catch (error) {
      this.log.warn('heartbeat-not-heard', { error });
      return false;
    }
  }
}

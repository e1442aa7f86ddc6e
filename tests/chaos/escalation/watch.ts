import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../support/oracle.js';
import type { Scene } from './scene.js';

const LOOK_MS = 500;
const MOST = 5;
const OVERDUE = `SELECT id, extract(epoch FROM clock_now() - next_page_at)::int AS late FROM escalation
                 WHERE status = 'open' AND (next_page_at IS NULL OR next_page_at < clock_now() - interval '60 seconds')`;

/** Looks all the time for what must never be: open, and overdue by more than a minute. */
export class Watch implements Disposable {
  readonly findings: Finding[] = [];
  readonly #ended = new AbortController();

  /** `calm`: nothing was broken a moment ago. */
  constructor(
    private readonly scene: Scene,
    private readonly calm: () => boolean,
  ) {
    void this.#look();
  }

  async #look(): Promise<void> {
    for (; !this.#ended.signal.aborted; await pause(LOOK_MS)) {
      if (!this.calm()) continue;
      const rows = await this.scene.cluster.postgres.run<{ id: string; late: number | null }>(OVERDUE).catch(() => []);
      if (!this.calm()) continue;
      for (const { id, late } of rows)
        if (this.findings.length < MOST)
          this.findings.push({ key: id, what: late === null ? 'open, and nothing is due' : `${String(late)} s overdue` });
    }
  }

  /** At the end there is no excuse. */
  async lookOnce(): Promise<void> {
    const rows = await this.scene.cluster.postgres.look<{ id: string; late: number | null }>(OVERDUE);
    for (const { id, late } of rows) this.findings.push({ key: id, what: `in the end ${String(late)} s overdue` });
  }

  [Symbol.dispose](): void {
    this.#ended.abort();
  }
}

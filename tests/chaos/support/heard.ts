import type { MessageView } from '#libs/contracts';
import type { Row } from './truth.js';

type Brought = Pick<MessageView, 'id' | 'seq'>;

/** Which messages frames brought as said. What waits for staff does not count: its author is sent it, and it may be said much later. */
export class Heard {
  readonly #ids = new Set<string>();

  take(messages: readonly Brought[]): void {
    for (const { id, seq } of messages) if (seq !== null) this.#ids.add(id);
  }

  /** Those that were said after this. */
  after(truth: readonly Row[], time: number): Row[] {
    return truth.filter(({ id, postedAt }) => this.#ids.has(id) && (postedAt?.getTime() ?? 0) > time);
  }
}

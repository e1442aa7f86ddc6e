import { type OutsideSignal, RaiseFromOutside } from '#libs/escalation';
import { ClockDatabase, Database } from '#libs/platform';
import { replace } from './patch.js';

/** The house has no rule on check-ins or on meetings: this one says what it is told to have found, as such a rule would. */
export class Rule {
  #database: ClockDatabase | null = null;

  /** In a transaction of its own. */
  async finds(signal: OutsideSignal): Promise<void> {
    if (!this.#database) throw new Error('no clock has run on this node yet');
    await this.#database.transaction((tx) => new RaiseFromOutside().raise(tx, [signal]));
  }

  /** With the database of whichever clock asks first; what it finds comes from the harness. */
  begin(): void {
    const keep = (database: ClockDatabase) => {
      this.#database ??= database;
    };
    replace(
      ClockDatabase.prototype,
      'query',
      () =>
        function (this: ClockDatabase, ...given: Parameters<Database['query']>) {
          keep(this);
          return Database.prototype.query.apply(this, given);
        },
    );
    process.on('message', ({ signal }: { signal?: OutsideSignal }) => {
      if (!signal) return;
      const answer = (kept: boolean) => void process.send?.({ found: signal.id, kept });
      this.finds(signal).then(
        () => answer(true),
        () => answer(false),
      );
    });
  }
}

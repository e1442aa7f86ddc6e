import { AsyncLocalStorage } from 'node:async_hooks';
import { ChangesQueries, EditMessage, type RoomChanges } from '#libs/messaging';
import { Database, type Tx } from '#libs/platform';
import { MarkRead } from '#libs/rooms';
import { replace } from './patch.js';

/** What peers are told is changed by this, before anybody decides who may see it. */
const toldAs = (by: (rows: RoomChanges['rows']) => RoomChanges['rows']): void =>
  replace(
    ChangesQueries.prototype,
    'after',
    (after) =>
      async function (this: ChangesQueries, ...given: unknown[]) {
        const changes = (await after.apply(this, given)) as readonly RoomChanges[];
        return changes.map((one) => ({ ...one, rows: by(one.rows) }));
      },
  );

/** Mistakes about what becomes of a message once it was said. The oracles have to see each of them. */
export const deedPlants: Readonly<Record<string, () => void>> = {
  /** Answered before the commit, of which every third comes to nothing. */
  'edit-not-kept': () => {
    const editing = new AsyncLocalStorage<true>();
    let edits = 0;
    replace(
      EditMessage.prototype,
      'execute',
      (execute) =>
        function (this: EditMessage, ...given: unknown[]) {
          return editing.run(true, () => execute.apply(this, given));
        },
    );
    replace(
      Database.prototype,
      'transaction',
      (transaction) =>
        function (this: Database, work: (tx: Tx) => Promise<unknown>, how: unknown) {
          if (!editing.getStore()) return transaction.call(this, work, how);
          return new Promise((resolve, reject) => {
            const early = async (tx: Tx) => {
              const value = await work(tx);
              resolve(value);
              edits += 1;
              if (edits % 3 === 0) throw new Error('the answer was a promise');
              return value;
            };
            (transaction.call(this, early, how) as Promise<unknown>).catch(reject);
          });
        },
    );
  },

  'taken-back-untold': () => toldAs((rows) => rows.filter(({ state }) => state !== 'retracted')),

  'held-told': () =>
    toldAs((rows) => rows.map((row) => (row.state === 'held' ? { ...row, state: 'posted' as const, seq: row.after_seq + 1 } : row))),

  'read-marks-forgotten': () => replace(MarkRead.prototype, 'execute', () => () => Promise.resolve()),
};

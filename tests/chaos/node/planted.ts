import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PostMessage } from '#libs/messaging';
import { Database, LaneDatabase, Tx } from '#libs/platform';
import { Ear } from '#libs/screening';
import { built, replace } from './patch.js';
import { crisisPlants } from './planted-crisis.js';
import { deedPlants } from './planted-deeds.js';

/** So long is the moment in which each of these does its harm: a run of seconds has to meet it. */
const MOMENT_MS = 60;
const LONG_MOMENT_MS = 5_000;
type Work = (tx: Tx) => Promise<unknown>;
interface Watched {
  get(roomId: string): { seats: { of: Map<string, unknown> }; listeners: Set<{ accountId: string }> } | undefined;
}

/** Mistakes that this product must never make. The oracles have to see each of them. */
export const plants: Readonly<Record<string, () => void | Promise<void>>> = {
  'ack-before-commit': () =>
    replace(
      LaneDatabase.prototype,
      'transaction',
      (transaction) =>
        function (this: Database, work: Work, how: unknown) {
          return new Promise((resolve, reject) => {
            const early = async (tx: Tx) => {
              const value = await work(tx);
              resolve(value);
              await pause(MOMENT_MS);
              return value;
            };
            (transaction.call(this, early, how) as Promise<unknown>).catch(reject);
          });
        },
    ),

  /** Remembered before the commit, of which every third comes to nothing: what is rolled back leaves a gap. */
  'seq-from-memory': () => {
    const counted = new Map<string, number>();
    let posts = 0;
    replace(
      LaneDatabase.prototype,
      'transaction',
      (transaction) =>
        function (this: Database, work: Work, how: unknown) {
          // A commit that leaves with its message leaves hardly a moment in which anything else could make it fail.
          const failing = async (tx: Tx) => {
            const value = await work(tx);
            await tx.lastDone();
            posts += 1;
            if (posts % 3 === 0) throw new Error('the message came to nothing');
            return value;
          };
          return transaction.call(this, failing, how);
        },
    );
    replace(
      Tx.prototype,
      'prepared',
      (prepared) =>
        async function (this: Tx, sql: string, values: unknown[]) {
          const rows = (await prepared.call(this, sql, values)) as { id: string; lastSeq?: number }[];
          if (sql.includes('UPDATE room r SET last_seq'))
            for (const [n, id] of (values[0] as string[]).entries()) counted.set(id, (values[1] as number[])[n] ?? 0);
          return rows.map((row) =>
            row.lastSeq === undefined ? row : { ...row, lastSeq: Math.max(row.lastSeq, counted.get(row.id) ?? 0) },
          );
        },
    );
  },

  'dedupe-skipped': () =>
    replace(
      PostMessage.prototype,
      'execute',
      (execute) =>
        function (this: PostMessage, actor: unknown, input: object) {
          return execute.call(this, actor, { ...input, clientKey: randomUUID() });
        },
    ),

  'call-for-help-after-the-commit': async () => {
    const { announce } = (await import(pathToFileURL(`${process.cwd()}/dist/libs/messaging/src/announce.js`).href)) as {
      announce(tx: Tx, ear: Ear, told: unknown): Promise<void>;
    };
    const late = new AsyncLocalStorage<true>();
    let database: Database | null = null;
    const keep = (one: Database) => {
      database ??= one;
    };
    replace(
      Database.prototype,
      'transaction',
      (transaction) =>
        function (this: Database, ...given: unknown[]) {
          keep(this);
          return transaction.apply(this, given);
        },
    );
    replace(
      Ear.prototype,
      'keep',
      (keep) =>
        function (this: Ear, tx: Tx, told: readonly unknown[]) {
          if (late.getStore() || told.length === 0) return keep.call(this, tx, told);
          void pause(LONG_MOMENT_MS)
            .then(() => late.run(true, () => database?.transaction((other) => announce(other, this, told))))
            .catch(() => undefined);
          return Promise.resolve(told.map(() => []));
        },
    );
  },

  /** Who sits in a room is read once; who is signed in is never asked again. */
  'authority-from-memory': async () => {
    const [{ WatchedRooms }, { SocketKeeper }] = await Promise.all([built('watched-rooms.js'), built('socket-keeper.js')]);
    replace(
      WatchedRooms!.prototype,
      'bringUp',
      (bringUp) =>
        function (this: Watched, standings: readonly { roomId: string }[]) {
          const strangers = standings.filter(({ roomId }) => {
            const room = this.get(roomId);
            return [...(room?.listeners ?? [])].some(({ accountId }) => !room?.seats.of.has(accountId));
          });
          return bringUp.call(this, strangers);
        },
    );
    for (const method of ['hear', 'dropEnded', 'caughtUp']) replace(SocketKeeper!.prototype, method, () => () => Promise.resolve());
  },
};

export async function plant(name: string | undefined): Promise<void> {
  if (!name) return;
  const bug: (() => void | Promise<void>) | undefined = plants[name] ?? deedPlants[name] ?? crisisPlants[name];
  if (!bug) throw new Error(`no such bug: ${name}`);
  await bug();
}

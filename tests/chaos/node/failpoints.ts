import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { EditMessage, KeepUnposted } from '#libs/messaging';
import { Database, Doorbell, LaneDatabase, ReservedDatabase } from '#libs/platform';
import { type Action, statementOf } from './failpoint-table.js';
import { built, type Method, replace } from './patch.js';

/** What is said: new words for a message share the lane of the posts, and what can't be posted is kept beside it. */
const saying = new AsyncLocalStorage<'words' | 'unposted'>();
type Kept = 'post' | 'words' | 'unposted';
/** Set while the transaction of one runs: other work says COMMIT, too. */
const posting = new AsyncLocalStorage<Kept>();
/** What they said that is in no failpoint, each once. */
const unwatched = new Set<string>();
const STALL_MS = 6_000;
/** Where a transaction waits, what would leave behind waits, too. */
const hung = new WeakMap<pg.Client, Promise<never>>();

/** It ends, and is on its way. */
let ending = false;
let armed: { point: string; action: Action; left: number } | null = null;

/** `point:action@n`: at the n-th time that this point is reached. */
function arm(order: string): void {
  const parts = /^(.+):(\w+)@(\d+)$/.exec(order);
  armed = parts ? { point: parts[1] ?? '', action: parts[2] as Action, left: Number(parts[3]) } : null;
}

/** Undefined: go on. `gone`: when that on which the point waits is no more. */
export function reached(point: string, gone?: Promise<never>): Promise<never> | undefined {
  if (armed?.point !== point) return undefined;
  armed.left -= 1;
  if (armed.left > 0) return undefined;
  const { action } = armed;
  armed = null;
  if (action === 'exit') process.kill(process.pid, 'SIGKILL');
  if (action === 'exit') return new Promise(() => undefined);
  if (action === 'hang') return gone;
  if (action === 'throw') return Promise.reject(new Error(`failpoint ${point}`));
  if (action === 'uncaught') {
    ending = true;
    setImmediate(() => {
      throw new Error(`failpoint ${point}`);
    });
  }
  if (action === 'hoard') for (const heap: object[] = []; ; ) heap.push(new Array(1_000_000).fill(heap.length));
  if (action === 'stall') for (const end = performance.now() + STALL_MS; performance.now() < end; );
  return undefined;
}

/** Between "received" and "acknowledged", without a line of the product knowing. */
export async function place(): Promise<void> {
  process.on('message', (message: { arm?: string }) => {
    if (message.arm === undefined) return; // it is about something else
    arm(message.arm);
    if (!message.arm && !ending) process.send?.({ disarmed: true });
  });
  process.channel?.unref(); // it keeps no node alive that would end

  for (const [{ prototype }, what] of [
    [EditMessage, 'words'],
    [KeepUnposted, 'unposted'],
  ] as const)
    replace(
      prototype,
      'execute',
      (execute) =>
        function (this: unknown, ...given: unknown[]) {
          return saying.run(what, () => execute.apply(this, given));
        },
    );
  within(LaneDatabase.prototype, () => saying.getStore() ?? 'post');
  within(ReservedDatabase.prototype, () => (saying.getStore() === 'unposted' ? 'unposted' : undefined));
  replace(
    pg.Client.prototype,
    'query',
    (query) =>
      function (this: pg.Client, ...given: unknown[]) {
        const waits = hung.get(this);
        if (waits) return waits;
        const kept = posting.getStore();
        const statement = kept && statementOf(textOf(given[0]));
        if (kept && kept !== 'words' && !statement) leftOut(textOf(given[0]));
        if (!statement) return query.apply(this, given);
        const way = kept === 'unposted' ? 'kept/' : '';
        const gone =
          armed?.action !== 'hang'
            ? undefined
            : new Promise<never>((_, reject) => this.once('end', () => reject(new Error('Connection terminated'))));
        gone?.catch(() => undefined);
        if (gone && armed?.point.endsWith(`:${statement}`)) hung.set(this, gone);
        const stopped = reached(`${way}before:${statement}`, gone);
        if (stopped) return stopped;
        const answer = query.apply(this, given);
        if (!(answer instanceof Promise)) return answer; // a bell, which the pool rings by itself
        return answer.then((rows: unknown) => reached(`${way}after:${statement}`, gone) ?? rows);
      },
  );
  replace(
    Doorbell.prototype,
    'ring',
    (ring) =>
      function (this: Doorbell, ...bells: unknown[]) {
        if (posting.getStore() === 'post') void reached('before:bell');
        return posting.exit(() => ring.apply(this, bells)); // what is read because it rang is no part of the post
      },
  );
  const { RoomEvents } = await built('room-events.js');
  replace(
    RoomEvents!.prototype,
    'handle',
    (handle: Method) =>
      async function (this: unknown, ...said: unknown[]) {
        if (said[0] !== 'message:post') return handle.apply(this, said);
        await reached('received');
        const answer = await (handle.apply(this, said) as Promise<unknown>);
        await reached('before:ack');
        return answer;
      },
  );
}

/** All that a transaction of this database says is what `kept` says, if anything. */
function within(prototype: object, kept: () => Kept | undefined): void {
  replace(
    prototype,
    'transaction',
    () =>
      function (this: Database, ...given: Parameters<Database['transaction']>) {
        const begin = () => Database.prototype.transaction.apply(this, given);
        const what = kept();
        return what ? posting.run(what, begin) : begin();
      },
  );
}

/** The harness hears of it: somebody could die there, and nobody does. */
function leftOut(sql: string): void {
  if (unwatched.has(sql)) return;
  unwatched.add(sql);
  process.send?.({ unwatched: sql });
}

export function textOf(asked: unknown): string {
  const text = typeof asked === 'string' ? asked : (asked as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : '';
}

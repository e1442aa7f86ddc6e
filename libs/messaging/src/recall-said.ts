import { Injectable } from '@nestjs/common';
import { type Actor, type DataKey, ReservedDatabase, Rounds, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { askedByName, type Before, type Named, namedBy } from './answering.js';
import { heardWith, justSaid, type SaidText } from './just-said.js';
import { MessagesQueries } from './messages.queries.js';

/** Words for a room, or for a message that stands in one. */
export type Unposted = { readonly actor: Actor; readonly text: string; readonly clientKey: string } & (
  | { readonly roomId: string; readonly thread: string | null; readonly quotes: string | null }
  | { readonly messageId: string }
);

/** What one of them is to be heard with. */
export interface Recalled {
  readonly roomId: string;
  /** Oldest first. */
  readonly texts: readonly SaidText[];
  readonly named: readonly Named[];
  readonly now: Date;
}

interface Row extends Omit<SaidText, 'id'> {
  readonly n: number;
  readonly room_id: string;
  /** Null: nothing was said. */
  readonly id: string | null;
  readonly now: Date;
}

const SAID = `SELECT a.n::int, r.room_id, c.now, t.*
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY AS a (room_id, message_id, account_id, client_key, n)
  CROSS JOIN (SELECT clock_now() AS now OFFSET 0) c
  CROSS JOIN LATERAL (SELECT coalesce(a.room_id, (SELECT m.room_id FROM message m WHERE m.id = a.message_id)) AS room_id OFFSET 0) r
  JOIN membership s ON s.room_id = r.room_id AND s.account_id = a.account_id -- nothing of a room in which they have no seat
  LEFT JOIN LATERAL (${justSaid({ room: 'r.room_id', account: 'a.account_id', key: 'a.client_key', until: `'infinity'`, from: 'c.now' })}) t ON true`;

/** Of all of them, in their order; nothing of who has no seat there. One statement, or two where they name what they answer, and no lock. */
export async function recall(reader: Pick<Tx, 'prepared'>, all: readonly Unposted[]): Promise<(Recalled | undefined)[]> {
  const rows = await reader.prepared<Row>(SAID, [
    all.map((one) => ('roomId' in one ? one.roomId : null)),
    all.map((one) => ('messageId' in one ? one.messageId : null)),
    all.map(({ actor }) => actor.accountId),
    all.map(({ clientKey }) => clientKey),
  ]);
  const answering = all.map((one) => ({ ...one, accountId: one.actor.accountId }));
  const named = await namedBy(reader, answering); // behind the other: outside a transaction it would take a second connection
  const rowsOf = Map.groupBy(rows, ({ n }) => n);
  return all.map((_, n) => {
    const of = rowsOf.get(n + 1) ?? [];
    const [first] = of;
    const texts = of.flatMap(({ id, ...row }) => (id === null ? [] : [{ ...row, id }]));
    texts.sort((one, other) => one.said_at.getTime() - other.said_at.getTime());
    return first && { roomId: first.room_id, texts, named: named[n] ?? [], now: first.now };
  });
}

export const heardBefore = (messages: MessagesQueries, key: DataKey, { texts, named, now }: Recalled): Before => ({
  earlier: heardWith(messages, key, texts, now),
  asked: askedByName(messages, key, named),
});

/** A refusal waits for it so long at most, and so many of them, of one account but a few. */
const WAIT_MS = 300;
const MOST_WAITING = 256;
const MOST_OF_ONE = 4;

interface Asked {
  readonly unposted: Unposted;
  before: Before | null;
}

/**
 * What was said before a text that is about to be turned away, and that calls for nobody by itself. One statement at a time, on a reserved
 * connection, however many are turned away: a flood can take no more of what crises need. Whoever does not get it in time is heard alone.
 */
@Injectable()
export class RecallSaid {
  readonly #rounds = new Rounds<Asked>((all) => this.#read(all), MOST_WAITING);
  readonly #waiting = new Set<Asked>();

  constructor(
    private readonly database: ReservedDatabase,
    private readonly keys: RoomKeys,
    private readonly messages: MessagesQueries,
  ) {}

  /** Null where it can't be read now. */
  async before(unposted: Unposted): Promise<Before | null> {
    if (this.#waiting.size >= MOST_WAITING || this.#waitingOf(unposted.actor.accountId) >= MOST_OF_ONE) return null;
    const asked: Asked = { unposted, before: null };
    const { promise: late, resolve } = Promise.withResolvers<unknown>();
    const timer = setTimeout(resolve, WAIT_MS);
    this.#waiting.add(asked);
    const read = this.#rounds
      .join(asked)
      .catch(() => undefined)
      .finally(() => {
        this.#waiting.delete(asked); // not sooner: what waits for a database that hangs is bounded, too
      });
    await Promise.race([read, late]);
    clearTimeout(timer);
    return asked.before;
  }

  #waitingOf(accountId: string): number {
    let count = 0;
    for (const { unposted } of this.#waiting) if (unposted.actor.accountId === accountId) count += 1;
    return count;
  }

  async #read(all: readonly Asked[]): Promise<void> {
    const recalled = await recall(
      this.database,
      all.map(({ unposted }) => unposted),
    );
    for (const [n, asked] of all.entries()) {
      const said = recalled[n];
      const key = said && (await this.keys.of(this.database, said.roomId).catch(() => undefined)); // of one room, and nobody else's fault
      if (key) asked.before = heardBefore(this.messages, key, said);
    }
  }
}

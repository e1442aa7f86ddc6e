import { Injectable } from '@nestjs/common';
import { type Actor, ReservedDatabase, Rounds, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import type { Earlier } from '#libs/screening';
import { heardWith, justSaid, type SaidText } from './just-said.js';
import { MessagesQueries } from './messages.queries.js';

/** Words for a room, or for a message that stands in one. */
export type Unposted = { readonly actor: Actor; readonly text: string; readonly clientKey: string } & (
  | { readonly roomId: string }
  | { readonly messageId: string }
);

/** What one of them is to be heard with, where anything is. */
export interface Recalled {
  readonly roomId: string;
  /** Oldest first. */
  readonly texts: readonly SaidText[];
  readonly now: Date;
}

interface Row extends SaidText {
  readonly n: number;
  readonly room_id: string;
  readonly now: Date;
}

const SAID = `SELECT a.n::int, r.room_id, c.now, t.*
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) WITH ORDINALITY AS a (room_id, message_id, account_id, client_key, n)
  CROSS JOIN (SELECT clock_now() AS now OFFSET 0) c
  CROSS JOIN LATERAL (SELECT coalesce(a.room_id, (SELECT m.room_id FROM message m WHERE m.id = a.message_id)) AS room_id OFFSET 0) r
  JOIN membership s ON s.room_id = r.room_id AND s.account_id = a.account_id -- nothing of a room in which they have no seat
  CROSS JOIN LATERAL (${justSaid({ room: 'r.room_id', account: 'a.account_id', key: 'a.client_key', until: `'infinity'`, from: 'c.now' })}) t`;

/** Of all of them, in their order: one statement, and no lock. */
export async function recall(reader: Pick<Tx, 'prepared'>, all: readonly Unposted[]): Promise<(Recalled | undefined)[]> {
  const rows = await reader.prepared<Row>(SAID, [
    all.map((one) => ('roomId' in one ? one.roomId : null)),
    all.map((one) => ('messageId' in one ? one.messageId : null)),
    all.map(({ actor }) => actor.accountId),
    all.map(({ clientKey }) => clientKey),
  ]);
  const rowsOf = Map.groupBy(rows, ({ n }) => n);
  return all.map((_, n) => {
    const texts = rowsOf.get(n + 1)?.sort((one, other) => one.said_at.getTime() - other.said_at.getTime());
    const [first] = texts ?? [];
    return texts && first && { roomId: first.room_id, texts, now: first.now };
  });
}

/** A refusal waits for it so long at most, and so many of them. */
const WAIT_MS = 300;
const MOST_WAITING = 256;

interface Asked {
  readonly unposted: Unposted;
  earlier: readonly Earlier[];
}

/**
 * What was said before a text that is about to be turned away, and that calls for nobody by itself. One statement at a time, on a reserved
 * connection, however many are turned away: a flood can take no more of what crises need. Whoever does not get it in time is heard alone.
 */
@Injectable()
export class RecallSaid {
  readonly #rounds = new Rounds<Asked>((all) => this.#read(all), MOST_WAITING);
  #waiting = 0;

  constructor(
    private readonly database: ReservedDatabase,
    private readonly keys: RoomKeys,
    private readonly messages: MessagesQueries,
  ) {}

  /** Oldest first; nothing where it can't be read now. */
  async before(unposted: Unposted): Promise<readonly Earlier[]> {
    if (this.#waiting >= MOST_WAITING) return [];
    const asked: Asked = { unposted, earlier: [] };
    const { promise: late, resolve } = Promise.withResolvers<unknown>();
    const timer = setTimeout(resolve, WAIT_MS);
    this.#waiting += 1;
    const read = this.#rounds
      .join(asked)
      .catch(() => undefined)
      .finally(() => {
        this.#waiting -= 1; // not sooner: what waits for a database that hangs is bounded, too
      });
    await Promise.race([read, late]);
    clearTimeout(timer);
    return asked.earlier;
  }

  async #read(all: readonly Asked[]): Promise<void> {
    const recalled = await recall(
      this.database,
      all.map(({ unposted }) => unposted),
    );
    for (const [n, asked] of all.entries()) {
      const said = recalled[n];
      const key = said && (await this.keys.of(this.database, said.roomId).catch(() => undefined)); // of one room, and nobody else's fault
      if (key) asked.earlier = heardWith(this.messages, key, said.texts, said.now);
    }
  }
}

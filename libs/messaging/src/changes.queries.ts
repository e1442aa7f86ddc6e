import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { MessageRow } from './message.view.js';
import { COLUMNS } from './messages.queries.js';

export interface Told {
  readonly roomId: string;
  /** The last revision that was told. */
  readonly revision: string;
}

export interface RoomChanges {
  readonly roomId: string;
  /** In the order of their revisions, whoever may see them. */
  readonly rows: readonly MessageRow[];
  /** Everything up to here is in `rows`. */
  readonly revision: string;
  /** There are more after `revision`. */
  readonly more: boolean;
  /** Rises with every change of a seat; read in one moment with the rows, so it holds for each of them. */
  readonly authority: string;
}

const MOST = 120;

/** `heard` is null in the one row of a room without changes. */
type Row = Omit<MessageRow, 'heard'> & { watched: string; last_revision: string; authority: string; heard: boolean | null };

/** For the broadcaster: what changed in many rooms, each after the revision that was told there, in one statement. */
@Injectable()
export class ChangesQueries {
  constructor(private readonly database: Database) {}

  async after(told: readonly Told[]): Promise<RoomChanges[]> {
    // JSON and not arrays: PostgreSQL plans for the length of an array, so anew each time, which took longer than the reading.
    const rows = await this.database.prepared<Row>(
      `SELECT w.room_id AS watched, r.last_revision, coalesce(v.version, 0) AS authority, changed.*
       FROM jsonb_to_recordset($1::jsonb) AS w (room_id uuid, revision bigint)
       JOIN room r ON r.id = w.room_id LEFT JOIN room_authority v ON v.room_id = w.room_id
       LEFT JOIN LATERAL (
         SELECT EXISTS (SELECT FROM signal s WHERE s.room_id = m.room_id AND s.account_id = m.author_id AND s.client_key = coalesce(m.text_key, m.client_key)) AS heard,
         ${COLUMNS} WHERE m.room_id = w.room_id AND m.revision > w.revision AND m.revision <= r.last_revision ORDER BY m.revision LIMIT ${String(MOST)}
       ) AS changed ON true`,
      [JSON.stringify(told.map(({ roomId, revision }) => ({ room_id: roomId, revision })))],
    );
    const byRoom = Map.groupBy(rows, ({ watched }) => watched);
    return told.flatMap(({ roomId, revision }) => {
      const found = byRoom.get(roomId);
      return found?.[0] ? [changesOf(found, { roomId, revision }, found[0])] : [];
    });
  }
}

function changesOf(found: readonly Row[], { roomId, revision }: Told, { last_revision, authority }: Row): RoomChanges {
  const rows = found
    .flatMap((row) => (row.heard === null ? [] : [{ ...row, heard: row.heard }]))
    .sort((one, other) => Number(BigInt(one.revision) - BigInt(other.revision)));
  const more = rows.length === MOST && rows.at(-1)?.revision !== last_revision;
  // After a backup was restored this is less than was told: what is new from then on is told all the same.
  const reached = more ? (rows.at(-1)?.revision ?? revision) : last_revision;
  return { roomId, rows, more, authority, revision: reached };
}

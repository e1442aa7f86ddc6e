import { Injectable } from '@nestjs/common';
import type { RoomPage, SignalView, StaffMessageView } from '#libs/contracts';
import { type Actor, Database, type DataKey, Log, NoLongerReadable, Problem, type SealedPlace, type Tx } from '#libs/platform';
import { RoomKeys, type Seat } from '#libs/rooms';
import { Cursors } from './cursor.js';
import { DamagedTexts } from './damaged-texts.js';
import { sealedAs } from './message.entity.js';
import { forAuthor, forPeer, forStaff, isVisible, type MessageRow, type OpenText, type Viewer } from './message.view.js';
import { readRoom } from './read-room.js';

type Reader = Pick<Tx, 'query'>;

export const PAGE = 60;

/** Of a message `m`, its author's seat `a` and who decided, `d`. */
export const COLUMNS = `m.id, m.room_id, m.author_id, m.client_key, m.seq, m.after_seq, m.revision, m.state, m.reason, m.held_until, m.text_sealed,
  coalesce(m.posted_at, m.created_at) AS at, a.key, a.alias, a.patch, a.seat, d.alias AS by,
  m.thread_id, m.replies, m.quotes_id, m.content_note, m.text_key, m.edited_at, m.version,
  CASE WHEN m.reactions > 0 THEN (
    SELECT json_agg(json_build_object('word', word, 'by', by) ORDER BY word)
    FROM (SELECT c.word, json_agg(p.key ORDER BY c.at, p.key) AS by FROM reaction c JOIN membership p ON p.room_id = m.room_id AND p.account_id = c.account_id
          WHERE c.message_id = m.id GROUP BY c.word) words) END AS reacted
  FROM message m JOIN membership a ON a.room_id = m.room_id AND a.account_id = m.author_id
  LEFT JOIN membership d ON d.room_id = m.room_id AND d.account_id = m.decided_by`;

/** What {@link isVisible} says, in SQL: $2 counselor seat, $3 account, $4 from_seq. */
export const VISIBLE = '($2 OR m.author_id = $3 OR (m.seq IS NOT NULL AND m.seq > $4))';
/** Places; what waits behind a message comes with it, so that no page ends between the two. */
export const LATEST_FIRST = 'coalesce(m.seq, m.after_seq) DESC, m.seq DESC NULLS FIRST, m.created_at DESC, m.id DESC';
const EARLIEST_FIRST = 'coalesce(m.seq, m.after_seq), m.seq NULLS LAST, m.created_at, m.id';
export const visibleTo = ({ seat, accountId, fromSeq }: Viewer) => [seat === 'counselor', accountId, fromSeq];

export const viewerOf = ({ membership }: Seat): Viewer => ({
  accountId: membership.accountId,
  seat: membership.seat,
  fromSeq: membership.fromSeq,
});

export interface TextPlace {
  readonly place: number;
  readonly revision: string;
}
export type ReadText = TextPlace & Pick<MessageRow, 'id' | 'text_sealed'>;

/** Every read path of messages: each goes through one rule of visibility and one view for its audience. */
@Injectable()
export class MessagesQueries {
  constructor(
    private readonly database: Database,
    private readonly keys: RoomKeys,
    private readonly cursors: Cursors,
    private readonly damaged: DamagedTexts,
    private readonly log: Log,
  ) {}

  /** The newest sixty; the cursor is read first, so whatever is missed here is after it. */
  async newest(reader: Reader, seat: Seat): Promise<RoomPage> {
    return this.#before(reader, seat, null);
  }

  earlier(actor: Actor, roomId: string, before: number): Promise<RoomPage> {
    return readRoom(this.database, actor, roomId, (tx, seat) => this.#before(tx, seat, before));
  }

  since(actor: Actor, roomId: string, cursor: string): Promise<RoomPage> {
    return readRoom(this.database, actor, roomId, (tx, seat) => this.after(tx, seat, cursor));
  }

  /** Everything that changed for this viewer after the cursor, sixty at a time, in the order of the changes. */
  async after(tx: Tx, seat: Seat, cursor: string): Promise<RoomPage> {
    const { id: roomId, lastRevision } = seat.room;
    const from = this.cursors.open(roomId, cursor);
    // A cursor from after a backup that was restored: what it has seen is not what the room knows.
    if (BigInt(from) > BigInt(lastRevision)) throw new Problem('invalid-input', { field: 'cursor' });
    // Asked, and the cursor sealed anew, also where nothing can have changed: who is told nothing learns nothing of what others can't see.
    const rows = await tx.prepared<MessageRow>(
      `SELECT ${COLUMNS} WHERE m.room_id = $1 AND m.revision > $5 AND m.revision <= $6 AND ${VISIBLE} ORDER BY m.revision LIMIT $7`,
      [roomId, ...visibleTo(viewerOf(seat)), from, lastRevision, PAGE + 1],
    );
    const [more, page] = [rows.length > PAGE, rows.slice(0, PAGE)];
    const revision = more ? (page.at(-1)?.revision ?? from) : lastRevision;
    const messages = await this.show(tx, roomId, page, viewerOf(seat));
    return { messages, cursor: this.cursors.seal(roomId, revision), more, earlier: false };
  }

  /** Messages around one that called for help, for the case: `before` of them up to it, and `after`. Staff view. */
  async around(
    reader: Reader,
    roomId: string,
    place: number,
    { before, after }: { before: number; after: number },
  ): Promise<StaffMessageView[]> {
    const rows = await reader.query<MessageRow>(
      `(SELECT ${COLUMNS} WHERE m.room_id = $1 AND coalesce(m.seq, m.after_seq) <= $2 ORDER BY ${LATEST_FIRST} LIMIT $3)
       UNION ALL
       (SELECT ${COLUMNS} WHERE m.room_id = $1 AND coalesce(m.seq, m.after_seq) > $2 ORDER BY ${EARLIEST_FIRST} LIMIT $4)`,
      [roomId, place, before, after],
    );
    return this.#staff(reader, roomId, rows.sort(byPlace));
  }

  /** The whole of a private room's newest page, for whoever answers. */
  async newestForStaff(reader: Reader, roomId: string): Promise<StaffMessageView[]> {
    const rows = await reader.query<MessageRow>(`SELECT ${COLUMNS} WHERE m.room_id = $1 ORDER BY ${LATEST_FIRST} LIMIT $2`, [roomId, PAGE]);
    return this.#staff(reader, roomId, rows.sort(byPlace));
  }

  /** What waits for a decision in the rooms that this counselor leads, longest first. */
  async held(reader: Reader, actor: Actor): Promise<{ roomName: string; message: StaffMessageView; waitingSince: string }[]> {
    const rows = await reader.query<MessageRow & { room_name: string }>(
      `SELECT r.name AS room_name, ${COLUMNS}
       JOIN membership me ON me.room_id = m.room_id AND me.account_id = $1 AND me.seat = 'counselor' AND me.state = 'active'
       JOIN room r ON r.id = m.room_id
       WHERE m.state = 'held' AND m.organisation_id = $2 ORDER BY m.created_at`,
      [actor.accountId, actor.organisationId],
    );
    const shown: { roomName: string; message: StaffMessageView; waitingSince: string }[] = [];
    for (const row of rows) {
      const [message] = await this.#staff(reader, row.room_id, [row]);
      if (message) shown.push({ roomName: row.room_name, message, waitingSince: row.at.toISOString() });
    }
    return shown;
  }

  /** Rows as one viewer may see them; the order is kept. */
  async show(reader: Reader, roomId: string, rows: readonly MessageRow[], viewer: Viewer): Promise<StaffMessageView[]> {
    if (viewer.seat === 'counselor') return this.#staff(reader, roomId, rows, viewer.accountId);
    const open = this.opener(await this.keys.of(reader, roomId));
    return rows
      .filter((row) => isVisible(row, viewer))
      .map((row) => (row.author_id === viewer.accountId ? forAuthor(row, open) : forPeer(row, open)));
  }

  /**
   * Texts that this viewer may read, from `before` backwards; those that are taken back or down are not read. In one place
   * stand at most one message that the room can see, and any number that wait or were kept out: `from` goes on among them.
   */
  async textsBefore(reader: Reader, seat: Seat, from: TextPlace, most: number): Promise<ReadText[]> {
    return reader.query<ReadText>(
      `SELECT m.id, coalesce(m.seq, m.after_seq) AS place, m.revision, m.text_sealed FROM message m
       WHERE m.room_id = $1 AND coalesce(m.seq, m.after_seq) <= $5 AND (coalesce(m.seq, m.after_seq), m.revision) < ($5, $6::bigint)
         AND ${VISIBLE} AND m.state NOT IN ('redacted', 'retracted')
       ORDER BY coalesce(m.seq, m.after_seq) DESC, m.revision DESC LIMIT $7`,
      [seat.room.id, ...visibleTo(viewerOf(seat)), from.place, from.revision, most],
    );
  }

  /** By id; those that do not exist are missing. */
  async rowsOf(reader: Reader, messageIds: readonly string[]): Promise<Map<string, MessageRow>> {
    if (messageIds.length === 0) return new Map();
    const rows = await reader.query<MessageRow>(`SELECT ${COLUMNS} WHERE m.id = ANY($1::uuid[])`, [messageIds]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async rowOf(reader: Reader, messageId: string): Promise<MessageRow | null> {
    return (await this.rowsOf(reader, [messageId])).get(messageId) ?? null;
  }

  async #before(reader: Reader, seat: Seat, before: number | null): Promise<RoomPage> {
    const { room } = seat;
    const rows = await reader.query<MessageRow>(
      `SELECT ${COLUMNS} WHERE m.room_id = $1 AND ($5::int IS NULL OR coalesce(m.seq, m.after_seq) < $5) AND ${VISIBLE}
       ORDER BY ${LATEST_FIRST} LIMIT $6`,
      [room.id, ...visibleTo(viewerOf(seat)), before, PAGE + 1],
    );
    const page = rows.slice(0, PAGE).sort(byPlace);
    return {
      messages: await this.show(reader, room.id, page, viewerOf(seat)),
      cursor: this.cursors.seal(room.id, room.lastRevision),
      more: false,
      earlier: rows.length > PAGE,
    };
  }

  async #staff(reader: Reader, roomId: string, rows: readonly MessageRow[], self?: string): Promise<StaffMessageView[]> {
    const open = this.opener(await this.keys.of(reader, roomId));
    const signals = await signalsOf(reader, roomId, rows);
    return rows.map((row) => {
      const view = forStaff(row, open, signals.get(saidUnder(row)) ?? []);
      return row.author_id === self ? { ...view, clientKey: row.client_key as StaffMessageView['clientKey'] } : view;
    });
  }

  opener(key: DataKey): OpenText & ((row: Pick<MessageRow, 'id' | 'text_sealed'>) => string | null) {
    return (row) => this.open(key, sealedAs(row.id), row.text_sealed);
  }

  /** Null where the bytes do not open. */
  open(key: DataKey, where: SealedPlace<'room'>, sealed: Buffer): string | null {
    try {
      return key.openText(where, sealed);
    } catch (error) {
      if (error instanceof NoLongerReadable) return null;
      this.log.error('message-not-opened', { error });
      this.damaged.found(where);
      return null;
    }
  }
}

/** The key of the words that stand there now: what was heard in earlier ones is not in these. */
const saidUnder = (row: MessageRow) => row.text_key ?? row.client_key;

/** As the clients order them, so that what changes stays where it stands. */
export const byPlace = (one: MessageRow, other: MessageRow) =>
  (one.seq ?? one.after_seq + 0.5) - (other.seq ?? other.after_seq + 0.5) ||
  one.at.getTime() - other.at.getTime() ||
  one.id.localeCompare(other.id);

async function signalsOf(reader: Reader, roomId: string, rows: readonly MessageRow[]): Promise<Map<string, SignalView[]>> {
  const asked = rows.filter(({ heard }) => heard !== false);
  if (asked.length === 0) return new Map();
  const found = await reader.query<SignalRow>(
    `SELECT client_key, category, severity, rule_id, phrase, span_start, span_end, guards
     FROM unnest($2::uuid[], $3::uuid[]) AS asked (account_id, client_key) JOIN signal USING (account_id, client_key)
     WHERE room_id = $1 ORDER BY span_start`,
    [roomId, asked.map((row) => row.author_id), asked.map(saidUnder)],
  );
  const byKey = new Map<string, SignalView[]>();
  for (const row of found) {
    const view = {
      category: row.category,
      severity: row.severity,
      ruleId: row.rule_id,
      phrase: row.phrase,
      span: [row.span_start, row.span_end] as [number, number],
      guards: row.guards,
    };
    byKey.set(row.client_key, [...(byKey.get(row.client_key) ?? []), view]);
  }
  return byKey;
}

interface SignalRow {
  client_key: string;
  category: SignalView['category'];
  severity: SignalView['severity'];
  rule_id: string;
  phrase: string;
  span_start: number;
  span_end: number;
  guards: string[];
}

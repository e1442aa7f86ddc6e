import type { DataKey, Tx } from '#libs/platform';
import { type Earlier, HEARD_WITH } from '#libs/screening';
import type { MessageRow } from './message.view.js';
import type { MessagesQueries } from './messages.queries.js';

/** Of whom, and where. */
export interface Place {
  readonly roomId: string;
  readonly accountId: string;
}

/** A text that stood in the room when its author said another: their own, or what somebody asked of them. */
export interface SaidText extends Pick<MessageRow, 'id' | 'text_sealed'> {
  /** When it was said; of another's, when the room saw it. */
  readonly said_at: Date;
  readonly own: boolean;
}

const { own, others } = HEARD_WITH;

/**
 * What somebody is heard with who says something in a room: SQL in terms of SQL, for a LATERAL of each. Of others only what stands among the
 * room's last, whoever said those: where one person has said thousands of things alone, it looks at no more than these.
 */
export const justSaid = (at: {
  readonly room: string;
  readonly account: string;
  readonly until: string;
  readonly from: string;
}): string => `
  (SELECT m.id, m.created_at AS said_at, m.text_sealed, true AS own FROM message m
   WHERE m.room_id = ${at.room} AND m.author_id = ${at.account} AND m.created_at < ${at.until}
     AND m.created_at >= ${at.from} - interval '${String(own.ms)} milliseconds' ORDER BY m.created_at DESC LIMIT ${String(own.most)})
  UNION ALL
  (SELECT l.id, l.posted_at, l.text_sealed, false FROM (
     SELECT m.id, m.posted_at, m.text_sealed, m.author_id, m.seq FROM message m
     WHERE m.room_id = ${at.room} AND m.seq > 0 AND m.posted_at < ${at.until} ORDER BY m.seq DESC LIMIT ${String(others.among)}) l
   WHERE l.author_id <> ${at.account} AND l.posted_at >= ${at.from} - interval '${String(others.ms)} milliseconds'
   ORDER BY l.seq DESC LIMIT ${String(others.most)})`;

const JUST_SAID = `SELECT * FROM (${justSaid({ room: '$1', account: '$2', until: '$3', from: '$3::timestamptz' })}) t ORDER BY said_at`;

/** Before `until`, oldest first, as they stand now. */
export const readJustSaid = (reader: Pick<Tx, 'query'>, { roomId, accountId }: Place, until: Date): Promise<SaidText[]> =>
  reader.query<SaidText>(JUST_SAID, [roomId, accountId, until]);

/** As the engine takes them. Each is opened where the engine reads it, which it mostly does not; one that does not open says nothing. */
export function heardWith(messages: MessagesQueries, key: DataKey, said: readonly SaidText[], now: Date): Earlier[] {
  const open = messages.opener(key);
  return said.map((row) => {
    let words: string | undefined;
    return {
      by: row.own ? 'author' : 'other',
      ago: now.getTime() - row.said_at.getTime(),
      get text() {
        words ??= open(row) ?? '';
        return words;
      },
    };
  });
}

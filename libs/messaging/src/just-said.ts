import type { DataKey, Tx } from '#libs/platform';
import { type Earlier, HEARD_WITH } from '#libs/screening';
import { looseSealedAs } from './loose-text.js';
import { sealedAs } from './message.entity.js';
import type { MessageRow } from './message.view.js';
import type { MessagesQueries } from './messages.queries.js';

/** One author about to say something in one room, under a key of their device. */
export interface Saying {
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
}

/** A text that stood in the room when its author said another: their own, or what somebody asked of them. */
export interface SaidText extends Pick<MessageRow, 'id' | 'text_sealed'> {
  /** When it was said; of another's, when the room saw it. */
  readonly said_at: Date;
  readonly own: boolean;
  /** It stands in no message: its id is the key under which it was said. */
  readonly loose?: boolean;
}

const { own, others } = HEARD_WITH;
const OWN_FROM = `interval '${String(own.ms)} milliseconds'`;

/**
 * What somebody is heard with who says something in a room: SQL in terms of SQL, for a LATERAL of each. Of others only what stands among the
 * room's last, whoever said those: where one person has said thousands of things alone, it looks at no more than these. What was said under a key that
 * a message holds by now stands there; so do the words themselves.
 */
export const justSaid = (at: {
  readonly room: string;
  readonly account: string;
  readonly key: string;
  readonly until: string;
  readonly from: string;
}): string => `
  (SELECT m.id, m.created_at AS said_at, m.text_sealed, true AS own, false AS loose FROM message m
   WHERE m.room_id = ${at.room} AND m.author_id = ${at.account} AND m.created_at < ${at.until}
     AND m.created_at >= ${at.from} - ${OWN_FROM} ORDER BY m.created_at DESC LIMIT ${String(own.most)})
  UNION ALL
  (SELECT l.client_key, l.said_at, l.text_sealed, true, true FROM loose_text l
   WHERE l.room_id = ${at.room} AND l.account_id = ${at.account} AND l.said_at < ${at.until} AND l.said_at >= ${at.from} - ${OWN_FROM}
     AND l.client_key <> ${at.key}
     AND NOT EXISTS (SELECT FROM message p WHERE p.client_key = l.client_key AND p.author_id = l.account_id AND p.room_id = l.room_id AND p.text_key IS NULL OFFSET 0)
     AND NOT EXISTS (SELECT FROM message p WHERE p.text_key = l.client_key AND p.author_id = l.account_id AND p.room_id = l.room_id OFFSET 0)
   ORDER BY l.said_at DESC LIMIT ${String(own.most)})
  UNION ALL
  (SELECT l.id, l.posted_at, l.text_sealed, false, false FROM (
     SELECT m.id, m.posted_at, m.text_sealed, m.author_id, m.seq FROM message m
     WHERE m.room_id = ${at.room} AND m.seq > 0 AND m.posted_at < ${at.until} ORDER BY m.seq DESC LIMIT ${String(others.among)}) l
   WHERE l.author_id <> ${at.account} AND l.posted_at >= ${at.from} - interval '${String(others.ms)} milliseconds'
   ORDER BY l.seq DESC LIMIT ${String(others.most)})`;

const JUST_SAID = `SELECT * FROM (${justSaid({ room: '$1', account: '$2', until: '$3', from: '$3::timestamptz', key: '$4::uuid' })}) t ORDER BY said_at`;

/** Before `until`, oldest first, as they stand now. */
export const readJustSaid = (reader: Pick<Tx, 'query'>, { roomId, accountId, clientKey }: Saying, until: Date): Promise<SaidText[]> =>
  reader.query<SaidText>(JUST_SAID, [roomId, accountId, until, clientKey]);

/** As the engine takes them. Each is opened where the engine reads it, which it mostly does not; one that does not open says nothing. */
export function heardWith(messages: MessagesQueries, key: DataKey, said: readonly SaidText[], now: Date): Earlier[] {
  return said.map((row) => {
    let words: string | undefined;
    return {
      by: row.own ? 'author' : 'other',
      ago: now.getTime() - row.said_at.getTime(),
      loose: row.loose ?? false,
      get text() {
        words ??= messages.open(key, row.loose ? looseSealedAs(row.id) : sealedAs(row.id), row.text_sealed) ?? '';
        return words;
      },
    };
  });
}

import { Injectable } from '@nestjs/common';
import type { OnDuty } from '#libs/contracts';
import type { Tx } from '#libs/platform';

/** A heartbeat older than this is nobody: three beats missed. */
export const PRESENCE_SECONDS = 30;

type Reader = Pick<Tx, 'query'>;
const iso = (at: Date | null) => at?.toISOString() ?? null;

@Injectable()
export class CoverQueries {
  /** Which of these rooms does a counselor read now? Decides whether a text may wait for one. */
  async covered(reader: Reader, roomIds: readonly string[]): Promise<Set<string>> {
    const rows = await reader.query<{ room_id: string }>(
      `SELECT DISTINCT p.room_id FROM presence p JOIN membership m USING (room_id, account_id)
       WHERE p.room_id = ANY($1::uuid[]) AND m.seat = 'counselor' AND m.state = 'active' AND p.seen_at > clock_now() - make_interval(secs => $2)`,
      [roomIds, PRESENCE_SECONDS],
    );
    return new Set(rows.map(({ room_id }) => room_id));
  }

  /** Counselors of this room who are on shift or have it open: the names that members know, never others. */
  async on(reader: Reader, roomId: string): Promise<{ on: OnDuty[]; nextOnAt: string | null }> {
    const rows = await reader.query<{ name: string; until: Date | null }>(
      `SELECT m.alias AS name, max(s.ends_at) AS until
       FROM membership m
       LEFT JOIN shift s ON s.account_id = m.account_id AND s.starts_at <= clock_now() AND s.ends_at > clock_now()
       LEFT JOIN presence p ON p.account_id = m.account_id AND p.room_id = m.room_id AND p.seen_at > clock_now() - make_interval(secs => $2)
       WHERE m.room_id = $1 AND m.seat = 'counselor' AND m.state = 'active' AND (s.id IS NOT NULL OR p.connection IS NOT NULL)
       GROUP BY m.alias ORDER BY max(s.ends_at) DESC NULLS LAST`,
      [roomId, PRESENCE_SECONDS],
    );
    const [next] = await reader.query<{ at: Date | null }>(
      `SELECT min(s.starts_at) AS at FROM shift s JOIN membership m USING (account_id)
       WHERE m.room_id = $1 AND m.seat = 'counselor' AND m.state = 'active' AND s.starts_at > clock_now()`,
      [roomId],
    );
    return { on: rows.map(({ name, until }) => ({ name, until: iso(until) })), nextOnAt: rows.length > 0 ? null : iso(next?.at ?? null) };
  }
}

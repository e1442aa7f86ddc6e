import { Injectable } from '@nestjs/common';
import type { Here, OnDuty, RoomState, SanctionId } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { forViewer, inForceIn } from './seat.js';

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

  async here(reader: Reader, roomId: string): Promise<Here> {
    const patches = await reader.query<Here['patches'][number]>(
      `SELECT DISTINCT m.key, m.patch, m.seat FROM presence p JOIN membership m USING (room_id, account_id)
       WHERE p.room_id = $1 AND m.state = 'active' AND p.seen_at > clock_now() - make_interval(secs => $2) ORDER BY m.seat, m.key`,
      [roomId, PRESENCE_SECONDS],
    );
    return { count: patches.length, patches: patches.map(({ patch, seat }) => ({ patch, seat })) };
  }

  /** A room's state as each of its viewers has it, from a fixed number of queries however many they are. */
  async states(tx: Tx, roomId: string): Promise<(accountId: string) => RoomState> {
    const sanctions = await inForceIn(tx, [roomId]);
    const { on, nextOnAt } = await this.on(tx, roomId);
    const covered = (await this.covered(tx, [roomId])).has(roomId);
    const names = sanctions.some(({ kind }) => kind === 'mute') ? await staffNames(tx, roomId) : new Map<string, string>();
    return (accountId) => {
      const { mute, slow, lock, review } = forViewer(sanctions, accountId);
      return {
        slow: slow && { id: slow.id as SanctionId, seconds: slow.seconds ?? 0, until: slow.until.toISOString() },
        locked: lock && { id: lock.id as SanctionId, until: lock.until.toISOString(), reason: lock.reason ?? 'pause' },
        review: review && { id: review.id as SanctionId, until: review.until.toISOString() },
        muted: mute && { until: mute.until.toISOString(), reason: mute.reason ?? 'pause', by: names.get(mute.imposedBy) ?? '' },
        on,
        nextOnAt,
        covered,
      };
    };
  }
}

/** The counselors of a room by the names that the room knows. */
async function staffNames(tx: Tx, roomId: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ account_id: string; alias: string }>(
    `SELECT account_id, alias FROM membership WHERE room_id = $1 AND seat = 'counselor' AND alias IS NOT NULL`,
    [roomId],
  );
  return new Map(rows.map(({ account_id, alias }) => [account_id, alias]));
}

import { Injectable } from '@nestjs/common';
import type { Here, OnDuty, RoomState, SanctionId, SanctionReason } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { PRESENCE_SECONDS } from './cover.queries.js';

type Reader = Pick<Tx, 'prepared'>;

interface SanctionRow {
  id: string;
  kind: 'mute' | 'slow' | 'lock' | 'review' | 'unreadable';
  seconds: number | null;
  reason: SanctionReason | null;
  account_id: string | null;
  until: Date;
  by: string | null;
}

/** A room's state: the same for all of its viewers, but for who is muted. */
export interface StateOfRoom {
  readonly shared: RoomState;
  readonly muted: ReadonlyMap<string, NonNullable<RoomState['muted']>>;
}

export const stateFor = ({ shared, muted }: StateOfRoom, accountId: string): RoomState => {
  const own = muted.get(accountId);
  return own ? { ...shared, muted: own } : shared;
};

/** How rooms stand, however many of them, in a fixed number of statements. */
@Injectable()
export class RoomStatesQueries {
  async states(reader: Reader, roomIds: readonly string[]): Promise<(roomId: string) => StateOfRoom> {
    // None needs the answer of another: in a transaction they share a round trip.
    const asked = [this.#cover(reader, roomIds), this.#inForce(reader, roomIds), this.#standing(reader, roomIds)] as const;
    const [cover, sanctions, standing] = await Promise.all(asked);
    return (roomId) => stateOf(cover.get(roomId), sanctions.get(roomId) ?? [], standing.get(roomId));
  }

  async here(reader: Reader, roomIds: readonly string[]): Promise<(roomId: string) => Here> {
    const rows = await reader.prepared<{ room_id: string; patches: Here['patches'] }>(
      `SELECT room_id, json_agg(json_build_object('patch', patch, 'seat', seat) ORDER BY seat, key) AS patches
       FROM (SELECT DISTINCT m.room_id, m.key, m.patch, m.seat FROM presence p JOIN membership m USING (room_id, account_id)
             WHERE p.room_id = ANY($1::uuid[]) AND m.state = 'active' AND p.seen_at > clock_now() - make_interval(secs => $2)) AS present
       GROUP BY room_id`,
      [roomIds, PRESENCE_SECONDS],
    );
    const patchesOf = new Map(rows.map(({ room_id, patches }) => [room_id, patches]));
    return (roomId) => {
      const patches = patchesOf.get(roomId) ?? [];
      return { count: patches.length, patches };
    };
  }

  /** Counselors on shift or reading now, the last to leave first, by the names that members know; and the next shift where there are none. */
  async #cover(reader: Reader, roomIds: readonly string[]): Promise<Map<string, CoverRow>> {
    const rows = await reader.prepared<CoverRow>(
      `SELECT m.room_id, coalesce(bool_or(p.reads), false) AS covered, min(next.starts_at) AS next_at,
              coalesce(json_agg(json_build_object('name', m.alias, 'until', to_char(now.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                                ORDER BY now.ends_at DESC NULLS LAST, m.alias)
                FILTER (WHERE now.ends_at IS NOT NULL OR p.reads), '[]') AS on_duty
       FROM membership m
       LEFT JOIN LATERAL (SELECT max(ends_at) AS ends_at FROM shift
         WHERE account_id = m.account_id AND starts_at <= clock_now() AND ends_at > clock_now()) AS now ON true
       LEFT JOIN LATERAL (SELECT min(starts_at) AS starts_at FROM shift WHERE account_id = m.account_id AND starts_at > clock_now()) AS next ON true
       LEFT JOIN LATERAL (SELECT true AS reads FROM presence
         WHERE room_id = m.room_id AND account_id = m.account_id AND seen_at > clock_now() - make_interval(secs => $2) LIMIT 1) AS p ON true
       WHERE m.room_id = ANY($1::uuid[]) AND m.seat = 'counselor' AND m.state = 'active' GROUP BY m.room_id`,
      [roomIds, PRESENCE_SECONDS],
    );
    return new Map(rows.map((row) => [row.room_id, row]));
  }

  async #inForce(reader: Reader, roomIds: readonly string[]): Promise<Map<string, SanctionRow[]>> {
    const rows = await reader.prepared<SanctionRow & { room_id: string }>(
      `SELECT s.room_id, s.id, s.kind, s.seconds, s.reason, s.account_id, s.until, m.alias AS by
       FROM sanction s LEFT JOIN membership m ON m.room_id = s.room_id AND m.account_id = s.imposed_by AND m.seat = 'counselor'
       WHERE s.room_id = ANY($1::uuid[]) AND s.lifted_at IS NULL AND s.until > clock_now()
       UNION ALL SELECT id, id, 'unreadable', NULL, NULL, NULL, key_destroyed_at, NULL FROM room WHERE id = ANY($1::uuid[]) AND key_destroyed_at IS NOT NULL
       ORDER BY until DESC`,
      [roomIds],
    );
    return Map.groupBy(rows, ({ room_id }) => room_id);
  }

  /** What stands above what is said: the room's name, pins, and the counselor's question. */
  async #standing(reader: Reader, roomIds: readonly string[]): Promise<Map<string, Standing>> {
    const rows = await reader.prepared<Standing & { room_id: string }>(
      `SELECT id AS room_id, name, prompt,
              (SELECT coalesce(json_agg(message_id ORDER BY pinned_at DESC), '[]') FROM pin WHERE room_id = room.id) AS pins
       FROM room WHERE id = ANY($1::uuid[])`,
      [roomIds],
    );
    return new Map(rows.map((row) => [row.room_id, row]));
  }
}

type Standing = Pick<RoomState, 'name' | 'pins' | 'prompt'>;

interface CoverRow {
  room_id: string;
  covered: boolean;
  next_at: Date | null;
  on_duty: OnDuty[];
}

/** Of several of a kind the longest counts: they come longest first. */
function stateOf(cover: CoverRow | undefined, sanctions: readonly SanctionRow[], standing: Standing | undefined): StateOfRoom {
  const ofRoom = (kind: SanctionRow['kind']) => sanctions.find((one) => one.kind === kind && one.account_id === null);
  const [slow, lock, review] = [ofRoom('slow'), ofRoom('lock'), ofRoom('review')];
  const muted = new Map<string, NonNullable<RoomState['muted']>>();
  for (const { kind, account_id, until, reason, by } of sanctions) {
    if (kind !== 'mute' || account_id === null || muted.has(account_id)) continue;
    muted.set(account_id, { until: until.toISOString(), reason: reason ?? 'pause', by: by ?? '' });
  }
  const on = cover?.on_duty ?? [];
  return {
    shared: {
      name: standing?.name ?? '',
      slow: slow ? { id: slow.id as SanctionId, seconds: slow.seconds ?? 0, until: slow.until.toISOString() } : null,
      locked: lock ? { id: lock.id as SanctionId, until: lock.until.toISOString(), reason: lock.reason ?? 'pause' } : null,
      review: review ? { id: review.id as SanctionId, until: review.until.toISOString() } : null,
      muted: null,
      on,
      nextOnAt: on.length > 0 ? null : (cover?.next_at?.toISOString() ?? null),
      covered: cover?.covered ?? false,
      pins: standing?.pins ?? [],
      prompt: standing?.prompt ?? null,
      ...(ofRoom('unreadable') && { unreadable: true as const }),
    },
    muted,
  };
}

import type { RoomMade, TestDatabase } from '#libs/testing';

interface Many {
  readonly severity?: 'imminent' | 'high';
  /** As it is stored. That of `{}` can't be read, and calls the admins. */
  readonly plan?: string;
  /** When the first step is due: seconds from now. */
  readonly dueIn?: number;
  readonly closed?: boolean;
}

/** So many members of the room are each in a crisis of their own; where they are closed they were so one after the other, a minute apart. @returns their ids */
export async function manyCrises(
  database: Pick<TestDatabase, 'run'>,
  { id: roomId }: Pick<RoomMade, 'id'>,
  count: number,
  { severity = 'high', plan = '{}', dueIn = 24 * 60 * 60, closed = false }: Many = {},
): Promise<string[]> {
  const rows = await database.run<{ id: string }>(
    `WITH people AS (
       INSERT INTO account (id, organisation_id, role, language, created_at)
       SELECT gen_random_uuid(), organisation_id, 'member', 'en', clock_now() FROM room, generate_series(1, $2::int) WHERE id = $1
       RETURNING id, organisation_id),
     seated AS (
       INSERT INTO membership (room_id, account_id, organisation_id, seat, alias, alias_skeleton, patch, state, joined_at)
       SELECT $1, id, organisation_id, 'peer', 'Bird ' || id, 'bird' || id, 7, 'active', clock_now() FROM people)
     INSERT INTO escalation (id, organisation_id, room_id, account_id, cause, severity, status, plan, next_page_at, opened_at, due_at, closed_at, disposition)
     SELECT gen_random_uuid(), organisation_id, $1, id, 'suicide', $3, CASE WHEN $6 THEN 'closed' ELSE 'open' END, $4::jsonb,
            CASE WHEN NOT $6 THEN clock_now() + make_interval(secs => $5) END, clock_now(), clock_now() + interval '30 minutes',
            CASE WHEN $6 THEN clock_now() - row_number() OVER () * interval '1 minute' END, CASE WHEN $6 THEN 'not-a-safety-concern' END
     FROM people RETURNING id`,
    [roomId, count, severity, plan, dueIn, closed],
  );
  return rows.map(({ id }) => id);
}

/** So many texts more stand in this case, a second after one another, each in the words of its first one. */
export async function manyTexts(database: Pick<TestDatabase, 'run'>, escalationId: string, count: number): Promise<void> {
  await database.run(
    `INSERT INTO escalation_evidence (escalation_id, organisation_id, room_id, account_id, client_key, message_id, at)
     SELECT v.escalation_id, v.organisation_id, v.room_id, v.account_id, gen_random_uuid(), v.message_id, v.at + n * interval '1 second'
     FROM escalation_evidence v, generate_series(1, $2::int) n WHERE v.escalation_id = $1`,
    [escalationId, count],
  );
}

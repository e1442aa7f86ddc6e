import type { Postgres } from '../support/postgres.js';
import type { DecidingClock } from './clock.js';
import type { Change } from './diary.js';
import type { Due } from './lateness.js';

/** The clocks beside the plan's, each with the table whose rows they go through. */
const clocks = { target: 'escalation', 'shift end': 'escalation', 'next means': 'page', 'follow-up': 'follow_up' } as const;
export type Turning = keyof typeof clocks;
export const turnings = Object.keys(clocks) as Turning[];

/** For what a row waits, by one of these clocks. Null: for nothing. */
const DUE = `
  CREATE FUNCTION chaos_due(what text, r jsonb) RETURNS timestamptz LANGUAGE sql AS $$
    SELECT CASE what
      WHEN 'next means' THEN (r->>'next_means_at')::timestamptz
      WHEN 'follow-up' THEN (r->>'next_page_at')::timestamptz
      WHEN 'target' THEN CASE WHEN r->>'status' <> 'closed' THEN
        least((r->>'breach_page_at')::timestamptz, CASE WHEN r->>'missed_at' IS NULL THEN (r->>'due_at')::timestamptz END) END
      WHEN 'shift end' THEN CASE WHEN r->>'severity' = 'imminent' AND r->>'status' IN ('acknowledged', 'contacted', 'safe') THEN
        (SELECT max(s.ends_at) + interval '5 minutes' FROM shift s
         WHERE s.account_id = (r->>'holder_id')::uuid AND s.ends_at > (r->>'acknowledged_at')::timestamptz
           AND (r->>'shift_paged_at' IS NULL OR s.ends_at > (r->>'shift_paged_at')::timestamptz)) END
    END $$`;

/** The database keeps another diary, of what else was due and when. */
export async function keepTurns(postgres: Postgres): Promise<void> {
  await postgres.run(`${DUE};
    CREATE TABLE chaos_turn (n bigint GENERATED ALWAYS AS IDENTITY, what text, id uuid, escalation uuid, at timestamptz, real timestamptz, was timestamptz, due timestamptz);
    CREATE FUNCTION chaos_turn() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      was timestamptz := CASE WHEN TG_OP = 'UPDATE' THEN chaos_due(TG_ARGV[0], to_jsonb(OLD)) END;
      due timestamptz := chaos_due(TG_ARGV[0], to_jsonb(NEW));
    BEGIN
      IF was IS DISTINCT FROM due THEN
        INSERT INTO chaos_turn (what, id, escalation, at, real, was, due)
        VALUES (TG_ARGV[0], NEW.id, coalesce(to_jsonb(NEW)->>'escalation_id', NEW.id::text)::uuid, clock_now(), clock_timestamp(), was, due);
      END IF;
      RETURN NULL;
    END $$;
    ${turnings
      .map(
        (what) =>
          `CREATE TRIGGER "chaos ${what}" AFTER INSERT OR UPDATE ON ${clocks[what]} FOR EACH ROW EXECUTE FUNCTION chaos_turn('${what}')`,
      )
      .join(';')}`);
}

/** SQL: what is due by `at` and waits. */
export const waitingBy = (at: string): string =>
  turnings
    .map((what) => {
      const of = clocks[what] === 'escalation' ? 't.id' : 't.escalation_id';
      return `SELECT '${what}' AS what, t.id, ${of} AS escalation, chaos_due('${what}', to_jsonb(t)) AS was FROM ${clocks[what]} t
              WHERE chaos_due('${what}', to_jsonb(t)) <= ${at}`;
    })
    .join(' UNION ALL ');

export interface Waiting {
  readonly what: Turning;
  readonly id: string;
  readonly escalation: string;
  readonly was: Date;
}
interface Turn extends Omit<Waiting, 'was'> {
  readonly at: Date;
  readonly real: Date;
  readonly was: Date | null;
}

/** What was due by these clocks, and when it was done, or made needless; `left`: what waited still when the diary was closed. */
export async function dueTurns(
  { postgres, clock }: { readonly postgres: Postgres; readonly clock: DecidingClock },
  diary: ReadonlyMap<string, readonly Change[]>,
  { left, stopped }: { readonly left: readonly Waiting[]; readonly stopped: number },
): Promise<Due[]> {
  const rows = (await postgres.look<Turn>('SELECT * FROM chaos_turn ORDER BY n')).filter(({ real }) => real.getTime() <= stopped);
  const found: Due[] = [];
  /** Since when each has waited for what it waits for now: nothing was due before it was asked for. */
  const asked = new Map<string, number>();
  const done = ({ what, id, escalation, was }: Waiting, at: number) => {
    const reopened = what === 'next means' ? reopenedBefore(diary.get(escalation) ?? [], at) : 0;
    const due = Math.max(clock.wall(was, at), asked.get(`${what} ${id}`) ?? 0, reopened);
    if (due <= at) found.push({ id, what, due, done: at });
  };
  for (const { was, at, real, ...turn } of rows) {
    const wasDue = was !== null && was <= at;
    if (wasDue) done({ ...turn, was }, real.getTime());
    asked.set(`${turn.what} ${turn.id}`, real.getTime());
  }
  for (const one of left) done(one, stopped);
  return found;
}

const reopenedBefore = (changes: readonly Change[], at: number): number =>
  changes.findLast(({ was, is, real }) => real <= at && was !== null && was.status !== 'open' && is.status === 'open')?.real ?? 0;

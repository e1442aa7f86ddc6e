import type { Postgres } from '../support/postgres.js';

/** A row of `escalation` or `page` before and after a change, as the database itself saw it. */
export interface Change {
  /** By the clock that decides. */
  readonly at: Date;
  /** By the clock on the wall: the other one is moved in a run. Milliseconds since 1970. */
  readonly real: number;
  readonly id: string;
  readonly was: State | null;
  readonly is: State;
}
interface State {
  readonly status: string;
  readonly step: number;
  readonly next: Date | null;
  readonly lapses: Date | null;
}

/** The database keeps a diary of each escalation: what was due when, and what became of it. No query of the product is asked. */
export async function keepDiary(postgres: Postgres): Promise<void> {
  await postgres.run(`
    CREATE TABLE chaos_diary (n bigint GENERATED ALWAYS AS IDENTITY, at timestamptz, real timestamptz, id uuid,
      status_was text, step_was int, next_was timestamptz, lapses_was timestamptz, status text, step int, next timestamptz, lapses timestamptz);
    CREATE FUNCTION chaos_note() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO chaos_diary (at, real, id, status_was, step_was, next_was, lapses_was, status, step, next, lapses)
      VALUES (clock_now(), clock_timestamp(), NEW.id,
        CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, CASE WHEN TG_OP = 'UPDATE' THEN OLD.step END,
        CASE WHEN TG_OP = 'UPDATE' THEN OLD.next_page_at END, CASE WHEN TG_OP = 'UPDATE' THEN OLD.lapses_at END,
        NEW.status, NEW.step, NEW.next_page_at, NEW.lapses_at);
      RETURN NULL;
    END $$;
    CREATE TRIGGER chaos_note AFTER INSERT OR UPDATE ON escalation FOR EACH ROW EXECUTE FUNCTION chaos_note()`);
}

interface Row {
  readonly at: Date;
  readonly real: Date;
  readonly id: string;
  readonly status_was: string | null;
  readonly step_was: number;
  readonly next_was: Date | null;
  readonly lapses_was: Date | null;
  readonly status: string;
  readonly step: number;
  readonly next: Date | null;
  readonly lapses: Date | null;
}

/** Of each escalation, in order. */
export async function readDiary(postgres: Postgres): Promise<Map<string, Change[]>> {
  const rows = await postgres.look<Row>('SELECT * FROM chaos_diary ORDER BY n');
  const changes = rows.map(({ at, real, id, ...row }): Change => {
    const was = { status: row.status_was ?? '', step: row.step_was, next: row.next_was, lapses: row.lapses_was };
    const is = { status: row.status, step: row.step, next: row.next, lapses: row.lapses };
    return { at, real: real.getTime(), id, was: row.status_was === null ? null : was, is };
  });
  return Map.groupBy(changes, ({ id }) => id);
}

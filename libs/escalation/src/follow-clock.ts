import { Injectable } from '@nestjs/common';
import { recordAll } from '#libs/audit';
import { ClockDatabase, Log, type Tx } from '#libs/platform';

const NOTICEABLE_MS = 5_000;

interface Seen {
  readonly database: number;
  readonly steady: number;
  /** The last jump that stood on record. */
  readonly jumps: number;
}

/**
 * Notices when the database's clock is set back: everything that waits is then brought forward by as much, so that no
 * step comes later than planned. Every worker notices, and one of them does it: who has a case must not lose it because there are two.
 */
@Injectable()
export class FollowClock {
  readonly name = 'database-clock';
  #last: Seen | null = null;

  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns by how many milliseconds it brought forward what waits */
  async run(): Promise<number> {
    const asked = performance.now();
    const [row] = await this.database.query<{ now: Date; jumps: number }>(
      'SELECT clock_now() AS now, (SELECT coalesce(max(id), 0) FROM clock_jump) AS jumps',
    );
    const steady = performance.now();
    if (!row || steady - asked > NOTICEABLE_MS / 2) return 0;
    const seen = { database: row.now.getTime(), steady, jumps: row.jumps };
    const last = this.#last;
    const back = last ? Math.round(seen.steady - last.steady - (seen.database - last.database)) : 0;
    if (!last || Math.abs(back) < NOTICEABLE_MS) {
      this.#last = seen;
      return 0;
    }
    this.log.error('database-clock-moved', { ms: -back });
    // Where this fails, what was seen last stands, and the next round tries again.
    const { by, jumps } = back > 0 ? await this.database.transaction((tx) => mend(tx, back, last.jumps)) : { by: 0, jumps: seen.jumps };
    this.#last = { ...seen, jumps };
    return by;
  }
}

/** What others have mended since `after` is not mended again. */
async function mend(tx: Tx, back: number, after: number): Promise<{ by: number; jumps: number }> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('lamplight clock jumps'))`);
  const [known] = await tx.query<{ mended: number; jumps: number }>(
    'SELECT coalesce(sum(back_ms) FILTER (WHERE id > $1), 0)::double precision AS mended, coalesce(max(id), 0) AS jumps FROM clock_jump',
    [after],
  );
  const { mended = 0, jumps = 0 } = known ?? {};
  const by = back - mended;
  if (by < NOTICEABLE_MS) return { by: 0, jumps };
  const [jump] = await tx.query<{ id: number }>('INSERT INTO clock_jump (back_ms, noticed_at) VALUES ($1, $2) RETURNING id', [by, tx.now]);
  await bringForward(tx, by);
  await tx.emit('clock.set-back', { ms: by });
  const organisations = await tx.query<{ id: string }>('SELECT id FROM organisation');
  await recordAll(
    tx,
    organisations.map(({ id }) => ({
      organisationId: id,
      actor: null,
      action: 'database-clock.set-back',
      subjectKind: 'organisation',
      subjectId: id,
      detail: { seconds: Math.round(by / 1_000) },
    })),
  );
  return { by, jumps: jump?.id ?? jumps };
}

async function bringForward(tx: Tx, ms: number): Promise<void> {
  const by = `make_interval(secs => $1::double precision / 1000)`;
  await tx.query(
    `UPDATE escalation SET next_page_at = next_page_at - ${by}, lapses_at = lapses_at - ${by}, breach_page_at = breach_page_at - ${by},
       due_at = due_at - ${by}, safe_by = safe_by - ${by}, clock_from = coalesce(clock_from, opened_at) - ${by}
     WHERE status <> 'closed'`,
    [ms],
  );
  await tx.query(`UPDATE follow_up SET next_page_at = next_page_at - ${by}, late_at = late_at - ${by} WHERE done_at IS NULL`, [ms]);
  await tx.query(`UPDATE page SET next_means_at = next_means_at - ${by} WHERE next_means_at IS NOT NULL`, [ms]);
  await tx.query(`UPDATE screening_alarm SET next_page_at = next_page_at - ${by} WHERE healed_at IS NULL`, [ms]);
  await tx.query(`UPDATE page SET next_attempt_at = next_attempt_at - ${by}, leased_until = leased_until - ${by} WHERE state = 'due'`, [
    ms,
  ]);
}

import { Injectable } from '@nestjs/common';
import { recordAll } from '#libs/audit';
import { bringForward, ClockDatabase, Log, type Tx } from '#libs/platform';

const NOTICEABLE_MS = 5_000;

/** What was seen last goes on only, until it is brought back with all else; so it is written seldom. */
const LOOK = `WITH kept AS (UPDATE clock_seen SET at = clock_now() WHERE at < clock_now() - interval '${String(NOTICEABLE_MS)} milliseconds')
  SELECT clock_now() AS now, (SELECT at FROM clock_seen) AS seen, (SELECT coalesce(max(id), 0) FROM clock_jump) AS jumps`;

interface Seen {
  readonly database: number;
  readonly steady: number;
  /** The last jump that stood on record. */
  readonly jumps: number;
}

/**
 * Notices when the database's clock is set back: everything that waits is then brought forward by as much, so that no
 * step comes later than planned. Every worker notices, also one that starts after it, and one of them does it: who has a case must not lose it because
 * there are two.
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
    const [row] = await this.database.query<{ now: Date; seen: Date; jumps: number }>(LOOK);
    const steady = performance.now();
    if (!row || steady - asked > NOTICEABLE_MS / 2) return 0;
    const seen = { database: row.now.getTime(), steady, jumps: row.jumps };
    const last = this.#last;
    // One that starts knows how late it was, and not how long nobody ran: what waited has waited that long.
    const back = last
      ? Math.round(seen.steady - last.steady - (seen.database - last.database))
      : Math.max(0, row.seen.getTime() - seen.database);
    if (Math.abs(back) < NOTICEABLE_MS) {
      this.#last = seen;
      return 0;
    }
    this.log.error('database-clock-moved', { ms: -back });
    // Where this fails, what was seen last stands, and the next round tries again.
    const { by, jumps } =
      back > 0 ? await this.database.transaction((tx) => mend(tx, back, last?.jumps ?? row.jumps)) : { by: 0, jumps: seen.jumps };
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
  await bringCasesForward(tx, by);
  await tx.query('UPDATE clock_seen SET at = $1', [tx.now]);
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

async function bringCasesForward(tx: Tx, ms: number): Promise<void> {
  await tx.query(`UPDATE escalation SET clock_from = opened_at WHERE status <> 'closed' AND clock_from IS NULL`, []);
  await bringForward(tx, ms, {
    table: 'escalation',
    times: ['next_page_at', 'lapses_at', 'breach_page_at', 'due_at', 'safe_by', 'clock_from'],
    where: `status <> 'closed'`,
  });
  await bringForward(tx, ms, { table: 'follow_up', times: ['next_page_at', 'late_at'], where: 'done_at IS NULL' });
  await bringForward(tx, ms, { table: 'page', times: ['next_means_at'], where: 'next_means_at IS NOT NULL' });
  await bringForward(tx, ms, { table: 'page', times: ['next_attempt_at', 'leased_until'], where: `state = 'due'` });
  await bringForward(tx, ms, { table: 'screening_alarm', times: ['next_page_at'], where: 'healed_at IS NULL' });
  await bringForward(tx, ms, { table: 'escalation_evidence', times: ['hear_again_at'], where: 'hear_again_at IS NOT NULL' });
}

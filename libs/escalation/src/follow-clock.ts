import { Injectable } from '@nestjs/common';
import { recordAll } from '#libs/audit';
import { BACK, bringForward, CLOCK_PARTS, ClockDatabase, type ClockPart, Log, type SetBack, type Tx, writtenSince } from '#libs/platform';

const NOTICEABLE_MS = 5_000;

/** What was seen last goes on only, until it is brought back with all else; so it is written seldom. */
const LOOK = `WITH kept AS (UPDATE clock_seen SET at = clock_now(), jumps = (SELECT coalesce(max(id), 0) FROM clock_jump) WHERE at < clock_now() - interval '${String(NOTICEABLE_MS)} milliseconds')
  SELECT clock_now() AS now, s.at AS seen, s.jumps AS "jumpsSeen", (SELECT coalesce(max(id), 0) FROM clock_jump) AS jumps,
    EXISTS (SELECT FROM clock_jump_owed) AS owes FROM clock_seen s`;

interface Look {
  readonly now: Date;
  readonly seen: Date;
  readonly jumpsSeen: number;
  readonly jumps: number;
  readonly owes: boolean;
}

interface Seen {
  readonly database: number;
  readonly steady: number;
  /** The last jump that stood on record. */
  readonly jumps: number;
}

/**
 * Notices when the database's clock is set back: everything that waits is then brought forward by as much, so that no
 * step comes later than planned. Every worker notices, also one that starts after it, and one of them does it: who has a case must not lose it because
 * there are two. Cases and their pages come with the jump; each other part follows in a transaction of its own, which is tried until it is done.
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
    const { by, owes } = await this.#look();
    if (owes || by > 0) await this.#settle();
    return by;
  }

  async #look(): Promise<{ by: number; owes: boolean }> {
    const asked = performance.now();
    const [row] = await this.database.query<Look>(LOOK);
    const steady = performance.now();
    if (!row || steady - asked > NOTICEABLE_MS / 2) return { by: 0, owes: false };
    const seen = { database: row.now.getTime(), steady, jumps: row.jumps };
    const last = this.#last;
    // One that starts knows how late it was, and not how long nobody ran: what waited has waited that long.
    const back = last
      ? Math.round(seen.steady - last.steady - (seen.database - last.database))
      : Math.max(0, row.seen.getTime() - seen.database);
    if (Math.abs(back) < NOTICEABLE_MS) {
      this.#last = seen;
      return { by: 0, owes: row.owes };
    }
    this.log.error('database-clock-moved', { ms: -back });
    // Where this fails, what was seen last stands, and the next round tries again.
    const since = last && new Date(seen.database - (seen.steady - last.steady) - NOTICEABLE_MS / 2);
    const { by, jumps } =
      back > 0
        ? await this.database.transaction((tx) => mend(tx, { ms: back, since }, last?.jumps ?? row.jumpsSeen))
        : { by: 0, jumps: seen.jumps };
    this.#last = { ...seen, jumps };
    return { by, owes: row.owes };
  }

  /** One that fails holds up no other. */
  async #settle(): Promise<void> {
    const owed = await this.database.query<Owed>('SELECT jump_id, part FROM clock_jump_owed ORDER BY jump_id, part');
    const ends: PromiseSettledResult<void>[] = [];
    for (const one of owed) ends.push(...(await Promise.allSettled([this.database.transaction((tx) => settle(tx, one))])));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

interface Owed {
  readonly jump_id: number;
  readonly part: ClockPart;
}

/** Another worker may have done it. */
async function settle(tx: Tx, { jump_id, part }: Owed): Promise<void> {
  const [owed] = await tx.query<SetBack>(
    `WITH owed AS (DELETE FROM clock_jump_owed WHERE jump_id = $1 AND part = $2 RETURNING since)
     SELECT j.back_ms::double precision AS ms, owed.since FROM owed JOIN clock_jump j ON j.id = $1`,
    [jump_id, part],
  );
  if (owed) await tx.emit(`clock.set-back.${part}`, owed);
}

/** What others have mended since `after` is not mended again. */
async function mend(tx: Tx, { ms: back, since }: SetBack, after: number): Promise<{ by: number; jumps: number }> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('lamplight clock jumps'))`);
  const [known] = await tx.query<{ mended: number; jumps: number }>(
    'SELECT coalesce(sum(back_ms) FILTER (WHERE id > $1), 0)::double precision AS mended, coalesce(max(id), 0) AS jumps FROM clock_jump',
    [after],
  );
  const { mended = 0, jumps = 0 } = known ?? {};
  const by = back - mended;
  if (by < NOTICEABLE_MS) {
    // Whoever mended it may be of a release that knows nothing of this: who starts next must not mend it again.
    await tx.query('UPDATE clock_seen SET at = $1, jumps = $2 WHERE at > $1', [tx.now, jumps]);
    return { by: 0, jumps };
  }
  const [jump] = await tx.query<{ id: number }>('INSERT INTO clock_jump (back_ms, noticed_at) VALUES ($1, $2) RETURNING id', [by, tx.now]);
  await bringCasesForward(tx, { ms: by, since });
  await tx.query('UPDATE clock_seen SET at = $1, jumps = $2', [tx.now, jump?.id ?? jumps]);
  await tx.query('INSERT INTO clock_jump_owed (jump_id, part, since) SELECT $1, unnest($2::text[]), $3', [jump?.id, CLOCK_PARTS, since]);
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

const TAKEN = ['opened_at', 'acknowledged_at', 'handed_at', 'contacted_at', 'safe_at'] as const;
/** What waits, and by which times a row shows that it was written since. */
const CASE_TIMES = [
  ['next_page_at', 'opened_at'],
  ['due_at', 'opened_at'],
  ['safe_by', 'opened_at'],
  ['clock_from', 'opened_at'],
  ['lapses_at', ...TAKEN],
  ['breach_page_at', ...TAKEN],
] as const;

async function bringCasesForward(tx: Tx, { ms, since }: SetBack): Promise<void> {
  await tx.query(`UPDATE escalation SET clock_from = opened_at WHERE status <> 'closed' AND clock_from IS NULL`, []);
  for (const [time, ...written] of CASE_TIMES)
    await bringForward(tx, ms, {
      table: 'escalation',
      times: [time],
      where: `status <> 'closed'`,
      // Late is worse than early: one that may have stood there before stays only where it would have been due by then.
      unless: { sql: `${writtenSince(written)} AND ${time} <= $2::timestamptz + ${BACK}`, since },
    });
  await bringForward(tx, ms, { table: 'follow_up', times: ['next_page_at', 'late_at'], where: 'done_at IS NULL' });
  await bringForward(tx, ms, { table: 'page', times: ['next_means_at'], where: 'next_means_at IS NOT NULL' });
  await bringForward(tx, ms, { table: 'page', times: ['next_attempt_at', 'leased_until'], where: `state = 'due'` });
  await bringForward(tx, ms, { table: 'screening_alarm', times: ['next_page_at'], where: 'healed_at IS NULL' });
  await bringForward(tx, ms, { table: 'escalation_evidence', times: ['hear_again_at'], where: 'hear_again_at IS NOT NULL' });
}

import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log } from '#libs/platform';

const NOTICEABLE_MS = 5_000;

/**
 * Notices when the database's clock is set back: everything that waits is then brought forward by as much, so that no
 * step comes later than planned. Several workers may each do it: early is allowed, late is not.
 */
@Injectable()
export class FollowClock {
  readonly name = 'database-clock';
  #last: { readonly database: number; readonly steady: number } | null = null;

  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns by how many milliseconds it was set back */
  async run(): Promise<number> {
    const asked = performance.now();
    const [row] = await this.database.query<{ now: Date }>('SELECT clock_now() AS now');
    const steady = performance.now();
    if (!row || steady - asked > NOTICEABLE_MS / 2) return 0;
    const seen = { database: row.now.getTime(), steady };
    const last = this.#last;
    this.#last = seen;
    const back = last ? Math.round(seen.steady - last.steady - (seen.database - last.database)) : 0;
    if (Math.abs(back) < NOTICEABLE_MS) return 0;
    this.log.error('database-clock-moved', { ms: -back });
    if (back < 0) return 0;
    await this.database.transaction(async (tx) => {
      const by = `make_interval(secs => $1::double precision / 1000)`;
      await tx.query(
        `UPDATE escalation SET next_page_at = next_page_at - ${by}, lapses_at = lapses_at - ${by}, breach_page_at = breach_page_at - ${by},
           due_at = due_at - ${by}, safe_by = safe_by - ${by}, clock_from = coalesce(clock_from, opened_at) - ${by}
         WHERE status <> 'closed'`,
        [back],
      );
      await tx.query(`UPDATE follow_up SET next_page_at = next_page_at - ${by}, late_at = late_at - ${by} WHERE done_at IS NULL`, [back]);
      await tx.query(`UPDATE page SET next_means_at = next_means_at - ${by} WHERE next_means_at IS NOT NULL`, [back]);
      await tx.query(`UPDATE screening_alarm SET next_page_at = next_page_at - ${by} WHERE healed_at IS NULL`, [back]);
      await tx.query(`UPDATE page SET next_attempt_at = next_attempt_at - ${by}, leased_until = leased_until - ${by} WHERE state = 'due'`, [
        back,
      ]);
    });
    return back;
  }
}

import { Injectable } from '@nestjs/common';
import { ClockDatabase } from '#libs/platform';

/** Longer than any probe waits for its page. */
const SECONDS = 120;

/** What the auditor's client opened is over once it was paged, so that the next one opens another. Nobody is behind it, so nobody has to have it. */
@Injectable()
export class CloseProbes {
  readonly name = 'probes';
  constructor(private readonly database: ClockDatabase) {}

  async run(): Promise<void> {
    await this.database.query(
      `WITH over AS (
         UPDATE escalation e SET status = 'closed', disposition = 'not-a-safety-concern', closed_at = clock_now(), next_page_at = NULL, lapses_at = NULL,
           version = e.version + 1
         WHERE e.kind = 'probe' AND e.status <> 'closed' AND (e.opened_at < clock_now() - make_interval(secs => $1)
           OR EXISTS (SELECT FROM page p WHERE p.escalation_id = e.id AND p.state = 'sent'))
         RETURNING e.id)
       UPDATE page p SET state = 'withdrawn' FROM over WHERE p.escalation_id = over.id AND p.state = 'due'`,
      [SECONDS],
    );
  }
}

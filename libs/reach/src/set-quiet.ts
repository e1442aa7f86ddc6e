import { Injectable } from '@nestjs/common';
import type { SetQuiet as QuietInput } from '#libs/contracts';
import { type Actor, Database, Problem } from '#libs/platform';
import { LONGEST_WAIT_SECONDS } from './note-fate.js';
import { isZone } from './quiet.js';

@Injectable()
export class SetQuiet {
  constructor(private readonly database: Database) {}

  /**
   * For all the browsers of a member. What waits for the end of other hours is asked again at once; what is due soon, when it is.
   * @throws {Problem} `schedule-zone-unknown`, `invalid-input` for hours that never end: they would keep every note for ever
   */
  async execute({ accountId, organisationId }: Actor, { quiet }: QuietInput): Promise<void> {
    if (quiet && !isZone(quiet.timeZone)) throw new Problem('schedule-zone-unknown', { field: 'quiet.timeZone' });
    if (quiet && quiet.from === quiet.to) throw new Problem('invalid-input', { field: 'quiet.to' });
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO note_preference (account_id, organisation_id, quiet) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET quiet = excluded.quiet`,
        [accountId, organisationId, quiet && JSON.stringify(quiet)],
      );
      await tx.query(
        `UPDATE note_browser SET due_at = $2
         WHERE account_id = $1 AND due_at > $2::timestamptz + interval '${String(LONGEST_WAIT_SECONDS)} seconds'`,
        [accountId, tx.now],
      );
    });
  }
}

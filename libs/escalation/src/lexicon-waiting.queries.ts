import { Injectable } from '@nestjs/common';
import type { LexiconWaiting } from '#libs/contracts';
import { Database, type StaffActor } from '#libs/platform';
import { Lexicons, ownersOf } from '#libs/screening';
import { OPEN_DOUBT } from './doubts.js';

type Row = Omit<LexiconWaiting, 'due'>;

@Injectable()
export class LexiconWaitingQueries {
  constructor(
    private readonly database: Database,
    private readonly lexicons: Lexicons,
  ) {}

  /** Asked by every desk every few seconds: counts by index, and rules from memory. */
  async of({ organisationId, accountId, role }: StaffActor): Promise<LexiconWaiting> {
    const [row] = await this.database.query<Row>(
      `SELECT (SELECT count(*)::int FROM doubt d WHERE d.organisation_id = $1 AND ${OPEN_DOUBT}) AS doubts,
              (SELECT count(*)::int FROM lexicon_sample s WHERE s.organisation_id = $1 AND s.answer IS NULL
                 AND s.week = (SELECT max(week) FROM lexicon_sample_week WHERE organisation_id = $1)) AS sample,
              EXISTS (SELECT FROM lexicon_draft d WHERE d.organisation_id = $1 AND d.proposed_at IS NOT NULL AND NOT EXISTS (
                SELECT FROM lexicon_draft_author w WHERE w.organisation_id = $1 AND w.account_id = $2)) AS draft,
              NOT EXISTS (SELECT FROM account a WHERE a.organisation_id = $1 AND a.role = 'supervisor' AND a.deactivated_at IS NULL) AS "noReader"`,
      [organisationId, accountId],
    );
    const none = { sample: 0, doubts: 0, due: 0, draft: false, noReader: false };
    if (!row) return none;
    return role === 'admin' ? { ...row, sample: 0, due: await this.#due(organisationId) } : { ...none, sample: row.sample };
  }

  async #due(organisationId: string): Promise<number> {
    const owners = await ownersOf(this.database, organisationId);
    return this.lexicons.rulesOf(organisationId).filter((rule) => rule.mode !== 'off' && owners.of(rule, rule).reviewOn <= owners.today)
      .length;
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { ForecastView } from '#libs/contracts';
import { Database, Problem, type StaffActor } from '#libs/platform';
import { draftAsSeen, inForce, lockLexicon, toStore } from '#libs/screening';
import { forecastOf } from './forecast.queries.js';

/** What is read: so many days back from the moment at which it was asked for. */
const DAYS = 28;

@Injectable()
export class AskForecast {
  constructor(private readonly database: Database) {}

  /** It is worked out by a worker; the one before it is gone. @throws {Problem} `draft-not-found`, `draft-changed`, `forecast-running` */
  execute(actor: StaffActor, { version }: { version: number }): Promise<ForecastView> {
    const { organisationId, accountId } = actor;
    return this.database.transaction(async (tx) => {
      await lockLexicon(tx, organisationId);
      const draft = await draftAsSeen(tx, actor, version);
      const [running] = await tx.query(`SELECT 1 FROM lexicon_forecast WHERE organisation_id = $1 AND state IN ('waiting', 'running')`, [
        organisationId,
      ]);
      if (running) throw new Problem('forecast-running');
      const live = await inForce(tx, organisationId);
      await tx.query('DELETE FROM lexicon_forecast WHERE organisation_id = $1', [organisationId]);
      await tx.query(
        `INSERT INTO lexicon_forecast (organisation_id, id, state, draft, draft_version, live_id, asked_by, asked_at, from_at)
         VALUES ($1, $2, 'waiting', $3, $4, $5, $6, $7, $7::timestamptz - make_interval(days => $8))`,
        [organisationId, randomUUID(), JSON.stringify(toStore(draft.content)), version, live.version.id, accountId, tx.now, DAYS],
      );
      const view = await forecastOf(tx, organisationId);
      if (!view) throw new Error('a forecast that was not kept');
      await record(tx, organisationId, actor, {
        action: 'lexicon.forecast-asked',
        subjectKind: 'lexicon',
        subjectId: null,
        detail: { version },
      });
      return view;
    });
  }
}

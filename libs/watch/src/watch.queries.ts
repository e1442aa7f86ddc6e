import { Injectable } from '@nestjs/common';
import type { DrillView, ProbeRun, WatchView } from '#libs/contracts';
import { Database, type StaffActor, type Tx } from '#libs/platform';
import { WATCHER_SILENT_SECONDS } from '#libs/schedules';

const MOST = 24;

type DrillRow = Omit<DrillView, 'startedAt' | 'legs'> & DrillView['legs'] & { readonly startedAt: Date };
type Auditor = NonNullable<WatchView['auditor']>;
type AuditorRow = Omit<Auditor, 'lookedAt' | 'beatAt'> & { readonly lookedAt: Date; readonly beatAt: Date | null };

@Injectable()
export class WatchQueries {
  constructor(private readonly database: Database) {}

  /** Never when the next drill is: the month, and no more. */
  view({ organisationId }: StaffActor): Promise<WatchView> {
    return this.database.transaction(async (tx) => {
      const [place] = await tx.query<{ from: string | null; to: string | null; timeZone: string; nextMonth: string | null }>(
        `SELECT h.from_time AS from, h.to_time AS to, p.time_zone AS "timeZone", to_char(h.due_at AT TIME ZONE p.time_zone, 'YYYY-MM') AS "nextMonth"
         FROM programme p LEFT JOIN drill_hours h USING (organisation_id) WHERE p.organisation_id = $1 ORDER BY p.name LIMIT 1`,
        [organisationId],
      );
      return {
        hours: place && place.from !== null && place.to !== null ? { from: place.from, to: place.to } : null,
        nextMonth: place?.nextMonth ?? null,
        timeZone: place?.timeZone ?? 'UTC',
        drills: await drillsOf(tx, organisationId),
        auditor: await auditor(tx),
        probe: await probe(tx),
        serverTime: tx.now.toISOString(),
      };
    });
  }
}

/** The legs are read from the timeline, which nobody can change. */
async function drillsOf(tx: Tx, organisationId: string): Promise<DrillView[]> {
  const after = (kind: string) => `floor(extract(epoch FROM min(t.at) FILTER (WHERE t.kind = '${kind}') - d.started_at))::int`;
  const rows = await tx.query<DrillRow>(
    `SELECT d.id, d.started_at AS "startedAt", a.public_name AS by, e.number, d.failure, coalesce(e.status <> 'closed', false) AS live,
            floor(extract(epoch FROM d.answer_by - d.started_at))::int AS target,
            ${after('paged')} AS paged, ${after('acknowledged')} AS taken, ${after('contacted')} AS contacted, ${after('closed')} AS closed
     FROM drill d LEFT JOIN account a ON a.id = d.asked_by LEFT JOIN escalation e ON e.id = d.escalation_id
     LEFT JOIN escalation_entry t ON t.escalation_id = d.escalation_id
     WHERE d.organisation_id = $1 GROUP BY d.id, a.public_name, e.number, e.status ORDER BY d.started_at DESC LIMIT ${String(MOST)}`,
    [organisationId],
  );
  return rows.map(({ startedAt, paged, taken, contacted, closed, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    legs: { paged, taken, contacted, closed },
  }));
}

async function auditor(tx: Tx): Promise<Auditor | null> {
  const [row] = await tx.query<AuditorRow>(
    `SELECT looked_at AS "lookedAt", failing, heartbeat, beat_at AS "beatAt",
            looked_at < clock_now() - interval '${String(WATCHER_SILENT_SECONDS)} seconds' AS silent FROM watch_look`,
  );
  return row ? { ...row, lookedAt: row.lookedAt.toISOString(), beatAt: row.beatAt?.toISOString() ?? null } : null;
}

async function probe(tx: Tx): Promise<ProbeRun | null> {
  const [row] = await tx.query<Omit<ProbeRun, 'at'> & { at: Date }>(
    `SELECT started_at AS at, signed_in AS "signedIn", entered, posted, opened, paged, failure FROM probe_run ORDER BY started_at DESC LIMIT 1`,
  );
  return row ? { ...row, at: row.at.toISOString() } : null;
}

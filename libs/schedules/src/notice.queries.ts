import { Injectable } from '@nestjs/common';
import type { Gap, OnCallNotice } from '#libs/contracts';
import { ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { watcherNow } from './watcher.js';
import { SOON_MINUTES } from './write-letters.js';

/** So long whoever has gone off is told who has it now. */
const AFTER_MINUTES = 30;

@Injectable()
export class NoticeQueries {
  constructor(private readonly database: ReservedDatabase) {}

  notice(actor: StaffActor): Promise<OnCallNotice> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ scheduled: boolean; gaps: Gap[] | null; unreachable: string[] | null; alone: boolean | null }>(
        `SELECT EXISTS (SELECT FROM schedule s WHERE s.organisation_id = $1 AND s.removed_at IS NULL) AS scheduled,
                (SELECT gaps FROM on_call WHERE organisation_id = $1) AS gaps, (SELECT unreachable FROM on_call WHERE organisation_id = $1) AS unreachable,
                (SELECT no_supervisor_since IS NOT NULL FROM on_call WHERE organisation_id = $1) AS alone`,
        [actor.organisationId],
      );
      const admin = actor.role === 'admin';
      return {
        scheduled: row?.scheduled ?? false,
        handOff: (await comingOn(tx, actor)) ?? (await goneOff(tx, actor)),
        gap: (admin && row?.gaps?.find(({ to }) => new Date(to) > tx.now)) || null,
        unreachable: (admin && row?.unreachable?.length) || 0,
        noSupervisor: admin && row?.alone === true,
        watcher: admin ? await watcherNow(tx) : null,
      };
    });
  }
}

/** Who has it until then, of the same schedule. */
async function comingOn(tx: Tx, { accountId }: StaffActor): Promise<OnCallNotice['handOff']> {
  const [next] = await tx.query<{ at: Date; name: string | null }>(
    `SELECT s.starts_at AS at, (SELECT a.public_name FROM shift b JOIN account a ON a.id = b.account_id
              WHERE b.schedule_id = s.schedule_id AND b.account_id <> s.account_id AND b.starts_at <= $2 AND b.ends_at > $2
                AND a.deactivated_at IS NULL LIMIT 1) AS name
     FROM shift s WHERE s.account_id = $1 AND s.schedule_id IS NOT NULL AND s.ends_at > s.starts_at
       AND s.starts_at > $2 AND s.starts_at <= $2::timestamptz + make_interval(mins => $3)
       AND NOT EXISTS (SELECT FROM shift b WHERE b.account_id = s.account_id AND b.starts_at <= $2 AND b.ends_at >= s.starts_at)
     ORDER BY s.starts_at LIMIT 1`,
    [accountId, tx.now, SOON_MINUTES],
  );
  return next ? { kind: 'coming-on', at: next.at.toISOString(), name: next.name } : null;
}

/** Who has it since, of the same schedule. */
async function goneOff(tx: Tx, { accountId }: StaffActor): Promise<OnCallNotice['handOff']> {
  const [last] = await tx.query<{ at: Date; name: string | null }>(
    `SELECT s.ends_at AS at, (SELECT a.public_name FROM shift b JOIN account a ON a.id = b.account_id
              WHERE b.schedule_id = s.schedule_id AND b.account_id <> s.account_id AND b.starts_at <= $2 AND b.ends_at > $2
                AND a.deactivated_at IS NULL LIMIT 1) AS name
     FROM shift s WHERE s.account_id = $1 AND s.schedule_id IS NOT NULL AND s.ends_at > s.starts_at
       AND s.ends_at <= $2 AND s.ends_at > $2::timestamptz - make_interval(mins => $3)
       AND NOT EXISTS (SELECT FROM shift b WHERE b.account_id = s.account_id AND b.starts_at <= $2 AND b.ends_at > $2)
     ORDER BY s.ends_at DESC LIMIT 1`,
    [accountId, tx.now, AFTER_MINUTES],
  );
  return last ? { kind: 'gone-off', at: last.at.toISOString(), name: last.name } : null;
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { record } from '#libs/audit';
import type { Role } from '#libs/contracts';
import { ClockDatabase, Log, type Tx } from '#libs/platform';
import { SEEN_STILL, troublesOf } from '#libs/screening';
import { Page } from './page.entity.js';
import { ScreeningAlarm } from './screening-alarm.entity.js';
import { later } from './time.js';

const AGAIN_MINUTES = 30;

/** Pages the admins while screening is in trouble: one live alarm for each programme, which ends when the trouble does. Every worker runs it. */
@Injectable()
export class RaiseAlarms {
  readonly name = 'screening-alarms';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns how many alarms it raised, repeated or ended */
  async run(): Promise<number> {
    const due = await this.database.query<{ organisation_id: string }>(
      `SELECT organisation_id FROM (SELECT DISTINCT t.organisation_id FROM screening_trouble t WHERE ${SEEN_STILL}) AS troubled
       FULL JOIN (SELECT organisation_id, next_page_at FROM screening_alarm WHERE healed_at IS NULL) AS live USING (organisation_id)
       WHERE live.next_page_at IS NULL OR live.next_page_at <= clock_now() OR NOT EXISTS (
         SELECT FROM screening_trouble t WHERE t.organisation_id = live.organisation_id AND ${SEEN_STILL})`,
    );
    let moved = 0;
    for (const { organisation_id } of due) {
      const done = await this.database
        .transaction((tx) => this.#move(tx, organisation_id))
        .catch((error: unknown) => {
          this.log.error('alarm-failed', { error });
          return false;
        });
      if (done) moved += 1;
    }
    return moved;
  }

  async #move(tx: Tx, organisationId: string): Promise<boolean> {
    const kinds = (await troublesOf(tx, organisationId)).map(({ kind }) => kind).join(' ');
    const live = await tx.manager.findOne(ScreeningAlarm, {
      where: { organisationId, healedAt: IsNull() },
      lock: { mode: 'for_no_key_update', onLocked: 'skip_locked' },
    });
    if (live && kinds === '') return heal(tx, live);
    if (live) return live.nextPageAt <= tx.now && this.#page(tx, live);
    const alarm = { id: randomUUID(), organisationId, step: 0, nextPageAt: tx.now, openedAt: tx.now, healedAt: null };
    if (kinds === '' || !(await opened(tx, alarm))) return false;
    await this.#page(tx, alarm);
    await record(tx, organisationId, null, {
      action: 'screening.alarm-raised',
      subjectKind: 'screening',
      subjectId: alarm.id,
      detail: { kinds },
    });
    return true;
  }

  /** Once for each time that it is due: whoever has the row's lock moves it on. */
  async #page(tx: Tx, { id, organisationId, step }: ScreeningAlarm): Promise<true> {
    const whom = await reachable(tx, organisationId);
    if (whom.length === 0) this.log.error('alarm-reaches-nobody');
    const pages = whom.map((accountId) => ({
      id: randomUUID(),
      organisationId,
      alarmId: id,
      step,
      accountId,
      means: 'email' as const,
      state: 'due' as const,
      nextAttemptAt: tx.now,
    }));
    if (pages.length > 0) await tx.manager.createQueryBuilder().insert().into(Page).values(pages).orIgnore().execute();
    await tx.manager.update(ScreeningAlarm, id, { step: step + 1, nextPageAt: later(tx.now, AGAIN_MINUTES * 60) });
    return true;
  }
}

/** Another worker may have opened it a moment ago. */
async function opened(tx: Tx, alarm: ScreeningAlarm): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO screening_alarm (id, organisation_id, step, next_page_at, opened_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organisation_id) WHERE healed_at IS NULL DO NOTHING RETURNING id`,
    [alarm.id, alarm.organisationId, alarm.step, alarm.nextPageAt, alarm.openedAt],
  );
  return rows.length > 0;
}

async function heal(tx: Tx, { id, organisationId }: ScreeningAlarm): Promise<true> {
  await tx.manager.update(ScreeningAlarm, id, { healedAt: tx.now });
  await tx.query(`UPDATE page SET state = 'withdrawn' WHERE alarm_id = $1 AND state = 'due'`, [id]);
  await record(tx, organisationId, null, { action: 'screening.alarm-healed', subjectKind: 'screening', subjectId: id });
  return true;
}

/** Admins on duty; where there is none, every admin; and where there is none at all, everybody who answers. */
async function reachable(tx: Tx, organisationId: string): Promise<string[]> {
  const staff = await tx.query<{ id: string; role: Role; on_shift: boolean }>(
    `SELECT a.id, a.role, EXISTS (SELECT FROM shift s WHERE s.account_id = a.id AND s.starts_at <= clock_now() AND s.ends_at > clock_now()) AS on_shift
     FROM account a JOIN password_credential p ON p.account_id = a.id JOIN authenticator t ON t.account_id = a.id AND t.confirmed_at IS NOT NULL
     WHERE a.organisation_id = $1 AND a.deactivated_at IS NULL AND a.role IN ('counselor', 'supervisor', 'admin') ORDER BY a.id`,
    [organisationId],
  );
  const admins = staff.filter(({ role }) => role === 'admin');
  const [first = staff] = [admins.filter(({ on_shift }) => on_shift), admins].filter(({ length }) => length > 0);
  return first.map(({ id }) => id);
}

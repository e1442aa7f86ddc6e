import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { PutSchedule as PutInput, RemoveSchedule as RemoveInput, ScheduleView } from '#libs/contracts';
import { CONFIG, type Config, Database, enforce, Problem, type StaffActor, type Tx } from '#libs/platform';
import { lockOnCall, lookAfter } from './look-after.js';
import { ableOf, peopleOf } from './rotas.js';
import { Schedule } from './schedule.entity.js';
import { MOST_SCHEDULES, mayStand } from './schedule.policy.js';

@Injectable()
export class PutSchedule {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The coming shifts are those of the new schedule before this returns. A retry that was answered already is answered again.
   * @throws {Problem} `schedule-changed`: somebody else was first
   */
  execute(actor: StaffActor, input: PutInput): Promise<ScheduleView> {
    const { organisationId } = actor;
    return this.database.transaction(async (tx) => {
      await lockOnCall(tx, organisationId);
      const { scheduleId: id, version, ...drawn } = input;
      const was = await kept(tx, organisationId, id);
      if (was?.version === version + 1 && sameAs(was, drawn)) return viewOf(was);
      if (!was && version > 0) throw new Problem('schedule-not-found');
      if (was && was.version !== version) throw new Problem('schedule-changed');
      enforce(mayStand(drawn, ableOf(await peopleOf(tx, organisationId))));
      if (was) await tx.manager.update(Schedule, id, { ...drawn, version: version + 1 });
      else await make(tx, organisationId, input);
      await lookAfter(tx, organisationId, this.config.smtpUrl !== null);
      await record(tx, organisationId, actor, {
        action: was ? 'schedule.changed' : 'schedule.made',
        subjectKind: 'schedule',
        subjectId: id,
        detail: { version: version + 1, layers: drawn.layers.length },
      });
      return viewOf({ id, version: version + 1, ...drawn });
    });
  }
}

@Injectable()
export class RemoveSchedule {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(actor: StaffActor, { scheduleId, version }: RemoveInput): Promise<void> {
    const { organisationId } = actor;
    await this.database.transaction(async (tx) => {
      await lockOnCall(tx, organisationId);
      const was = await kept(tx, organisationId, scheduleId);
      if (!was) throw new Problem('schedule-not-found');
      if (was.version !== version) throw new Problem('schedule-changed');
      await tx.manager.update(Schedule, scheduleId, { removedAt: tx.now, version: version + 1 });
      await lookAfter(tx, organisationId, this.config.smtpUrl !== null);
      await record(tx, organisationId, actor, { action: 'schedule.removed', subjectKind: 'schedule', subjectId: scheduleId });
    });
  }
}

async function kept(tx: Tx, organisationId: string, id: string): Promise<Schedule | null> {
  const found = await tx.manager.findOne(Schedule, { where: { id, organisationId } });
  return found?.removedAt === null ? found : null;
}

async function make(tx: Tx, organisationId: string, { scheduleId, name, timeZone, layers }: PutInput): Promise<void> {
  const made = await tx.query(
    `INSERT INTO schedule (id, organisation_id, programme_id, name, time_zone, layers, version, created_at)
     SELECT $1, $2, p.id, $3, $4, $5, 1, $6 FROM programme p
     WHERE p.organisation_id = $2 AND (SELECT count(*) FROM schedule s WHERE s.organisation_id = $2 AND s.removed_at IS NULL) < $7
     ORDER BY p.name LIMIT 1 ON CONFLICT DO NOTHING RETURNING id`,
    [scheduleId, organisationId, name, timeZone, JSON.stringify(layers), tx.now, MOST_SCHEDULES],
  );
  if (made.length > 0) return;
  // Its id is that of one that was removed, or of another organisation's: the same answer for both.
  const taken = await tx.query('SELECT FROM schedule WHERE id = $1', [scheduleId]);
  throw new Problem(taken.length > 0 ? 'schedule-not-found' : 'on-call-full', { limit: MOST_SCHEDULES });
}

const sameAs = ({ name, timeZone, layers }: Schedule, drawn: Omit<PutInput, 'scheduleId' | 'version'>): boolean =>
  isDeepStrictEqual({ name, timeZone, layers }, { ...drawn });

const viewOf = ({ id, version, name, timeZone, layers }: Omit<ScheduleView, 'id'> & { id: string }): ScheduleView => ({
  id: id as ScheduleView['id'],
  version,
  name,
  timeZone,
  layers,
});

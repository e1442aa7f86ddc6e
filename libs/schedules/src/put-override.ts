import { Inject, Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { PutOverride as PutInput } from '#libs/contracts';
import { CONFIG, type Config, Database, enforce, Problem, type StaffActor } from '#libs/platform';
import { lockOnCall, lookAfter } from './look-after.js';
import { overridesOf, rotasOf } from './rotas.js';
import { ScheduleOverride } from './schedule.entity.js';
import { LONGEST_OVERRIDE, MOST_OVERRIDES, mayOverride, mayTakeBack } from './schedule.policy.js';
import { shiftsOf } from './shifts-of.js';

@Injectable()
export class PutOverride {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Idempotent by the client's id. The coming shifts say it before this returns. */
  async execute(actor: StaffActor, { scheduleId, overrideId: id, accountId, ...given }: PutInput): Promise<void> {
    const { organisationId } = actor;
    await this.database.transaction(async (tx) => {
      await lockOnCall(tx, organisationId);
      const now = tx.now.getTime();
      const rota = (await rotasOf(tx, organisationId, now)).find((one) => one.id === scheduleId);
      if (!rota) throw new Problem('schedule-not-found');
      if (rota.overrides.some((override) => override.id === id)) return;
      const wish = { accountId, from: Math.max(new Date(given.from).getTime(), now), to: new Date(given.to).getTime() };
      const standing = wish.from < wish.to && wish.to - wish.from <= LONGEST_OVERRIDE ? shiftsOf(rota, wish) : [];
      enforce(mayOverride(actor, wish, { standing, known: rota.able, now }));
      if (rota.overrides.length >= MOST_OVERRIDES) throw new Problem('on-call-full', { limit: MOST_OVERRIDES });
      const span = { startsAt: new Date(wish.from), endsAt: new Date(wish.to) };
      const made = { id, organisationId, scheduleId, accountId, ...span, createdBy: actor.accountId, createdAt: tx.now };
      const rows = await tx.manager.createQueryBuilder().insert().into(ScheduleOverride).values(made).orIgnore().returning('id').execute();
      if ((rows.raw as unknown[]).length === 0) throw new Problem('override-not-found');
      await lookAfter(tx, organisationId, this.config.smtpUrl !== null);
      await record(tx, organisationId, actor, {
        action: 'override.put',
        subjectKind: 'account',
        subjectId: accountId,
        detail: { schedule: scheduleId, from: span.startsAt.toISOString(), to: span.endsAt.toISOString() },
      });
    });
  }
}

@Injectable()
export class RemoveOverride {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(actor: StaffActor, { overrideId }: { overrideId: string }): Promise<void> {
    const { organisationId } = actor;
    await this.database.transaction(async (tx) => {
      await lockOnCall(tx, organisationId);
      const override = (await overridesOf(tx, organisationId, tx.now.getTime())).find(({ id }) => id === overrideId);
      if (!override || !mayTakeBack(actor, override)) throw new Problem('override-not-found');
      await tx.manager.delete(ScheduleOverride, overrideId);
      await lookAfter(tx, organisationId, this.config.smtpUrl !== null);
      await record(tx, organisationId, actor, {
        action: 'override.removed',
        subjectKind: 'account',
        subjectId: override.accountId,
        detail: { schedule: override.scheduleId },
      });
    });
  }
}

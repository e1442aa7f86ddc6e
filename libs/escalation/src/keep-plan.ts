import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { KeepPlan as Input, PlanView } from '#libs/contracts';
import { Database, enforce, Problem, type StaffActor, type Tx } from '#libs/platform';
import { mayCall } from './plan.policy.js';
import { toPlanView } from './plan.view.js';
import { houseOf } from './plan-house.js';
import { mayTake } from './plan-times.policy.js';
import { hasProgramme, type StoredPlan, shapeOf, standardPlan, storedPlan } from './stored-plans.js';

@Injectable()
export class KeepPlan {
  constructor(private readonly database: Database) {}

  /**
   * From now on whatever opens walks it; what is live goes on by its own copy. A retry that was answered already is
   * answered again.
   * @throws {Problem} `plan-changed`: somebody else was first
   */
  execute(actor: StaffActor, input: Input): Promise<PlanView> {
    const { organisationId } = actor;
    const { programmeId, version, severity, cause, steps } = input;
    return this.database.transaction(async (tx) => {
      if (!(await hasProgramme(tx, organisationId, programmeId))) throw new Problem('plan-not-found');
      const house = await houseOf(tx, { id: programmeId, organisationId });
      const was = await storedPlan(tx, input);
      const general = was ?? (await storedPlan(tx, { ...input, cause: null })) ?? standardPlan(severity);
      const { answerMinutes = general.answerMinutes, safetyMinutes = general.safetyMinutes } = input;
      const plan = { severity, cause, version: version + 1, answerMinutes, safetyMinutes, steps };
      if (was && isDeepStrictEqual(was, plan)) return toPlanView(was, house);
      if ((was?.version ?? 0) !== version) throw new Problem('plan-changed');
      enforce(mayTake(plan));
      enforce(mayCall(plan, house));
      await write(tx, { programmeId, organisationId }, plan);
      await record(tx, organisationId, actor, {
        action: 'plan.changed',
        subjectKind: 'programme',
        subjectId: programmeId,
        detail: {
          severity,
          cause,
          version: plan.version,
          before: was ? shapeOf(was.steps) : null,
          after: shapeOf(steps),
          ...(answerMinutes !== general.answerMinutes && { answerMinutes }),
          ...(safetyMinutes !== general.safetyMinutes && { safetyMinutes }),
        },
      });
      return toPlanView(plan, house);
    });
  }
}

interface Owner {
  readonly programmeId: string;
  readonly organisationId: string;
}

/** One that somebody else has just made is not written over. */
async function write(tx: Tx, { programmeId, organisationId }: Owner, plan: StoredPlan) {
  const { severity, cause, version, answerMinutes, safetyMinutes, steps } = plan;
  const written = await tx.query(
    version > 1
      ? `WITH kept AS (UPDATE escalation_plan SET steps = $6, version = $7, answer_minutes = $5, safety_minutes = $8
           WHERE programme_id = $1 AND organisation_id = $2 AND severity = $3 AND cause IS NOT DISTINCT FROM $4 RETURNING severity) SELECT FROM kept`
      : `INSERT INTO escalation_plan (programme_id, organisation_id, severity, cause, answer_minutes, steps, version, safety_minutes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING severity`,
    [programmeId, organisationId, severity, cause, answerMinutes, JSON.stringify(steps), version, safetyMinutes],
  );
  if (written.length === 0) throw new Problem('plan-changed');
}

import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { DropPlan as Input } from '#libs/contracts';
import { Database, Problem, type StaffActor } from '#libs/platform';
import { hasProgramme, shapeOf, storedPlan } from './stored-plans.js';

@Injectable()
export class DropPlan {
  constructor(private readonly database: Database) {}

  /** This cause is from now on called about by the programme's plan for the severity, as every other. */
  async execute(actor: StaffActor, input: Input): Promise<void> {
    const { organisationId } = actor;
    const { programmeId, severity, cause, version } = input;
    await this.database.transaction(async (tx) => {
      const was = (await hasProgramme(tx, organisationId, programmeId)) ? await storedPlan(tx, input) : null;
      if (!was) throw new Problem('plan-not-found');
      if (was.version !== version) throw new Problem('plan-changed');
      await tx.query('DELETE FROM escalation_plan WHERE programme_id = $1 AND severity = $2 AND cause = $3', [
        programmeId,
        severity,
        cause,
      ]);
      await record(tx, organisationId, actor, {
        action: 'plan.dropped',
        subjectKind: 'programme',
        subjectId: programmeId,
        detail: { severity, cause, version, before: shapeOf(was.steps) },
      });
    });
  }
}

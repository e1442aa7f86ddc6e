import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import { record } from '#libs/audit';
import type { SayWrongSeverity as Input } from '#libs/contracts';
import { type Actor, Problem, ReservedDatabase } from '#libs/platform';
import { doubt } from './doubts.js';
import { prove } from './sight.js';

@Injectable()
export class SayWrongSeverity {
  constructor(private readonly database: ReservedDatabase) {}

  /** By anybody who sees the case, also when it is closed. It changes nothing of the case. @throws {Problem} `escalation-no-rule` */
  async execute(actor: Actor, { escalationId, should }: z.infer<typeof Input>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const by = await prove(tx, actor, escalationId);
      if ((await doubt(tx, [escalationId], { kind: 'wrong-severity', should, by: by.accountId })) === 0)
        throw new Problem('escalation-no-rule');
      await record(tx, by.organisationId, by, {
        action: 'escalation.severity-doubted',
        subjectKind: 'escalation',
        subjectId: escalationId,
        detail: { should },
      });
    });
  }
}

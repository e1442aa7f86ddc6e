import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import { record } from '#libs/audit';
import type { EvidencePage, MoreEvidence as Input } from '#libs/contracts';
import { type Actor, ReservedDatabase } from '#libs/platform';
import { EvidenceQueries } from './evidence.queries.js';
import { prove } from './sight.js';

@Injectable()
export class ReadMoreEvidence {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** A hundred of the texts that a long case leaves out. It is a reading of the case, and on record as one. */
  async execute(actor: Actor, { escalationId, after }: z.infer<typeof Input>): Promise<EvidencePage> {
    return this.database.transaction(async (tx) => {
      const by = await prove(tx, actor, escalationId);
      const page = await this.evidence.more(tx, escalationId, after);
      await record(tx, by.organisationId, by, {
        action: 'escalation.read',
        subjectKind: 'escalation',
        subjectId: escalationId,
        detail: { after },
      });
      return page;
    });
  }
}

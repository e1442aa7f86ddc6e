import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import { record } from '#libs/audit';
import type { ContextPage, WidenContext as Input } from '#libs/contracts';
import { type Actor, ReservedDatabase } from '#libs/platform';
import { EvidenceQueries } from './evidence.queries.js';
import { prove } from './sight.js';
import { addEntry } from './timeline.js';

@Injectable()
export class WidenContext {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** Five earlier messages. Each look is on record, with how far back it went. */
  async execute(actor: Actor, { escalationId, before }: z.infer<typeof Input>): Promise<z.infer<typeof ContextPage>> {
    return this.database.transaction(async (tx) => {
      const by = await prove(tx, actor, escalationId);
      const page = await this.evidence.earlier(tx, escalationId, before);
      await addEntry(
        tx,
        { id: escalationId, organisationId: by.organisationId },
        { kind: 'context-widened', by: by.accountId, what: null },
      );
      await record(tx, by.organisationId, by, {
        action: 'escalation.context-widened',
        subjectKind: 'escalation',
        subjectId: escalationId,
        detail: { before },
      });
      return page;
    });
  }
}

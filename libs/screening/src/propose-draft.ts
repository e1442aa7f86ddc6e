import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { DraftView, ProposeDraft as Input } from '#libs/contracts';
import { Database, type StaffActor } from '#libs/platform';
import { draftAsSeen, draftView } from './drafts.js';
import { inForce, lockLexicon } from './lexicon-versions.js';

@Injectable()
export class ProposeDraft {
  constructor(private readonly database: Database) {}

  /** A change afterwards takes it back. */
  execute(actor: StaffActor, { version, note }: Input): Promise<DraftView> {
    const { organisationId, accountId } = actor;
    return this.database.transaction(async (tx) => {
      await lockLexicon(tx, organisationId);
      await draftAsSeen(tx, actor, version);
      await tx.query('UPDATE lexicon_draft SET proposed_by = $2, proposed_at = $3, note = $4 WHERE organisation_id = $1', [
        organisationId,
        accountId,
        tx.now,
        note,
      ]);
      const view = draftView(actor, await draftAsSeen(tx, actor, version), (await inForce(tx, organisationId)).version);
      await record(tx, organisationId, actor, {
        action: 'lexicon.draft-proposed',
        subjectKind: 'lexicon',
        subjectId: null,
        detail: { version },
      });
      return view;
    });
  }
}

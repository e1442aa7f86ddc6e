import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { Database, type StaffActor } from '#libs/platform';
import { draftAsSeen } from './drafts.js';
import { lockLexicon } from './lexicon-versions.js';

@Injectable()
export class DiscardDraft {
  constructor(private readonly database: Database) {}

  async execute(actor: StaffActor, { version }: { version: number }): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockLexicon(tx, actor.organisationId);
      await draftAsSeen(tx, actor, version);
      await tx.query('DELETE FROM lexicon_draft WHERE organisation_id = $1', [actor.organisationId]);
      await record(tx, actor.organisationId, actor, {
        action: 'lexicon.draft-discarded',
        subjectKind: 'lexicon',
        subjectId: null,
        detail: { version },
      });
    });
  }
}

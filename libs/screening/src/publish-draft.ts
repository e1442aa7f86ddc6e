import { Injectable } from '@nestjs/common';
import type { InForceView, PublishDraft as Input } from '#libs/contracts';
import { Database, enforce, Problem, type StaffActor } from '#libs/platform';
import { mayPublish } from './draft.policy.js';
import { DraftWriter } from './draft-writer.js';
import { badTrial, draftAsSeen, wroteIn } from './drafts.js';
import { inForce, lockLexicon, nextNumber, putInForce, writeVersion } from './lexicon-versions.js';
import { Lexicons } from './lexicons.js';
import { ruleChanges } from './rule.view.js';
import { forgetOwners } from './rule-owners.js';

@Injectable()
export class PublishDraft {
  constructor(
    private readonly database: Database,
    private readonly writer: DraftWriter,
    private readonly lexicons: Lexicons,
  ) {}

  /**
   * By a second person, as it was proposed, with no line that breaks. The bench runs before the lock: what it ran on is what is published,
   * or nothing is.
   */
  async execute(actor: StaffActor, { version, turnsOff, despiteTrial = false }: Input): Promise<InForceView> {
    const { live, draft } = await this.writer.standing(actor);
    if (!draft) throw new Problem('draft-not-found');
    if (draft.version !== version) throw new Problem('draft-changed');
    const asked = { proposed: draft.proposedAt !== null, own: wroteIn(actor, draft), turnsOff, despiteTrial };
    const changes = ruleChanges(live.version.content, draft.content);
    enforce(
      mayPublish({
        ...asked,
        changes,
        badTrial: badTrial(draft, live.version.content),
        bench: asked.own || !asked.proposed ? { brokenCount: 0 } : await this.writer.bench(draft.content, live),
      }),
    );
    const published = await this.database.transaction(async (tx) => {
      const { organisationId, accountId } = actor;
      await lockLexicon(tx, organisationId);
      const { content, authors, basedOn, note, proposedAt } = await draftAsSeen(tx, actor, version);
      const now = await inForce(tx, organisationId);
      // Proposed and benched against what is in force: after a roll back it is looked at again.
      if (now.version.id !== live.version.id || !proposedAt) throw new Problem('draft-not-proposed');
      const number = await nextNumber(tx, organisationId);
      const versionId = await writeVersion(tx, organisationId, {
        content: { ...content, version: `v${String(number)}` },
        basedOn,
        madeBy: authors.map(({ id }) => id),
        note,
        publishedBy: accountId,
      });
      await forgetOwners(tx, organisationId, { before: now.version.content, after: content });
      await tx.query('DELETE FROM lexicon_draft WHERE organisation_id = $1', [organisationId]);
      await putInForce(tx, { organisationId, versionId, why: 'published', reason: null, by: actor });
      const { version: _, ...view } = await inForce(tx, organisationId);
      return view;
    });
    await this.lexicons.refresh();
    return published;
  }
}

import { Injectable } from '@nestjs/common';
import type { InForceView, RollBack as Input } from '#libs/contracts';
import { Database, Problem, type StaffActor } from '#libs/platform';
import { deafTo } from './canaries.js';
import { inForce, lockLexicon, putInForce } from './lexicon-versions.js';
import { Lexicons } from './lexicons.js';
import { forgetOwners } from './rule-owners.js';
import { fromStore, type StoredLexicon } from './stored-lexicon.js';
import { Workshop } from './workshop.js';

@Injectable()
export class RollBack {
  constructor(
    private readonly database: Database,
    private readonly workshop: Workshop,
    private readonly lexicons: Lexicons,
  ) {}

  /** One person, at once: two have put it in force before. @throws {Problem} `lexicon-version-not-found`, `lexicon-in-force`, `lexicon-unusable`, `lexicon-deaf` */
  async execute(actor: StaffActor, { versionId, reason }: Input): Promise<InForceView> {
    const { organisationId } = actor;
    const [version] = await this.database.query<{ content: StoredLexicon }>(
      'SELECT content FROM lexicon_version WHERE id = $1 AND organisation_id = $2',
      [versionId, organisationId],
    );
    if (!version) throw new Problem('lexicon-version-not-found');
    const content = fromStore(version.content);
    if (deafTo((await this.workshop.ready(content)).live).length > 0) throw new Problem('lexicon-deaf');
    const back = await this.database.transaction(async (tx) => {
      await lockLexicon(tx, organisationId);
      const now = await inForce(tx, organisationId);
      if (now.version.id === versionId) throw new Problem('lexicon-in-force');
      await forgetOwners(tx, organisationId, { before: now.version.content, after: content });
      // A draft was proposed beside what was in force then.
      await tx.query('UPDATE lexicon_draft SET proposed_by = NULL, proposed_at = NULL, note = NULL WHERE organisation_id = $1', [
        organisationId,
      ]);
      await putInForce(tx, { organisationId, versionId, why: 'rolled-back', reason, by: actor });
      const { version: _, ...view } = await inForce(tx, organisationId);
      return view;
    });
    await this.lexicons.refresh();
    return back;
  }
}

import { Injectable } from '@nestjs/common';
import type { InForceView, LexiconVersions, LexiconView, VersionDifference, VersionRow } from '#libs/contracts';
import { Database, Problem, type StaffActor } from '#libs/platform';
import { DraftWriter } from './draft-writer.js';
import { draftView } from './drafts.js';
import { guardNames, slots } from './lexicon.js';
import { inForce } from './lexicon-versions.js';
import { Lexicons } from './lexicons.js';
import { differences, isLess, ruleView } from './rule.view.js';
import { ownersOf } from './rule-owners.js';
import { sharedWords, wordsChanges } from './shared-words.js';
import { fromStore, type StoredLexicon } from './stored-lexicon.js';

interface Stored extends Omit<VersionRow, 'publishedAt'> {
  readonly publishedAt: Date;
}
interface Past extends Omit<InForceView, 'since'> {
  readonly since: Date;
}

/** What an admin may see of the programme's lexicon: rules and who made them, nothing that a member said. */
@Injectable()
export class LexiconQueries {
  constructor(
    private readonly database: Database,
    private readonly writer: DraftWriter,
    private readonly lexicons: Lexicons,
  ) {}

  async read(actor: StaffActor, of: 'draft' | 'live'): Promise<LexiconView> {
    const { live, draft } = await this.writer.standing(actor);
    const { version, ...inForceNow } = live;
    const content = (of === 'draft' && draft ? draft : version).content;
    const owners = await ownersOf(this.database, actor.organisationId);
    const standing = new Map(version.content.rules.map((rule) => [rule.id, rule]));
    return {
      live: inForceNow,
      draft: draft && draftView(actor, draft, version),
      rules: content.rules.map((rule) => ({ ...ruleView(rule), ...owners.of(rule, standing.get(rule.id)) })),
      words: sharedWords(content),
      slots: [...slots],
      guards: [...guardNames],
      trouble: this.lexicons.trouble(actor.organisationId) !== null,
    };
  }

  async versions({ organisationId }: StaffActor): Promise<LexiconVersions> {
    const live = await this.database.transaction((tx) => inForce(tx, organisationId));
    const versions = await this.database.query<Stored>(
      `SELECT v.id, v.number, p.public_name AS "publishedBy", v.published_at AS "publishedAt", b.number AS "basedOn", v.note, v.id = $2 AS live,
              (SELECT string_agg(a.public_name, ', ' ORDER BY a.public_name) FROM account a WHERE a.id = ANY (v.made_by)) AS by
       FROM lexicon_version v LEFT JOIN account p ON p.id = v.published_by LEFT JOIN lexicon_version b ON b.id = v.based_on
       WHERE v.organisation_id = $1 ORDER BY v.number DESC`,
      [organisationId, live.version.id],
    );
    const history = await this.database.query<Past>(
      `SELECT v.number, f.since, a.public_name AS by, f.why, f.reason FROM lexicon_in_force f JOIN lexicon_version v ON v.id = f.version_id
       LEFT JOIN account a ON a.id = f.put_by WHERE f.organisation_id = $1 ORDER BY f.number DESC`,
      [organisationId],
    );
    return {
      versions: versions.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
      history: history.map((row) => ({ ...row, since: row.since.toISOString() })),
    };
  }

  /** @throws {Problem} `lexicon-version-not-found` */
  async compare({ organisationId }: StaffActor, versionId: string): Promise<VersionDifference> {
    const live = await this.database.transaction((tx) => inForce(tx, organisationId));
    const [version] = await this.database.query<{ number: number; content: StoredLexicon }>(
      'SELECT number, content FROM lexicon_version WHERE id = $1 AND organisation_id = $2',
      [versionId, organisationId],
    );
    if (!version) throw new Problem('lexicon-version-not-found');
    const content = fromStore(version.content);
    const rules = differences(live.version.content, content);
    const words = wordsChanges(live.version.content, content);
    return {
      number: version.number,
      liveNumber: live.number,
      less: [...rules.filter(isLess), ...words.filter(({ less }) => less)].map(({ id }) => id),
      words,
      rules: rules.map(({ id, before, after }) => ({
        id,
        before: before && ruleView(before),
        after: after && ruleView(after),
      })),
    };
  }
}

import type { DraftView } from '#libs/contracts';
import { Problem, type StaffActor, type Tx } from '#libs/platform';
import type { Lexicon } from './lexicon.js';
import type { LexiconVersion } from './lexicon-versions.js';
import { ruleChanges } from './rule.view.js';

export interface Draft {
  readonly version: number;
  readonly basedOn: string;
  readonly basedOnNumber: number;
  readonly content: Lexicon;
  readonly changedAt: Date;
  /** Admins who wrote nothing of it, by name. */
  readonly others: readonly string[];
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly proposedAt: Date | null;
  readonly proposedBy: string | null;
  readonly note: string | null;
}

export async function readDraft(reader: Pick<Tx, 'query'>, organisationId: string): Promise<Draft | null> {
  const [draft] = await reader.query<Draft>(
    `SELECT d.version, d.based_on AS "basedOn", v.number AS "basedOnNumber", d.content, d.changed_at AS "changedAt",
            d.proposed_at AS "proposedAt", p.public_name AS "proposedBy", d.note,
            (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.public_name) ORDER BY a.public_name)
             FROM lexicon_draft_author w JOIN account a ON a.id = w.account_id WHERE w.organisation_id = d.organisation_id) AS authors,
            (SELECT coalesce(jsonb_agg(o.public_name ORDER BY o.public_name), '[]') FROM account o
             WHERE o.organisation_id = d.organisation_id AND o.role = 'admin' AND o.deactivated_at IS NULL AND o.public_name IS NOT NULL
               AND NOT EXISTS (SELECT FROM lexicon_draft_author w WHERE w.organisation_id = d.organisation_id AND w.account_id = o.id)) AS others
     FROM lexicon_draft d JOIN lexicon_version v ON v.id = d.based_on LEFT JOIN account p ON p.id = d.proposed_by
     WHERE d.organisation_id = $1`,
    [organisationId],
  );
  return draft ?? null;
}

/** Under the lexicon's lock. @throws {Problem} `draft-not-found`, `draft-changed` where it is not as the actor saw it */
export async function draftAsSeen(tx: Tx, actor: StaffActor, version: number): Promise<Draft> {
  const draft = await readDraft(tx, actor.organisationId);
  if (!draft) throw new Problem('draft-not-found');
  if (draft.version !== version) throw new Problem('draft-changed');
  return draft;
}

export const wroteIn = (actor: StaffActor, { authors }: Draft): boolean => authors.some(({ id }) => id === actor.accountId);

export const draftView = (actor: StaffActor, draft: Draft, live: LexiconVersion): DraftView => ({
  version: draft.version,
  basedOn: draft.basedOnNumber,
  changedBy: draft.authors.map(({ name }) => name),
  changedByMe: wroteIn(actor, draft),
  others: [...draft.others],
  changedAt: draft.changedAt.toISOString(),
  proposed:
    draft.proposedAt && draft.note !== null ? { at: draft.proposedAt.toISOString(), by: draft.proposedBy ?? '', note: draft.note } : null,
  changes: ruleChanges(live.content, draft.content),
});

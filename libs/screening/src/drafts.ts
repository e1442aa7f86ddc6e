import type { DraftView } from '#libs/contracts';
import { Problem, type StaffActor, type Tx } from '#libs/platform';
import type { Lexicon } from './lexicon.js';
import type { LexiconVersion } from './lexicon-versions.js';
import { modeOf, ruleChanges } from './rule.view.js';
import { TRIAL_TROUBLES } from './shadow.queries.js';
import { fromStore, type StoredLexicon } from './stored-lexicon.js';

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
  /** How the trial under what is in force went. */
  readonly trial: { readonly failed: number; readonly slow: number };
}

export async function readDraft(reader: Pick<Tx, 'query'>, organisationId: string): Promise<Draft | null> {
  const [draft] = await reader.query<Omit<Draft, 'content'> & { readonly content: StoredLexicon }>(
    `SELECT d.version, d.based_on AS "basedOn", v.number AS "basedOnNumber", d.content, d.changed_at AS "changedAt",
            d.proposed_at AS "proposedAt", p.public_name AS "proposedBy", d.note,
            (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.public_name) ORDER BY a.public_name)
             FROM lexicon_draft_author w JOIN account a ON a.id = w.account_id WHERE w.organisation_id = d.organisation_id) AS authors,
            (SELECT coalesce(jsonb_agg(o.public_name ORDER BY o.public_name), '[]') FROM account o
             WHERE o.organisation_id = d.organisation_id AND o.role = 'admin' AND o.deactivated_at IS NULL AND o.public_name IS NOT NULL
               AND NOT EXISTS (SELECT FROM lexicon_draft_author w WHERE w.organisation_id = d.organisation_id AND w.account_id = o.id)) AS others,
            (SELECT jsonb_build_object('failed', coalesce(sum(t.failed), 0), 'slow', coalesce(sum(t.slow), 0)) FROM (${TRIAL_TROUBLES}) t
             WHERE t.number = (SELECT l.number FROM lexicon_in_force f JOIN lexicon_version l ON l.id = f.version_id
                               WHERE f.organisation_id = $1 ORDER BY f.number DESC LIMIT 1)) AS trial
     FROM lexicon_draft d JOIN lexicon_version v ON v.id = d.based_on LEFT JOIN account p ON p.id = d.proposed_by
     WHERE d.organisation_id = $1`,
    [organisationId],
  );
  return draft ? { ...draft, content: fromStore(draft.content) } : null;
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
  badTrial: badTrial(draft, live.content),
});

/** What goes from its trial into force although the trial broke or dragged: in force, every such text would call somebody. */
export function badTrial({ content, trial }: Pick<Draft, 'content' | 'trial'>, live: Lexicon): DraftView['badTrial'] {
  const tried = new Set(live.rules.filter((rule) => modeOf(rule) === 'shadow').map(({ id }) => id));
  const rules = content.rules.filter((rule) => modeOf(rule) === 'live' && tried.has(rule.id)).map(({ id }) => id);
  return rules.length > 0 && trial.failed + trial.slow > 0 ? { rules, ...trial } : null;
}

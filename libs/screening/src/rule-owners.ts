import type { Tx } from '#libs/platform';
import type { Lexicon, Rule } from './lexicon.js';

export interface Owned {
  /** Null: nobody yet. */
  readonly owner: string | null;
  readonly reviewOn: string;
}
export interface Owners {
  /** Where the programme is. */
  readonly today: string;
  /** `inForce`: the rule of this name in what is in force. A draft that says otherwise of it speaks for itself. */
  readonly of: (rule: Rule, inForce: Rule | undefined) => Owned;
}
interface Row {
  readonly said: Readonly<Record<string, { readonly owner: string; readonly reviewOn: string }>> | null;
  readonly first: string;
  readonly today: string;
}

const sayTheSame = (one: Rule | undefined, other: Rule | undefined): boolean =>
  one?.owner === other?.owner && one?.reviewOn === other?.reviewOn;

/**
 * Who answers for each rule, and when it is looked at again: said apart from what it hears, or in the rule itself. What came with Lamplight says
 * neither, so that it stays one content everywhere: nobody answers for it yet, and its day comes a year after the programme's first version.
 */
export async function ownersOf(reader: Pick<Tx, 'query'>, organisationId: string): Promise<Owners> {
  const [row] = await reader.query<Row>(
    `SELECT (SELECT jsonb_object_agg(o.rule_id, jsonb_build_object('owner', o.owner, 'reviewOn', to_char(o.review_on, 'YYYY-MM-DD')))
             FROM rule_owner o WHERE o.organisation_id = $1) AS said,
            to_char(coalesce((SELECT min(since) FROM lexicon_in_force WHERE organisation_id = $1), clock_now()) AT TIME ZONE p.zone + interval '1 year',
                    'YYYY-MM-DD') AS first,
            to_char(clock_now() AT TIME ZONE p.zone, 'YYYY-MM-DD') AS today
     FROM (SELECT coalesce(min(time_zone), 'UTC') AS zone FROM programme WHERE organisation_id = $1) p`,
    [organisationId],
  );
  const { said, first, today } = row ?? { said: null, first: '', today: '' };
  return {
    today,
    of: (rule, inForce) => {
      const apart = sayTheSame(rule, inForce) ? said?.[rule.id] : undefined;
      return apart ?? { owner: rule.owner ?? null, reviewOn: rule.reviewOn ?? first };
    },
  };
}

/** A version that says who answers for a rule, or lacks it, ends what was said apart. Under the lexicon's lock. */
export async function forgetOwners(tx: Tx, organisationId: string, { before, after }: { before: Lexicon; after: Lexicon }): Promise<void> {
  const is = new Map(after.rules.map((rule) => [rule.id, rule]));
  const gone = before.rules.filter((rule) => !sayTheSame(rule, is.get(rule.id)) || !is.has(rule.id)).map(({ id }) => id);
  if (gone.length > 0) await tx.query('DELETE FROM rule_owner WHERE organisation_id = $1 AND rule_id = ANY ($2)', [organisationId, gone]);
}

import { memo, useMemo } from 'react';
import { ENOUGH, type RuleChanges, type RulePrecision, type RuleView } from '#libs/contracts';
import { severityLook } from '../escalations/queue-row.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { grouped, isDue } from './rule-filter.js';
import { atNoon, shareText } from './show.js';
import { NO_TRIAL, type Trial } from './use-lexicon.js';
import { useLexiconWords } from './words.js';

interface RuleTableProps {
  readonly rules: readonly RuleView[];
  readonly changes: RuleChanges | undefined;
  readonly precision: ReadonlyMap<string, RulePrecision>;
  readonly trials: ReadonlyMap<string, Trial>;
  readonly today: string;
}

/** Drawn again only when what it shows has changed: there are hundreds of rows, and someone types above them. */
export const RuleTable = memo(function RuleTable({ rules, changes, precision, trials, today }: RuleTableProps) {
  const lexicon = useLexiconWords();
  const words = lexicon.rules;
  const groups = useMemo(() => grouped(rules), [rules]);
  const [added, changed] = useMemo(() => [new Set(changes?.added), new Set(changes?.changed)], [changes]);
  return (
    <table className="table lex-rules">
      <caption className="vh">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rule}</th>
          <th scope="col">{words.severity}</th>
          <th scope="col">{words.mode}</th>
          <th scope="col">{words.precision}</th>
          <th scope="col">{words.review}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={`${group.category}-${group.language}-${group.rules[0]?.id ?? ''}`}>
          <tr className="lex-group">
            <th scope="rowgroup" colSpan={5}>
              {lexicon.category[group.category]} · {lexicon.language[group.language]} <small>{group.rules.length}</small>
            </th>
          </tr>
          {group.rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              due={isDue(rule, today)}
              note={added.has(rule.id) ? words.added : changed.has(rule.id) ? words.changed : undefined}
              precision={precision.get(rule.id)}
              trial={rule.mode === 'shadow' ? (trials.get(rule.id) ?? NO_TRIAL) : undefined}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
});

export const modeLook = { off: 'quiet', shadow: 'plum', live: 'spruce' } as const;

interface RuleRowProps {
  readonly rule: RuleView;
  readonly due: boolean;
  readonly note: string | undefined;
  readonly precision: RulePrecision | undefined;
  readonly trial: Trial | undefined;
}

const RuleRow = memo(function RuleRow({ rule, due, note, precision, trial }: RuleRowProps) {
  const lexicon = useLexiconWords();
  const { words, formats } = useWords();
  return (
    <tr>
      <th scope="row">
        <a className="link mono" href={hrefOf('lexicon', 'rule', rule.id)}>
          {rule.id}
        </a>
        {note && <span className="chip lamp lex-note">{note}</span>}
        <small>{rule.reason}</small>
      </th>
      <td>
        <span className={`chip ${severityLook[rule.severity]}`}>{words.severity[rule.severity]}</span>
      </td>
      <td>
        <span className={`chip ${modeLook[rule.mode]}`}>{lexicon.mode[rule.mode]}</span>
        {trial && <small>{lexicon.rules.shadowHeard(trial.heard)}</small>}
        {trial && trial.failed + trial.slow > 0 && <span className="chip clay lex-note">{lexicon.rules.badTrial}</span>}
      </td>
      <td>
        {precision?.right ? (
          shareText(lexicon, precision.right)
        ) : (
          <>
            <span className="lex-few">{lexicon.tooFew}</span>
            {precision && <small>{lexicon.tooFewOf(precision.decided, ENOUGH)}</small>}
          </>
        )}
      </td>
      <td>
        {rule.reviewOn ? formats.date(atNoon(rule.reviewOn)) : <span className="lex-few">{lexicon.rules.noDate}</span>}
        {due && <span className="chip clay lex-note">{lexicon.rules.overdue}</span>}
        <small>{rule.owner ?? lexicon.rules.noOwner}</small>
      </td>
    </tr>
  );
});

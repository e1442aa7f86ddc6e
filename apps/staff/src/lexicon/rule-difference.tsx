import type { RuleView } from '#libs/contracts';
import { useWords } from '../wording/index.js';
import { atNoon, fields, type RuleField, sameIn } from './show.js';
import { useLexiconWords } from './words.js';

interface RuleDifferenceProps {
  readonly caption: string;
  readonly before: RuleView | null;
  readonly after: RuleView | null;
  readonly names: readonly [before: string, after: string];
}

/** The fields in which two forms of a rule differ, side by side; all that it says where there is but one. */
export function RuleDifference({ caption, before, after, names }: RuleDifferenceProps) {
  const words = useLexiconWords();
  const shown = fields.filter((field) => !before || !after || !sameIn(field, before, after));
  return (
    <table className="table difference">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <td />
          {before && <th scope="col">{names[0]}</th>}
          {after && <th scope="col">{names[1]}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map((field) => (
          <tr key={field}>
            <th scope="row">{words.field[field]}</th>
            {before && (
              <td data-side={names[0]}>
                <Value field={field} rule={before} />
              </td>
            )}
            {after && (
              <td data-side={names[1]}>
                <Value field={field} rule={after} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ field, rule }: { field: RuleField; rule: RuleView }) {
  const lexicon = useLexiconWords();
  const { words, formats } = useWords();
  switch (field) {
    case 'severity':
      return words.severity[rule.severity];
    case 'category':
      return lexicon.category[rule.category];
    case 'language':
      return lexicon.language[rule.language];
    case 'mode':
      return lexicon.mode[rule.mode];
    case 'phrase':
      return <code className="mono">{rule.phrase.trim()}</code>;
    case 'evidence':
    case 'alwaysHold':
      return rule[field] ? lexicon.yes : lexicon.no;
    case 'raisedBy':
    case 'beside':
    case 'after':
    case 'despite':
      return formats.list(rule[field].map((one) => words.term[one] ?? one)) || lexicon.none;
    case 'hits':
    case 'misses':
      return (
        <ul>
          {rule[field].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'reviewOn':
      return rule.reviewOn ? formats.date(atNoon(rule.reviewOn)) : lexicon.none;
    case 'reason':
    case 'owner':
      return rule[field] ?? lexicon.none;
  }
}

import type { Category, Language, RuleMode, RuleView } from '#libs/contracts';

export interface RuleFilter {
  readonly find: string;
  readonly category: Category | '';
  readonly language: Language | '';
  readonly mode: RuleMode | '';
  /** Those alone whose day to be looked at again has come. */
  readonly due: boolean;
}
export const NO_FILTER: RuleFilter = { find: '', category: '', language: '', mode: '', due: false };

/** What is off listens to nothing, and waits for nobody. */
export const isDue = ({ mode, reviewOn }: Pick<RuleView, 'mode' | 'reviewOn'>, today: string): boolean =>
  mode !== 'off' && reviewOn !== null && reviewOn <= today;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word that is looked for stands somewhere in the rule; accents and capitals do not matter. */
export function fitting(rules: readonly RuleView[], { find, category, language, mode, due }: RuleFilter, today: string): RuleView[] {
  const sought = plain(find).split(/\s+/u).filter(Boolean);
  return rules.filter((rule) => {
    if ((category && rule.category !== category) || (language && rule.language !== language) || (mode && rule.mode !== mode)) return false;
    if (due && !isDue(rule, today)) return false;
    if (sought.length === 0) return true;
    const all = plain([rule.id, rule.reason, rule.phrase, rule.owner ?? '', ...rule.hits].join('\n'));
    return sought.every((word) => all.includes(word));
  });
}

export interface RuleGroup {
  readonly category: Category;
  readonly language: Language;
  readonly rules: readonly RuleView[];
}

/** Neighbours of one category and language, in the order in which they stand. */
export function grouped(rules: readonly RuleView[]): RuleGroup[] {
  const groups: { category: Category; language: Language; rules: RuleView[] }[] = [];
  for (const rule of rules) {
    const last = groups.at(-1);
    if (last && last.category === rule.category && last.language === rule.language) last.rules.push(rule);
    else groups.push({ category: rule.category, language: rule.language, rules: [rule] });
  }
  return groups;
}

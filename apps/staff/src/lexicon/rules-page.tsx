import { useDeferredValue, useMemo } from 'react';
import { categories, type LexiconView, ruleModes } from '#libs/contracts';
import { PlusIcon } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useDraft } from '../drafts.js';
import { Check } from '../parts/check.js';
import { Choice, Field } from '../parts/field.js';
import { hrefOf } from '../route.js';
import { fitting, NO_FILTER, type RuleFilter } from './rule-filter.js';
import { dayOf } from './rule-form.js';
import { RuleTable } from './rule-table.js';
import { inOrder } from './show.js';
import type { Lexicon } from './use-lexicon.js';
import { useLexiconWords } from './words.js';

/** What one looked for is kept: one comes back from a rule to where one was. */
export function RulesPage({ view, lexicon }: { view: LexiconView; lexicon: Lexicon }) {
  const words = useLexiconWords();
  const [kept, keep] = useDraft('lexicon:filter');
  const filter = useMemo(() => (kept ? ({ ...NO_FILTER, ...JSON.parse(kept) } as RuleFilter) : NO_FILTER), [kept]);
  const settled = useDeferredValue(filter);
  const ordered = useMemo(() => inOrder(view.rules), [view.rules]);
  const today = dayOf(useServerNow(60_000));
  const shown = useMemo(() => fitting(ordered, settled, today), [ordered, settled, today]);
  const set = (change: Partial<RuleFilter>) => keep(JSON.stringify({ ...filter, ...change }));
  return (
    <>
      <div className="lex-find">
        <Field
          label={words.rules.search}
          type="search"
          autoComplete="off"
          value={filter.find}
          onChange={(e) => set({ find: e.target.value })}
        />
        <Choice
          label={words.rules.category}
          value={filter.category}
          onChange={(e) => set({ category: e.target.value as RuleFilter['category'] })}
        >
          <option value="">{words.rules.all}</option>
          {categories.map((one) => (
            <option key={one} value={one}>
              {words.category[one]}
            </option>
          ))}
        </Choice>
        <Choice
          label={words.rules.language}
          value={filter.language}
          onChange={(e) => set({ language: e.target.value as RuleFilter['language'] })}
        >
          <option value="">{words.rules.all}</option>
          <option value="en">{words.language.en}</option>
          <option value="es">{words.language.es}</option>
        </Choice>
        <Choice label={words.rules.mode} value={filter.mode} onChange={(e) => set({ mode: e.target.value as RuleFilter['mode'] })}>
          <option value="">{words.rules.all}</option>
          {ruleModes.map((one) => (
            <option key={one} value={one}>
              {words.mode[one]}
            </option>
          ))}
        </Choice>
        <a className="btn primary" href={hrefOf('lexicon', 'new')}>
          <PlusIcon size={18} /> {words.rules.new}
        </a>
      </div>
      <Check label={words.rules.due} isSelected={filter.due} onChange={(due) => set({ due })} />
      <p className="hint" role="status">
        {words.rules.shown(shown.length, view.rules.length)}
      </p>
      {view.rules.length === 0 ? (
        <p className="empty">{words.rules.empty}</p>
      ) : shown.length === 0 ? (
        <p className="empty">{words.rules.noneFound}</p>
      ) : (
        <RuleTable rules={shown} changes={view.draft?.changes} today={today} precision={lexicon.precision} trials={lexicon.trials} />
      )}
      <p className="hint">{words.rules.precisionHint}</p>
    </>
  );
}

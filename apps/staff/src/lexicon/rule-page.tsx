import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LexiconView } from '#libs/contracts';
import { BackIcon } from '#libs/ui';
import { useCanAct } from '../desk.js';
import { useDraft } from '../drafts.js';
import { Confirm } from '../parts/confirm.js';
import { Refusal } from '../parts/problem.js';
import { hrefOf } from '../route.js';
import { BenchResult } from './bench-result.js';
import { RuleDifference } from './rule-difference.js';
import { RuleFields } from './rule-fields.js';
import { ruleOf, unsavedOf } from './rule-form.js';
import { RuleOwner } from './rule-owner.js';
import { RuleRecord } from './rule-record.js';
import { TryBox } from './try-box.js';
import type { Lexicon } from './use-lexicon.js';
import { draftKey, type RuleFormState, useRuleForm } from './use-rule-form.js';
import { useLexiconWords } from './words.js';

interface RulePageProps {
  readonly view: LexiconView;
  readonly lexicon: Lexicon;
  /** Undefined: a new one. */
  readonly ruleId: string | undefined;
}

/** One rule: what it says, a box to try lines in, and what its last saving did to all others. */
export function RulePage({ view, lexicon, ruleId }: RulePageProps) {
  const words = useLexiconWords();
  const { edit } = words;
  const current = view.rules.find((rule) => rule.id === ruleId) ?? null;
  const [typed] = useDraft(draftKey(ruleId));
  const back = (
    <a className="btn small lex-back" href={hrefOf('lexicon')}>
      <BackIcon size={18} /> {edit.back}
    </a>
  );
  if (ruleId && !current && typed === '') {
    return (
      <>
        {back}
        <h1 id="lexicon-title" tabIndex={-1} className="mono">
          {ruleId}
        </h1>
        <p className="empty">{edit.gone}</p>
      </>
    );
  }
  return (
    <>
      {back}
      <div className="lex-rule-head">
        <h1 id="lexicon-title" tabIndex={-1} className={ruleId ? 'mono' : undefined}>
          {ruleId ?? edit.newTitle}
        </h1>
        {current?.builtIn && <span className="chip denim">{edit.builtIn}</span>}
      </div>
      <Editor view={view} lexicon={lexicon} ruleId={ruleId} />
    </>
  );
}

function Editor({ view, lexicon, ruleId }: RulePageProps) {
  const { edit, bench, test } = useLexiconWords();
  const canAct = useCanAct();
  const rule = useRuleForm(view, lexicon, ruleId);
  const { current } = rule;
  const [removing, setRemoving] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const { tries, problem, wrong } = rule;
  const wrongs = Object.keys(wrong).length;
  // After a try that could not be saved, the first field that is wrong has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each try and each answer.
  useEffect(() => {
    if (wrongs > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, problem, wrong.phrase !== undefined]);

  return (
    <div className="lex-columns">
      <div className="lex-form stack" ref={form}>
        {rule.conflict && <Conflict rule={rule} />}
        <RuleFields of={rule} view={view} isNew={ruleId === undefined} />
        <div className="lex-save">
          {problem?.type === 'draft-changed' && !rule.conflict ? (
            <p className="notice" role="alert">
              {edit.others}
            </p>
          ) : (
            <Refusal problem={problem} />
          )}
          {wrongs > 0 && <p className="wrong">{edit.fix(wrongs)}</p>}
          <div className="lex-acts">
            <Button className="btn primary big" isDisabled={!canAct || rule.busy || rule.conflict} onPress={() => void rule.save()}>
              {edit.save}
            </Button>
            {rule.dirty && (
              <Button className="btn" onPress={rule.drop}>
                {edit.drop}
              </Button>
            )}
            {current && (
              <Button className="btn quiet" isDisabled={!canAct} onPress={() => setRemoving(true)}>
                {edit.remove}
              </Button>
            )}
          </div>
          {rule.dirty && <p className="hint">{edit.unsaved}</p>}
        </div>
      </div>
      <aside className="lex-aside" aria-label={`${test.title}, ${bench.title}`}>
        <TryBox
          draft={view.draft}
          own={[...rule.form.hits, ...rule.form.misses]}
          unsaved={rule.dirty ? unsavedOf(rule.form, rule.id) : undefined}
        />
        {lexicon.bench && view.draft && (
          <section className="lex-box" aria-labelledby="bench-title">
            <h2 id="bench-title">{bench.title}</h2>
            <BenchResult bench={lexicon.bench} version={view.draft.version} />
          </section>
        )}
        {current && !view.draft?.changes.added.includes(current.id) && (
          <RuleOwner rule={current} onKept={() => void lexicon.drafted.reload()} />
        )}
        {current && <RuleRecord rule={current} precision={lexicon.precision.get(current.id)} />}
      </aside>
      {removing && current && (
        <Confirm
          title={edit.removeTitle(current.id)}
          lead={current.builtIn ? `${edit.removeLead} ${edit.removeBuiltIn}` : edit.removeLead}
          go={edit.remove}
          onClose={() => setRemoving(false)}
          onGo={rule.remove}
        />
      )}
    </div>
  );
}

/** A colleague was faster: what they saved stands beside what was typed, and a person chooses. */
function Conflict({ rule }: { rule: RuleFormState }) {
  const { current } = rule;
  const { edit } = useLexiconWords();
  return (
    <section className="notice clay lex-conflict" role="alert">
      <p>
        <b>{current ? edit.conflict : edit.conflictGone}</b>
      </p>
      <RuleDifference
        caption={edit.conflict}
        before={current}
        after={ruleOf(rule.form, rule.id, current?.builtIn ?? false)}
        names={[edit.theirs, edit.mine]}
      />
      <div className="lex-acts">
        <Button className="btn" onPress={rule.keepMine}>
          {edit.keepMine}
        </Button>
        <Button className="btn" onPress={rule.drop}>
          {edit.takeTheirs}
        </Button>
      </div>
    </section>
  );
}

import { useMemo, useState } from 'react';
import type { LexiconView, ProblemBody } from '#libs/contracts';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { draftOf, keepDraft, useDraft } from '../drafts.js';
import { useProblemText } from '../parts/problem.js';
import { go } from '../route.js';
import { useWords } from '../wording/index.js';
import { blankForm, formOf, idOf, inputOf, type Kept, type RuleForm, ruleOf, type Wrong, wrongIn } from './rule-form.js';
import { sameRule } from './show.js';
import { BENCH_MS, type Lexicon } from './use-lexicon.js';
import { useLexiconWords } from './words.js';

/** Under which what was typed of a rule is kept. */
export const draftKey = (ruleId: string | undefined): string => `rule:${ruleId ?? 'new'}`;

/** One rule in the hands of one person: what they typed, whether it can stand, and what a colleague did to it meanwhile. */
export function useRuleForm(view: LexiconView, lexicon: Lexicon, ruleId: string | undefined) {
  const { session, ask, tell } = useDesk();
  const { language } = useWords();
  const words = useLexiconWords();
  const textOf = useProblemText();
  const [text, keep] = useDraft(draftKey(ruleId));
  const [tries, setTries] = useState(0);
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);

  const current = view.rules.find((rule) => rule.id === ruleId) ?? null;
  const kept = useMemo(() => (text ? (JSON.parse(text) as Kept) : undefined), [text]);
  const now = serverNow();
  const me = session.name ?? '';
  const form = kept?.form ?? (current ? formOf(current, me, now) : blankForm(language, me, now));
  const id = ruleId ?? idOf(form);
  const taken = useMemo(() => (ruleId ? null : new Set(view.rules.map((rule) => rule.id))), [ruleId, view.rules]);
  const own = tries > 0 ? wrongIn(form, taken, words.edit, now) : {};
  const theirs = problem && wrongBy(problem, textOf(problem), words.edit.phraseLine, form);
  const wrong: Wrong = { ...theirs, ...own };
  const version = view.draft?.version ?? 0;

  const put = (next: RuleForm, base = kept ? kept.base : current) => keep(JSON.stringify({ form: next, base } satisfies Kept));
  const save = async () => {
    setTries((n) => n + 1);
    setProblem(undefined);
    if (busy || Object.keys(wrongIn(form, taken, words.edit, now)).length > 0) return;
    setBusy(true);
    const reply = await ask('putRule', inputOf(form, id, version), { timeoutMs: BENCH_MS });
    setBusy(false);
    if (!reply.ok) {
      setProblem(reply.problem);
      if (reply.problem.type === 'draft-changed') void lexicon.drafted.reload();
      return;
    }
    const { draft, bench } = reply.value;
    const saved = ruleOf(form, id, current?.builtIn ?? false);
    const others = view.rules.filter((rule) => rule.id !== id);
    lexicon.drafted.set({ ...view, draft, rules: [...others, saved] });
    lexicon.benched({ version: draft.version, view: bench });
    const since = draftOf(draftKey(ruleId));
    keep('');
    // The bench takes a while: what was typed meanwhile is not saved yet.
    if (since !== '' && since !== text)
      keepDraft(draftKey(id), JSON.stringify({ ...(JSON.parse(since) as Kept), base: saved } satisfies Kept));
    setTries(0);
    tell(words.edit.saved);
    void lexicon.drafted.reload();
    if (!ruleId) go('lexicon', 'rule', id);
  };
  const remove = async () => {
    const reply = await ask('removeRule', { ruleId: id, version }, { timeoutMs: BENCH_MS });
    if (!reply.ok) {
      if (reply.problem.type === 'draft-changed') void lexicon.drafted.reload();
      return reply.problem;
    }
    keep('');
    lexicon.benched({ version: reply.value.draft.version, view: reply.value.bench });
    tell(words.edit.removed(id));
    go('lexicon', 'draft');
    void lexicon.drafted.reload();
    return undefined;
  };
  return {
    current,
    form,
    id,
    wrong,
    tries,
    busy,
    /** A refusal that no field can say. */
    problem: theirs ? undefined : problem,
    dirty: kept !== undefined,
    /** A colleague saved this rule after these words were begun. */
    conflict: kept !== undefined && !sameRule(kept.base, current),
    change: (part: Partial<RuleForm>) => put({ ...form, ...part }),
    keepMine: () => put(form, current),
    drop: () => {
      keep('');
      setTries(0);
      setProblem(undefined);
    },
    save,
    remove,
  };
}
export type RuleFormState = ReturnType<typeof useRuleForm>;

/** The field that the server named, with what it said of it: `phrase.3`, `hits.0`, `despite`. */
function wrongBy({ field }: ProblemBody, says: string, inLine: (n: number, why: string) => string, form: RuleForm): Wrong | undefined {
  const [name, at] = field?.split('.') ?? [];
  if (!name || !Object.hasOwn(form, name)) return undefined;
  return { [name]: name === 'phrase' && at ? inLine(Number(at), says) : says };
}

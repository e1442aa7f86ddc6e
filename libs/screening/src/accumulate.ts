import type { Category, Severity } from '#libs/contracts';
import type { CompiledLexicon } from './compile.js';
import { type Judgement, judgeAll } from './judge.js';
import type { HintKind } from './lexicon.js';
import type { Past } from './past.js';
import type { Reading } from './reading.js';
import { Scene } from './scene.js';
import { isWorse, rank } from './severity.js';

/** Hints of so many kinds in one text are a concern: two, every hard week has. */
const reachesConcern = 3;
/** What any hard week has: by themselves these add up to nothing. */
const ofAnyWeek: ReadonlySet<HintKind | 'outright'> = new Set(['worn', 'forsaken', 'loss', 'sleepless', 'using'] as const);
/** Who would as soon not be, and has what kills near or takes leave, does not wait until tomorrow. */
const wishes: ReadonlySet<HintKind | 'outright'> = new Set(['unwaking', 'burden', 'hopeless', 'outright'] as const);
const deeds: ReadonlySet<HintKind | 'outright'> = new Set(['kept', 'leaving'] as const);

/** A sign that was said half an hour ago weighs half. */
const halfLifeMs = 30 * 60_000;
/** Four texts within minutes. What somebody does, such as giving things away, weighs two that they say. */
const reachesHigh = 3.5;

interface Sign {
  readonly ruleId: string;
  readonly weight: number;
}

/** Of each earlier text, what it raised. */
type Said = readonly { readonly found: readonly Judgement[]; readonly ago: number }[];

const weightOf = (ruleId: string, lexicon: CompiledLexicon): number => (lexicon.evidence.has(ruleId) ? 2 : 1);

/**
 * What hints make of one another in one text. Each kind counts once, and so do words that two of them share; one that stands alone
 * is nothing. They are a concern; three of them, or with one that was said outright, are high where a wish meets a deed.
 */
export function gathered(found: readonly Judgement[], { hints }: CompiledLexicon): readonly Judgement[] {
  const isHint = ({ ruleId }: Judgement): boolean => hints.has(ruleId);
  if (!found.some(isHint)) return found;
  const raised = new Map<Judgement, Judgement>();
  for (const category of new Set(found.filter(isHint).map((hint) => hint.category))) {
    const counted = countedOf(found, category, hints);
    const kinds = [...counted.keys()];
    if (!isEnough(kinds)) continue;
    const isFirm = kinds.length >= reachesConcern || counted.has('outright');
    const isHigh = isFirm && kinds.some((kind) => wishes.has(kind)) && kinds.some((kind) => deeds.has(kind));
    if (counted.has('outright') && !isHigh) continue;
    const severity = isHigh ? 'high' : 'concern';
    for (const [kind, hint] of counted) {
      const others = kinds.filter((other): other is HintKind => other !== kind && other !== 'outright');
      raised.set(hint, {
        ...hint,
        severity: rank(hint.severity) > rank(severity) ? hint.severity : severity,
        severityBefore: worseOf(hint.severityBefore, severity),
        slots: [...hint.slots, ...others],
      });
    }
  }
  return found.flatMap((one) => raised.get(one) ?? (isHint(one) ? [] : [one]));
}

/** Three kinds, one of them more than any hard week has; where the means are within reach, one such is enough. */
function isEnough(kinds: readonly (HintKind | 'outright')[]): boolean {
  const grave = kinds.filter((kind) => !ofAnyWeek.has(kind));
  return grave.length > 0 && (kinds.length >= reachesConcern || (grave.length > 1 && grave.includes('kept')));
}

const worseOf = (one: Severity, other: Severity): Severity => (isWorse(other, one) ? other : one);

/** Of each kind of hint the first, in words of its own; and the first, too, of what is a concern by itself, not because a guard left no more. */
function countedOf(
  found: readonly Judgement[],
  category: Category,
  hints: CompiledLexicon['hints'],
): ReadonlyMap<HintKind | 'outright', Judgement> {
  const counted = new Map<HintKind | 'outright', Judgement>();
  let end = 0;
  const counts = ({ ruleId, severity, severityBefore }: Judgement): boolean =>
    hints.has(ruleId) ? severity !== 'none' : severity === 'concern' && severityBefore === 'concern';
  const said = found.filter((one) => one.category === category && counts(one));
  for (const one of said.toSorted((a, b) => a.span[1] - b.span[1])) {
    const kind = hints.get(one.ruleId) ?? 'outright';
    if (counted.has(kind) || one.span[0] < end) continue;
    counted.set(kind, one);
    end = one.span[1];
  }
  return counted;
}

/** One of each earlier text that says something new of this kind: saying the same again adds nothing. */
function signsIn(said: Said, category: Category, known: ReadonlySet<string>, lexicon: CompiledLexicon): readonly Sign[] {
  const seen = new Set(known);
  return said.flatMap(({ found, ago }) => {
    const fresh = found.filter((sign) => sign.category === category && !seen.has(sign.ruleId)).map(({ ruleId }) => ruleId);
    for (const ruleId of fresh) seen.add(ruleId);
    const [heaviest] = fresh.map((ruleId) => ({ ruleId, weight: weightOf(ruleId, lexicon) })).sort((a, b) => b.weight - a.weight);
    return heaviest ? [{ ...heaviest, weight: heaviest.weight * 2 ** (-ago / halfLifeMs) }] : [];
  });
}

/** What is only concern by itself is high after enough of its kind, which fades as time passes. */
export function raisedBySigns(found: readonly Judgement[], past: Past, lexicon: CompiledLexicon): readonly Judgement[] {
  const of = new Set(found.filter(({ severity }) => severity === 'concern').map(({ category }) => category));
  if (of.size === 0) return found;
  const said = past.lately().map(({ reading, ago }) => ({ found: heardIn(reading, lexicon), ago }));
  const enough = new Map([...of].map((category) => [category, enoughOf(category, found, said, lexicon)]));
  return found.map((judged) => {
    const signs = judged.severity === 'concern' ? enough.get(judged.category) : undefined;
    if (!signs) return judged;
    return { ...judged, severity: 'high', severityBefore: worseOf(judged.severityBefore, 'high'), signs };
  });
}

const heardIn = (reading: Reading, lexicon: CompiledLexicon): readonly Judgement[] =>
  gathered(judgeAll(new Scene(reading)), lexicon).filter(({ severity }) => severity !== 'none');

/** The earlier signs of a kind that add up with what was found, if they do. */
function enoughOf(category: Category, found: readonly Judgement[], said: Said, lexicon: CompiledLexicon): readonly string[] | undefined {
  const own = found.filter((other) => other.category === category && other.severity !== 'none').map(({ ruleId }) => ruleId);
  const signs = signsIn(said, category, new Set(own), lexicon);
  const total = signs.reduce((sum, { weight }) => sum + weight, Math.max(...own.map((ruleId) => weightOf(ruleId, lexicon))));
  return total >= reachesHigh ? signs.map(({ ruleId }) => ruleId) : undefined;
}

import type { Category } from '#libs/contracts';
import type { CompiledLexicon } from './compile.js';
import { type Judgement, judgeAll } from './judge.js';
import type { Past } from './past.js';
import { Scene } from './scene.js';

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
  const said = past
    .lately()
    .map(({ reading, ago }) => ({ found: judgeAll(new Scene(reading)).filter(({ severity }) => severity !== 'none'), ago }));
  const enough = new Map([...of].map((category) => [category, enoughOf(category, found, said, lexicon)]));
  return found.map((judged) => {
    const signs = judged.severity === 'concern' ? enough.get(judged.category) : undefined;
    if (!signs) return judged;
    return { ...judged, severity: 'high', severityBefore: judged.severityBefore === 'concern' ? 'high' : judged.severityBefore, signs };
  });
}

/** The earlier signs of a kind that add up with what was found, if they do. */
function enoughOf(category: Category, found: readonly Judgement[], said: Said, lexicon: CompiledLexicon): readonly string[] | undefined {
  const own = found.filter((other) => other.category === category && other.severity !== 'none').map(({ ruleId }) => ruleId);
  const signs = signsIn(said, category, new Set(own), lexicon);
  const total = signs.reduce((sum, { weight }) => sum + weight, Math.max(...own.map((ruleId) => weightOf(ruleId, lexicon))));
  return total >= reachesHigh ? signs.map(({ ruleId }) => ruleId) : undefined;
}

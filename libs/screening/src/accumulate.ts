import type { Category } from '#libs/contracts';
import type { CompiledLexicon } from './compile.js';
import { type Earlier, saidLately } from './conversation.js';
import { type Judgement, judge } from './judge.js';
import { readText } from './reading.js';
import { Scene } from './scene.js';

/** A sign that was said half an hour ago weighs half. */
const halfLifeMs = 30 * 60_000;
/** Four texts within minutes. What somebody does, such as giving things away, weighs two that they say. */
const reachesHigh = 3.5;

interface Sign {
  readonly ruleId: string;
  readonly weight: number;
}

const weightOf = (ruleId: string, lexicon: CompiledLexicon): number =>
  lexicon.rules.some(({ id, evidence }) => id === ruleId && evidence) ? 2 : 1;

/** One of each earlier text that says something new of this kind: saying the same again adds nothing. */
function signsIn(earlier: readonly Earlier[], category: Category, known: ReadonlySet<string>, lexicon: CompiledLexicon): readonly Sign[] {
  const seen = new Set(known);
  return saidLately(earlier).flatMap(({ text, ago = 0 }) => {
    const scene = new Scene(readText(text, lexicon));
    const judged = scene.rules.flatMap((match) => judge(scene, match) ?? []).filter(({ severity }) => severity !== 'none');
    const fresh = judged.filter((found) => found.category === category && !seen.has(found.ruleId)).map(({ ruleId }) => ruleId);
    for (const ruleId of fresh) seen.add(ruleId);
    const [heaviest] = fresh.map((ruleId) => ({ ruleId, weight: weightOf(ruleId, lexicon) })).sort((a, b) => b.weight - a.weight);
    return heaviest ? [{ ...heaviest, weight: heaviest.weight * 2 ** (-ago / halfLifeMs) }] : [];
  });
}

/** What is only concern by itself is high after enough of its kind, which fades as time passes. */
export function raisedBySigns(found: readonly Judgement[], earlier: readonly Earlier[], lexicon: CompiledLexicon): readonly Judgement[] {
  if (earlier.length === 0) return found;
  return found.map((judged) => {
    const { severity, severityBefore, category } = judged;
    if (severity !== 'concern') return judged;
    const own = found.filter((other) => other.category === category && other.severity !== 'none').map(({ ruleId }) => ruleId);
    const signs = signsIn(earlier, category, new Set(own), lexicon);
    const total = signs.reduce((sum, { weight }) => sum + weight, Math.max(...own.map((ruleId) => weightOf(ruleId, lexicon))));
    if (signs.length === 0 || total < reachesHigh) return judged;
    return {
      ...judged,
      severity: 'high',
      severityBefore: severityBefore === 'concern' ? 'high' : severityBefore,
      signs: signs.map(({ ruleId }) => ruleId),
    };
  });
}

import type { Category } from '#libs/contracts';
import type { GuardName, Rule } from './lexicon.js';
import { bit, maskOf, type Span } from './places.js';
import type { Scene } from './scene.js';

/** What no trivial cause explains away. */
const inEarnest = ['in-earnest', 'time', 'means', 'farewell'] as const;
/** Where daily life uses the same words: medicines, kitchens, goodbyes until Thursday. */
const hasOrdinaryUse: ReadonlySet<Category> = new Set(['suicide', 'self-harm', 'overdose', 'relapse', 'medical']);

/** How far each guard lowers; three steps leave nothing. */
const steps: Readonly<Record<GuardName, number>> = {
  negation: 3,
  past: 3,
  bereaved: 3,
  ordinary: 3,
  hypothetical: 3,
  fiction: 3,
  title: 3,
  teaching: 3,
  supporter: 3,
  idiom: 3,
  hyperbole: 3,
  coped: 3,
};
/** Evidence of act, means or time outweighs how it is said; only what makes it no evidence at all counts against it. */
const againstEvidence: ReadonlySet<GuardName> = new Set([
  'negation',
  'past',
  'bereaved',
  'ordinary',
  'hypothetical',
  'fiction',
  'title',
  'teaching',
  'supporter',
  'idiom',
]);
/** What was said plainly, and in no quotation, only these explain away: what stands around it does not. */
const againstPlain: ReadonlySet<GuardName> = new Set(['negation', 'hyperbole', 'teaching']);
const undoesEvidence: ReadonlySet<GuardName> = new Set(['past', 'bereaved', 'ordinary', 'hypothetical', 'fiction', 'title', 'idiom']);

const applies: Readonly<Record<GuardName, (scene: Scene, span: Span) => boolean>> = {
  negation: (scene, span) => scene.isNegated(span) && !scene.near('taken-back', span, 1),
  past: (scene, span) => scene.near('past', span) && !scene.near('recent', span) && !scene.follows('resumption', span),
  bereaved: (scene, span) => scene.near('bereaved', span, 1) && !scene.speaksOfSelf(span),
  ordinary: (scene, span) => scene.near('ordinary', span),
  hypothetical: (scene, span) => scene.near('hypothetical', span) && !scene.speaksOfSelf(span),
  fiction: (scene, span) => scene.near('fiction', span),
  title: (scene, span) => scene.near('title', span) && (scene.isQuoted(span) || !scene.speaksOfSelf(span)),
  teaching: (scene, span) => scene.near('teaching', span, 1) && (!scene.speaksOfSelf(span) || scene.isQuoted(span)),
  supporter: (scene, span) => scene.near('supporter', span) && !scene.speaksOfSelf(span),
  idiom: (scene, span) => scene.overlaps('idiom', span),
  // "Into traffic" is a way to die; "this traffic" is a cause.
  hyperbole: (scene, span) =>
    !scene.overlaps('hyperbole', span) && scene.near('hyperbole', span, 1) && !inEarnest.some((cue) => scene.near(cue, span, 1)),
  coped: (scene, span) => scene.near('coped', span, 1),
};

const counts = (name: GuardName, { evidence, despite, category }: Rule): boolean =>
  (!evidence || againstEvidence.has(name)) &&
  !despite?.includes(name) &&
  (name !== 'ordinary' || hasOrdinaryUse.has(category)) &&
  // A craving that was met with a call is recovery; a wish to die is not undone so.
  (name !== 'coped' || category === 'relapse');

const guardNames = Object.keys(applies) as GuardName[];

interface Guard {
  readonly name: GuardName;
  readonly bit: number;
  readonly steps: number;
}

const guardsOf = new WeakMap<Rule, { readonly all: readonly Guard[]; readonly mask: number }>();

function guardsFor(rule: Rule): { readonly all: readonly Guard[]; readonly mask: number } {
  const known = guardsOf.get(rule);
  if (known) return known;
  const names = guardNames.filter((name) => counts(name, rule));
  const all = names.map((name) => ({ name, bit: bit(name), steps: rule.evidence && !undoesEvidence.has(name) ? 2 : steps[name] }));
  const guards = { all, mask: maskOf(names) };
  guardsOf.set(rule, guards);
  return guards;
}

const unguarded = { names: [], steps: 0 };

/** The guards that hold for a finding, and how many steps they lower it. A guard never raises. */
export function guardsOn(scene: Scene, span: Span, rule: Rule): { readonly names: readonly GuardName[]; readonly steps: number } {
  const { all, mask } = guardsFor(rule);
  if (!(scene.cues & mask)) return unguarded;
  const plain = scene.isPlain(span);
  const held = all.filter(({ name, bit }) => (!plain || againstPlain.has(name)) && scene.cues & bit && applies[name](scene, span));
  return { names: held.map(({ name }) => name), steps: Math.max(0, ...held.map((guard) => guard.steps)) };
}

import type { CompiledLexicon } from './compile.js';
import { type Match, matchAcross, mostCut } from './match.js';
import type { Past } from './past.js';
import { liftMask, slotMask } from './places.js';
import { cueOf, type Reading, wantsOf } from './reading.js';
import { isRuleMatch, Scene } from './scene.js';

/** A text together with what its author said just before; `undefined` where that can add nothing. */
export function joinedScene(own: Reading, past: Past, lexicon: CompiledLexicon): Scene | undefined {
  const before = mayAdd(own, past, lexicon) ? past.joined() : [];
  return before.length > 0 ? joinAll(own, before, lexicon) : undefined;
}

/** Each text is read by itself, and over each of its ends. */
export const joinAll = (own: Reading, before: readonly Reading[], lexicon: CompiledLexicon): Scene =>
  new Scene(own, before, acrossEnds([...before, own], lexicon));

/** A text adds when it goes on with a phrase, when it fills a slot of what was said, or when what was said fills one of its own. */
function mayAdd(own: Reading, past: Past, lexicon: CompiledLexicon): boolean {
  const cut = cutBy(past.joined(mostCut), own, lexicon);
  const rules = own.matches.filter(isRuleMatch);
  if (cut.some((match) => rules.length > 0 || isRuleMatch(match) || (cueOf(match) & slotMask) !== 0)) return true;
  const fills = own.cues & slotMask;
  if (rules.length === 0 && fills === 0) return false;
  // The words just before a phrase tell of whom it speaks.
  if (rules.some(({ from }) => from < 2)) return true;
  const before = past.joined();
  const waitsFor = rules.length > 0 ? own.wants | liftMask : 0;
  const inPieces = acrossEnds(before, lexicon);
  const said = [...before.flatMap(({ matches }) => matches), ...inPieces];
  return said.some((match) => (cueOf(match) & waitsFor) !== 0 || (wantsOf(match) & fills) !== 0);
}

function acrossEnds(readings: readonly Reading[], lexicon: CompiledLexicon): readonly Match[] {
  let seam = 0;
  return readings.slice(1).flatMap((reading, i) => {
    seam += readings[i]?.tokens.length ?? 0;
    return cutBy(readings.slice(0, i + 1), reading, lexicon).map(({ heard, from, to }) => ({ heard, from: from + seam, to: to + seam }));
  });
}

const mostCuts = 8;

/** What the beginning of a text cuts, counted from there: the same whenever the same words stand before it. */
function cutBy(before: readonly Reading[], own: Reading, lexicon: CompiledLexicon): readonly Match[] {
  const near: Reading[] = [];
  let seam = 0;
  for (const reading of before.toReversed()) {
    if (seam >= mostCut) break;
    near.unshift(reading);
    seam += reading.tokens.length;
  }
  const key = near.map(({ id }) => id).join();
  const known = own.cuts.get(key);
  if (known) return known;
  const cut = matchAcross([...near.flatMap(({ tokens }) => tokens), ...own.tokens], seam, lexicon);
  const found = cut.map(({ heard, from, to }) => ({ heard, from: from - seam, to: to - seam }));
  if (own.cuts.size >= mostCuts) own.cuts.clear();
  own.cuts.set(key, found);
  return found;
}

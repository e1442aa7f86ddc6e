import type { Letters } from './letters.js';

type Parts = readonly string[];
/** Whether parts are something together: a phrase, and at least that one of them is a core word. */
export interface Means {
  readonly isPhrase: (parts: Parts) => boolean;
  readonly isCore: (part: string) => boolean;
}

const isLong = /(.)\1\1/;
const shortest = 7;
const longest = 48;

/**
 * The known words that a surface is made of from its first letter to its last: "killmyself", "iwanttodieeee". `undefined` where there
 * are none, or where `means` finds that together they are nothing.
 */
export function unglue(surface: string, letters: Letters, means: Means): Parts | undefined {
  const drawnOut = isLong.test(surface) ? (cutDrawnOut(surface, 1, letters, means) ?? cutDrawnOut(surface, 2, letters, means)) : undefined;
  return drawnOut ?? cutWhole(surface, letters, means);
}

/** As if each drawn-out letter stood there once, or twice; the parts are of the word as it was written. */
function cutDrawnOut(surface: string, times: 1 | 2, letters: Letters, means: Means): Parts | undefined {
  const ends: number[] = [];
  const short = surface.replace(/(.)\1*/gs, (run, letter: string, at: number) => {
    const kept = run.length > 2 ? times : run.length;
    for (let i = 1; i < kept; i++) ends.push(at + i);
    ends.push(at + run.length);
    return letter.repeat(kept);
  });
  let [at, from] = [0, 0];
  return cutWhole(short, letters, means)?.map((part) => {
    at += part.length;
    const drawnOut = surface.slice(from, ends[at - 1]);
    from += drawnOut.length;
    return drawnOut;
  });
}

function cutWhole(surface: string, letters: Letters, means: Means): Parts | undefined {
  if (surface.length < shortest || surface.length > longest) return undefined;
  const longLast = cuts(surface, letters, () => false);
  const few = cuts(surface, letters, (parts, before) => parts <= before);
  const ways = [longLast, few].map((cutBefore) => partsOf(surface, cutBefore)).filter((parts) => parts.length > 1);
  return ways.find(means.isPhrase) ?? ways.find((parts) => parts.some(means.isCore));
}

/**
 * Of each place in it, where the word begins that ends there. Of the ways to cut the one with the longest last word stands, unless one of so
 * many parts is better than one of `before`.
 */
function cuts(surface: string, letters: Letters, isBetter: (parts: number, before: number) => boolean): readonly (number | undefined)[] {
  const [cutBefore, counts]: [(number | undefined)[], number[]] = surface.startsWith('i')
    ? [
        [0, 0],
        [0, 1],
      ]
    : [[0], [0]];
  for (let start = 0; start < surface.length; start++) {
    if (cutBefore[start] === undefined) continue;
    const parts = (counts[start] ?? 0) + 1;
    let node: number | undefined = 0;
    for (let end = start; end < surface.length && node !== undefined; end++) {
      node = letters.follow(node, surface, end);
      const part = node === undefined ? undefined : letters.word(node);
      if (!part || part.length < 2) continue;
      if (cutBefore[end + 1] !== undefined && !isBetter(parts, counts[end + 1] ?? 0)) continue;
      cutBefore[end + 1] = start;
      counts[end + 1] = parts;
    }
  }
  return cutBefore;
}

function partsOf(surface: string, cutBefore: readonly (number | undefined)[]): Parts {
  const parts: string[] = [];
  for (let end = surface.length; end > 0; ) {
    const start = cutBefore[end];
    if (start === undefined) return [];
    parts.unshift(surface.slice(start, end));
    end = start;
  }
  return parts;
}

import type { Letters } from './letters.js';

/** Whether parts are something together. */
type Means = (parts: readonly string[]) => boolean;

const isLong = /(.)\1\1/;
const shortest = 7;
const longest = 48;

/**
 * The known words that a surface is made of from its first letter to its last: "killmyself", "iwanttodieeee". `undefined` where there
 * are none, or where `means` finds that together they are nothing.
 */
export function unglue(surface: string, letters: Letters, means: Means): readonly string[] | undefined {
  const drawnOut = isLong.test(surface) ? (cutDrawnOut(surface, 1, letters, means) ?? cutDrawnOut(surface, 2, letters, means)) : undefined;
  return drawnOut ?? cutWhole(surface, letters, means);
}

/** As if each drawn-out letter stood there once, or twice; the parts are of the word as it was written. */
function cutDrawnOut(surface: string, times: 1 | 2, letters: Letters, means: Means): readonly string[] | undefined {
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

function cutWhole(surface: string, letters: Letters, means: Means): readonly string[] | undefined {
  const { length } = surface;
  if (length < shortest || length > longest) return undefined;
  const cutBefore: (number | undefined)[] = surface.startsWith('i') ? [0, 0] : [0];
  for (let start = 0; start < length; start++) if (cutBefore[start] !== undefined) cutAfter(surface, start, letters, cutBefore);
  const parts = partsOf(surface, cutBefore);
  return parts && parts.length > 1 && means(parts) ? parts : undefined;
}

/** Of the ways to cut, the one with the longest last word stands. */
function cutAfter(surface: string, start: number, letters: Letters, cutBefore: (number | undefined)[]): void {
  let node: number | undefined = 0;
  for (let end = start; end < surface.length; end++) {
    node = letters.follow(node, surface, end);
    if (node === undefined) return;
    const part = letters.word(node);
    if (part && part.length > 1) cutBefore[end + 1] ??= start;
  }
}

function partsOf(surface: string, cutBefore: readonly (number | undefined)[]): readonly string[] | undefined {
  const parts: string[] = [];
  for (let end = surface.length; end > 0; ) {
    const start = cutBefore[end];
    if (start === undefined) return undefined;
    parts.unshift(surface.slice(start, end));
    end = start;
  }
  return parts;
}

import type { Letters } from './letters.js';

type Parts = readonly string[];
/** Whether parts are something together: a phrase, and at least that one of them is a core word. */
export interface Means {
  readonly isPhrase: (parts: Parts) => boolean;
  readonly isCore: (part: string) => boolean;
}

interface Written {
  readonly text: string;
  /** The letters that may be one too many. */
  readonly mayMiss: ReadonlySet<number>;
}
/** A known word that ends somewhere: where it begins, and how many there are up to it. */
interface Cut {
  readonly from: number;
  readonly word: string;
  readonly count: number;
}
type Part = Cut & { readonly to: number };

const isLong = /(.)\1\1/;
const shortest = 7;
const longest = 48;
const none: ReadonlySet<number> = new Set();

/**
 * The known words that a surface is made of from its first letter to its last: "killmyself", "iwanttodieeee". `undefined` where there
 * are none, or where `means` finds that together they are nothing.
 */
export function unglue(surface: string, letters: Letters, means: Means): Parts | undefined {
  const drawnOut = isLong.test(surface) ? cutDrawnOut(surface, letters, means) : undefined;
  return drawnOut ?? cutWhole({ text: surface, mayMiss: none }, letters, means)?.map(({ word }) => word);
}

/** A drawn-out letter stands there once or twice: in "killllmyselfff" an l twice, an f once. The parts are of the word as it was written. */
function cutDrawnOut(surface: string, letters: Letters, means: Means): Parts | undefined {
  const ends: number[] = [];
  const mayMiss = new Set<number>();
  const text = surface.replace(/(.)\1*/gs, (run, letter: string, at: number) => {
    if (run.length > 2) mayMiss.add(ends.length + 1);
    if (run.length > 1) ends.push(at + 1);
    ends.push(at + run.length);
    return letter.repeat(Math.min(run.length, 2));
  });
  return cutWhole({ text, mayMiss }, letters, means)?.map(({ from, to }) => surface.slice(ends[from - 1], ends[to - 1]));
}

function cutWhole(written: Written, letters: Letters, means: Means): readonly Part[] | undefined {
  const { length } = written.text;
  if (length < shortest || length > longest) return undefined;
  const longLast = cuts(written, letters, () => false);
  const few = cuts(written, letters, (count, before) => count <= before);
  const ways = [longLast, few].map((found) => partsOf(found, length)).filter((parts) => parts.length > 1);
  return (
    ways.find((parts) => means.isPhrase(parts.map(({ word }) => word))) ??
    ways.find((parts) => parts.some(({ word }) => means.isCore(word)))
  );
}

/**
 * Of each place in it, the word that ends there. Of the ways to cut the one with the longest last word stands, unless one of so
 * many words is better than one of `before`.
 */
function cuts(
  { text, mayMiss }: Written,
  letters: Letters,
  isBetter: (count: number, before: number) => boolean,
): readonly (Cut | undefined)[] {
  const found: (Cut | undefined)[] = [{ from: 0, word: '', count: 0 }];
  if (text.startsWith('i')) found[mayMiss.has(1) ? 2 : 1] = { from: 0, word: 'i', count: 1 };
  const spell = (from: number, count: number, node: number, end: number): void => {
    const word = letters.word(node) ?? '';
    const before = found[end];
    if (word.length > 1 && (!before || isBetter(count, before.count))) found[end] = { from, word, count };
    const next = letters.follow(node, text, end);
    if (next !== undefined) spell(from, count, next, end + 1);
    if (node > 0 && mayMiss.has(end)) spell(from, count, node, end + 1);
  };
  for (let from = 0; from < text.length; from++) {
    const before = found[from];
    if (before) spell(from, before.count + 1, 0, from);
  }
  return found;
}

function partsOf(found: readonly (Cut | undefined)[], length: number): readonly Part[] {
  const parts: Part[] = [];
  for (let to = length; to > 0; ) {
    const cut = found[to];
    if (!cut) return [];
    parts.unshift({ ...cut, to });
    to = cut.from;
  }
  return parts;
}

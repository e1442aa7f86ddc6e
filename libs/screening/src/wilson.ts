import type { Share } from '#libs/contracts';

const Z = 1.959963984540054;

/** A share of `of` and its 95 % interval, which holds for few and for none, too (Wilson 1927). Null of nothing. */
export function wilson(part: number, of: number): Share | null {
  if (of === 0) return null;
  const share = part / of;
  const square = Z ** 2;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

import { FEWEST_PEOPLE } from '#libs/contracts';

/** How many there were, and of how many people. */
export interface Counted {
  readonly count: number;
  readonly people: number;
}

/** None at all is nobody's: it may be told. */
export const isSmall = ({ people }: Counted): boolean => people > 0 && people < FEWEST_PEOPLE;

export interface Line {
  readonly cells: readonly (number | null)[];
  readonly all: number | null;
}

/**
 * One line of a table: its cells and their sum, without those about too few people, and without what would give one of them away. A hidden
 * cell is known to be one at least, so a sum says what it is where it is the only one, and where all that are hidden are one.
 * Lines share no cell; a sum over lines may only be given where nothing in them is hidden.
 */
export function hideSmall(counted: readonly Counted[], all: Counted): Line {
  const hidden = new Set(counted.flatMap((cell, at) => (isSmall(cell) ? [at] : [])));
  const givesAway = () => {
    const sum = [...hidden].reduce((total, at) => total + (counted[at]?.count ?? 0), 0);
    return hidden.size === 1 || (hidden.size > 0 && sum === hidden.size);
  };
  const [...shown] = [...counted.keys()].filter((at) => !hidden.has(at) && counted[at]?.count !== 0);
  shown.sort((one, other) => (counted[one]?.count ?? 0) - (counted[other]?.count ?? 0));
  let hideSum = isSmall(all);
  while (!hideSum && givesAway()) {
    const next = shown.shift();
    if (next === undefined) hideSum = true;
    else hidden.add(next);
  }
  return { cells: counted.map(({ count }, at) => (hidden.has(at) ? null : count)), all: hideSum ? null : all.count };
}

/** A part of a whole in whole percent; null where the part or the rest is about too few, and where the whole is. */
export function shareOf(part: Counted, rest: Counted): number | null {
  const whole = part.count + rest.count;
  if (whole === 0 || isSmall(part) || isSmall(rest)) return null;
  return Math.round((part.count / whole) * 100);
}

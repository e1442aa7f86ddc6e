import { randomInt } from 'node:crypto';

/** How many quilt blocks `libs/ui` can tell apart. */
const PATCHES = 1024;

/** A block that nobody in the room has, while one is left. Random, so that it says nothing about the account. */
export function freePatch(taken: readonly number[]): number {
  const free = Array.from({ length: PATCHES }, (_, patch) => patch).filter((patch) => !taken.includes(patch));
  return free[randomInt(Math.max(free.length, 1))] ?? randomInt(PATCHES);
}

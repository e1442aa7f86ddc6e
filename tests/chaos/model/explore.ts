import { moves } from './moves.js';
import { brokenIn, isDone, opened, type Rules, type World } from './world.js';

export interface Explored {
  readonly states: number;
  readonly moves: number;
  /** What is wrong, and the shortest way there; null: nothing, in any world that can come to be. */
  readonly broken: { readonly what: string; readonly way: readonly string[] } | null;
}

/** Workers are alike: which of them does it makes no other world. */
function keyOf({ status, next, idle, holder, step, ran, pages, workers, people, told }: World): string {
  const written = pages.map((page) => (page ? `${page.state[0]!}${page.lease[0]!}${String(page.keys)}` : '-'));
  const alike = workers.map(({ at, of }) => `${at}${String(of)}`).sort();
  return [status, next, idle, holder, step, ran, written, alike, people.map(({ at, saw }) => `${at}${saw ?? ''}`), told].join('|');
}

/**
 * Every world that can come to be, breadth first. In each the invariants hold; and from each, work and time alone lead to a world in which
 * everything is done. The worlds are finite, so where those moves are fair, everything is done in the end.
 */
export function explore(rules: Rules): Explored {
  const worlds: World[] = [opened];
  const known = new Map([[keyOf(opened), 0]]);
  const came: { readonly from: number; readonly by: string }[] = [{ from: -1, by: 'it opens' }];
  const leadHere: number[][] = [[]];
  let made = 0;
  const wayTo = (at: number): string[] => (at < 0 ? [] : [...wayTo(came[at]!.from), came[at]!.by]);
  for (let at = 0; at < worlds.length; at += 1) {
    const what = brokenIn(worlds[at]!);
    if (what) return { states: worlds.length, moves: made, broken: { what, way: wayTo(at) } };
    for (const { name, kind, to } of moves(worlds[at]!, rules)) {
      made += 1;
      const key = keyOf(to);
      let next = known.get(key);
      if (next === undefined) {
        next = worlds.length;
        known.set(key, next);
        worlds.push(to);
        came.push({ from: at, by: name });
        leadHere.push([]);
      }
      if (kind === 'work' || kind === 'time') leadHere[next]!.push(at);
    }
  }
  const stuck = firstStuck(worlds, leadHere, rules);
  const broken = stuck === null ? null : { what: 'somebody is never paged', way: wayTo(stuck) };
  return { states: worlds.length, moves: made, broken };
}

/** The first world from which work and time never lead to the end. */
function firstStuck(worlds: readonly World[], leadHere: readonly (readonly number[])[], rules: Rules): number | null {
  const good = new Set<number>();
  const open = [...worlds.keys()].filter((n) => isDone(worlds[n]!, rules));
  for (let n = open.pop(); n !== undefined; n = open.pop()) {
    if (good.has(n)) continue;
    good.add(n);
    open.push(...leadHere[n]!);
  }
  for (const n of worlds.keys()) if (!good.has(n)) return n;
  return null;
}

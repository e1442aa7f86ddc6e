import type { Step } from './nemesis.js';
import { say, tellFailure } from './report.js';
import { type Outcome, type RunOptions, run } from './run.js';

const MOST_TRIES = 8;

/**
 * The shortest part of a schedule that still fails, as far as so many tries find it: halves, then quarters, and so on, are left out.
 * Chance has its part in every run, so a part that passed once is kept whole.
 */
async function shortest(steps: readonly Step[], fails: (steps: readonly Step[]) => Promise<boolean>): Promise<readonly Step[]> {
  let least = steps;
  let parts = 2;
  for (let tries = 0; tries < MOST_TRIES && least.length > 1 && parts <= least.length; ) {
    const size = Math.ceil(least.length / parts);
    let cut = false;
    for (let at = 0; at < least.length && tries < MOST_TRIES; at += size) {
      const rest = [...least.slice(0, at), ...least.slice(at + size)];
      tries += 1;
      if (!(await fails(rest))) continue;
      least = rest;
      cut = true;
      break;
    }
    parts = cut ? Math.max(2, parts - 1) : parts * 2;
  }
  return least;
}

/** Runs it again with parts left out, and says what is left. */
export async function explain(setting: RunOptions, outcome: Outcome, isRed: (outcome: Outcome) => boolean): Promise<void> {
  say('It failed. Looking for the shortest history ...');
  const historyFile = setting.historyFile.replace(/\.jsonl$/, '-shorter.jsonl');
  let worst = outcome;
  const least = await shortest(setting.steps, async (steps) => {
    const again = await run({ ...setting, steps, historyFile });
    const red = isRed(again);
    say(`  ${String(steps.length)} of ${String(setting.steps.length)} faults: ${red ? 'it fails still' : 'it passes'}`);
    if (red) worst = again;
    return red;
  });
  tellFailure(setting, least, worst);
}

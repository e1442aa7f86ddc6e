import { historyFile } from '../support/run.js';
import { fiftyAtOnce } from './fifty.js';
import { dieAtEach, type KindOfLife } from './lives.js';
import { runCrises } from './run.js';

/** The names of what was found to be wrong. */
type Seen = (planted: string, seed: number) => Promise<readonly string[]>;

const SECONDS = 8;

const inRun =
  (only: readonly string[]): Seen =>
  async (planted, seed) => {
    const { findings } = await runCrises({ seed, seconds: SECONDS, planted, only, historyFile: historyFile(`planted-${planted}`) });
    return Object.entries(findings).flatMap(([kind, found]: [string, unknown[]]) => (found.length > 0 ? [kind] : []));
  };
const inLives =
  (kind: KindOfLife, only: RegExp): Seen =>
  async (planted) =>
    (await dieAtEach({ planted, kind, only })).findings.map(({ what }) => what);

/** Each bug, what meets it, and what has to be found. */
export const plantedCrises: Readonly<Record<string, { readonly see: Seen; readonly red: RegExp }>> = {
  'step-without-lease': { see: inRun([]), red: /^twice$/ },
  'key-of-each-try': { see: inRun(['the mail server hangs up before its answer']), red: /^twice$/ },
  'marked-before-sent': { see: inLives('words', /^send:before:mail$/), red: /marked as sent|it came by/ },
  'next-means-forgotten': { see: inRun([]), red: /^late$/ },
  'news-under-another-key': { see: inRun([]), red: /^twice$/ },
  'lapse-forgotten': { see: inLives('words', /^nowhere$/), red: /lapsed/ },
  'key-before-taken': { see: inLives('call', /^key:before:update escalation$/), red: /key took nothing/ },
  'failed-before-followed': { see: inLives('worry', /^fail:before:update escalation$/), red: /out of reach was called|pages failed once/ },
  'taken-without-lock': {
    see: async (planted) => (await fiftyAtOnce({ planted })).findings.map(({ what }) => what),
    red: /told that they have it/,
  },
};

export async function isSeen(name: string, seed: number): Promise<{ readonly seen: boolean; readonly found: readonly string[] }> {
  const run = plantedCrises[name];
  if (!run) throw new Error(`--bug ${name}: ${Object.keys(plantedCrises).join(', ')}`);
  const found = await run.see(name, seed);
  return { seen: found.some((what) => run.red.test(what)), found };
}

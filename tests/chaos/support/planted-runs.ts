import { plan } from './nemesis.js';
import { historyFile, type Outcome, run } from './run.js';

/** Each bug, and faults that meet it soon. */
export const plantedRuns: Readonly<Record<string, { faults: readonly string[]; red: readonly string[] }>> = {
  'ack-before-commit': { faults: ['kill a node', 'end transactions on their way', 'kill the postmaster'], red: ['lost'] },
  'seq-from-memory': { faults: ['end transactions on their way'], red: ['out of order'] },
  'dedupe-skipped': { faults: ['eat the answers to phones', 'double frames'], red: ['doubled'] },
  'call-for-help-after-the-commit': {
    faults: ['restart one node after the other'],
    red: ['crisis commits without escalation'],
  },
  'authority-from-memory': { faults: ['kill a node'], red: ['heard after the end'] },
};
const SECONDS = 14;

/** @returns what came of it, and whether the oracle that has to see it did */
export async function runPlanted(planted: string, seed: number): Promise<{ outcome: Outcome; seen: boolean }> {
  const { faults: only, red } = plantedRuns[planted] ?? { faults: [], red: [] };
  const steps = plan({ seed, seconds: SECONDS, withRedis: false, only });
  const outcome = await run({ seed, seconds: SECONDS, withRedis: false, steps, planted, historyFile: historyFile(`planted-${planted}`) });
  const found = new Map<string, readonly unknown[]>(Object.entries(outcome.findings));
  return { outcome, seen: red.some((name) => (found.get(name)?.length ?? 0) > 0) };
}

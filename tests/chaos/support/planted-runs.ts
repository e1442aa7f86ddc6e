import { plan } from './nemesis.js';
import { historyFile, type Outcome, type RunOptions } from './run.js';

/** Each bug, and faults that meet it soon. */
export const plantedRuns: Readonly<Record<string, { faults: readonly string[]; red: readonly string[] }>> = {
  'ack-before-commit': { faults: ['kill a node', 'end transactions on their way', 'kill the postmaster'], red: ['lost'] },
  'seq-from-memory': { faults: [], red: ['out of order'] },
  'dedupe-skipped': { faults: ['eat the answers to phones', 'double frames'], red: ['doubled'] },
  'call-for-help-after-the-commit': {
    faults: ['restart one node after the other'],
    red: ['crisis commits without escalation'],
  },
  'edit-not-kept': { faults: [], red: ['undone'] },
  'taken-back-untold': { faults: [], red: ['wrong views'] },
  'held-told': { faults: [], red: ['sent out of time'] },
  'read-marks-forgotten': { faults: [], red: ['wrong unread counts'] },
  'authority-from-memory': { faults: ['kill a node'], red: ['heard after the end'] },
};
const SECONDS = 14;

/** How it is run, and whether the oracle that has to see it did. */
export function plantedRun(planted: string, seed: number): { setting: RunOptions; isSeen: (outcome: Outcome) => boolean } {
  const run = plantedRuns[planted];
  if (!run) throw new Error(`--bug ${planted}: ${Object.keys(plantedRuns).join(', ')}`);
  const plain = { seed, seconds: SECONDS, withRedis: false };
  const steps = plan({ ...plain, only: run.faults });
  const isSeen = ({ findings }: Outcome) => {
    const found = new Map<string, readonly unknown[]>(Object.entries(findings));
    return run.red.some((name) => (found.get(name)?.length ?? 0) > 0);
  };
  return { setting: { ...plain, steps, planted, historyFile: historyFile(`planted-${planted}`) }, isSeen };
}

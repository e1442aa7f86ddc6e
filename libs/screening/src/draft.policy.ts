import type { BenchView, DraftView, RuleChanges } from '#libs/contracts';
import { ALLOW, deny, type Verdict } from '#libs/platform';

interface ToPublish {
  readonly proposed: boolean;
  /** Whoever publishes has changed it. */
  readonly own: boolean;
  readonly bench: Pick<BenchView, 'brokenCount'>;
  readonly changes: Pick<RuleChanges, 'turnedOff'>;
  /** The built-in rules that the publisher has seen go. */
  readonly turnsOff: readonly string[];
  readonly badTrial: DraftView['badTrial'];
  /** The publisher has seen it. */
  readonly despiteTrial: boolean;
}

export function mayPublish({ proposed, own, bench, changes, turnsOff, badTrial, despiteTrial }: ToPublish): Verdict {
  if (!proposed) return deny('draft-not-proposed');
  if (own) return deny('second-person-needed');
  if (bench.brokenCount > 0) return deny('lexicon-line-breaks', { limit: bench.brokenCount });
  const seen = new Set(turnsOff);
  if (seen.size !== changes.turnedOff.length || !changes.turnedOff.every((id) => seen.has(id))) return deny('draft-turns-off');
  if (badTrial && !despiteTrial) return deny('draft-trial-failed', { limit: badTrial.failed + badTrial.slow });
  return ALLOW;
}

import { useMemo, useState } from 'react';
import type { BenchView, LexiconView, RulePrecision } from '#libs/contracts';
import { type Answer, together, useAnswer } from '../answer.js';

/** The bench reads thousands of lines, and waits for its turn. */
export const BENCH_MS = 60_000;

export interface Bench {
  readonly version: number;
  readonly view: BenchView;
}
export interface Lexicon {
  /** What is worked on, or what is in force where nothing is. */
  readonly drafted: Answer<LexiconView>;
  readonly precision: ReadonlyMap<string, RulePrecision>;
  /** How often each rule in shadow was heard in 28 days. */
  readonly shadow: ReadonlyMap<string, number>;
  /** What the last saving answered, for as long as the draft stands as it was saved. */
  readonly bench: BenchView | undefined;
  readonly benched: (bench: Bench) => void;
}

/** What every part of the workbench looks at. */
export function useLexicon(): Lexicon {
  const drafted = useAnswer('lexicon', { of: 'draft' });
  const precisions = useAnswer('precision', {});
  const counts = useAnswer('shadowCounts', {});
  const [bench, benched] = useState<Bench>();
  const precision = useMemo(() => new Map((precisions.value?.rules ?? []).map((one) => [one.ruleId, one])), [precisions.value]);
  const shadow = useMemo(() => {
    const sums = new Map<string, number>();
    for (const { ruleId, count } of counts.value?.counts ?? []) sums.set(ruleId, (sums.get(ruleId) ?? 0) + count);
    return sums;
  }, [counts.value]);
  const version = drafted.value?.draft?.version;
  return {
    drafted: together(drafted, precisions, counts),
    precision,
    shadow,
    bench: bench?.version === version ? bench?.view : undefined,
    benched,
  };
}

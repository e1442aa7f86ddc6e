import { useMemo, useState } from 'react';
import type { BenchView, LexiconView, RulePrecision, ShadowCounts } from '#libs/contracts';
import { type Answer, together, useAnswer } from '../answer.js';

/** The bench reads thousands of lines, and waits for its turn. */
export const BENCH_MS = 60_000;

export interface Bench {
  readonly version: number;
  readonly view: BenchView;
}
/** How often a rule on trial was heard in 28 days, and on how many texts its trial failed or dragged. */
export interface Trial {
  readonly heard: number;
  readonly failed: number;
  readonly slow: number;
}
export const NO_TRIAL: Trial = { heard: 0, failed: 0, slow: 0 };

export interface Lexicon {
  /** What is worked on, or what is in force where nothing is. */
  readonly drafted: Answer<LexiconView>;
  /** Nobody is there who could read the weekly sample. */
  readonly noReader: boolean;
  readonly precision: ReadonlyMap<string, RulePrecision>;
  /** Of rules in shadow. */
  readonly trials: ReadonlyMap<string, Trial>;
  /** What the last saving answered, for as long as the draft stands as it was saved. */
  readonly bench: BenchView | undefined;
  readonly benched: (bench: Bench) => void;
}

/** What every part of the workbench looks at. */
export function useLexicon(): Lexicon {
  const drafted = useAnswer('lexicon', { of: 'draft' });
  const precisions = useAnswer('precision', {});
  const counts = useAnswer('shadowCounts', {});
  const waiting = useAnswer('lexiconWaiting', {});
  const [bench, benched] = useState<Bench>();
  const precision = useMemo(() => new Map((precisions.value?.rules ?? []).map((one) => [one.ruleId, one])), [precisions.value]);
  const trials = useMemo(() => trialsOf(counts.value), [counts.value]);
  const version = drafted.value?.draft?.version;
  return {
    drafted: together(drafted, precisions, counts, waiting),
    noReader: waiting.value?.noReader ?? false,
    precision,
    trials,
    bench: bench?.version === version ? bench?.view : undefined,
    benched,
  };
}

function trialsOf(counts: ShadowCounts | undefined): ReadonlyMap<string, Trial> {
  const trials = new Map<string, Trial>();
  const add = (ruleId: string, more: Partial<Trial>) => trials.set(ruleId, { ...NO_TRIAL, ...trials.get(ruleId), ...more });
  for (const { ruleId, count } of counts?.counts ?? []) add(ruleId, { heard: (trials.get(ruleId)?.heard ?? 0) + count });
  for (const { ruleId, failed, slow } of counts?.troubles ?? []) add(ruleId, { failed, slow });
  return trials;
}

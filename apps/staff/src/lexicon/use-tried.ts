import { useEffect, useRef, useState } from 'react';
import type { ProblemBody, TriedTexts, UnsavedRule } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { BENCH_MS } from './use-lexicon.js';

/** Most lines of one trying. */
export const MOST_TRIED = 50;
const REST_MS = 400;
const AGAIN_MS = 1_000;

export interface Tried {
  readonly texts: readonly string[];
  readonly result: TriedTexts['tried'] | undefined;
  readonly problem: ProblemBody | undefined;
  readonly busy: boolean;
}

/** How lines are tried: as what one says to another, and with what is in an editor. */
export interface Trying {
  readonly speakers?: readonly string[];
  readonly unsaved?: UnsavedRule;
}
const BY_THEMSELVES: Trying = {};

/** What is heard in `texts`, asked when they have rested; again when `version` of the draft is another. Kept nowhere. */
export function useTried(texts: readonly string[], version: number, trying: Trying = BY_THEMSELVES): Tried {
  const { ask } = useDesk();
  const [state, setState] = useState<Tried>({ texts: [], result: undefined, problem: undefined, busy: false });
  const latest = useRef(0);
  const key = JSON.stringify({ texts, ...trying });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version answers otherwise.
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    const asked = JSON.parse(key) as { texts: string[]; speakers?: string[]; unsaved?: UnsavedRule };
    if (asked.texts.length === 0) return setState({ texts: [], result: undefined, problem: undefined, busy: false });
    setState((before) => ({ ...before, busy: true }));
    const tryNow = async () => {
      const reply = await ask('tryTexts', asked, { timeoutMs: BENCH_MS });
      if (mine !== latest.current) return;
      if (!reply.ok && reply.problem.type === 'too-fast') {
        timer = setTimeout(() => void tryNow(), reply.problem.retryAfterMs ?? AGAIN_MS);
        return;
      }
      setState((before) =>
        reply.ok
          ? { texts: asked.texts, result: reply.value.tried, problem: undefined, busy: false }
          : { ...before, problem: reply.problem, busy: false },
      );
    };
    let timer = setTimeout(() => void tryNow(), REST_MS);
    return () => clearTimeout(timer);
  }, [ask, key, version]);
  return state;
}

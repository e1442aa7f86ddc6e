import { useEffect, useState, useSyncExternalStore } from 'react';
import { useInside } from '../app-context.js';
import type { LineState } from '../line.js';

/** So long without a line, nobody may be reading, whatever was known before. */
const ADRIFT_MS = 10_000;

export function useLine(): LineState {
  const { line } = useInside();
  return useSyncExternalStore(line.onState, line.state);
}

/** For so long there has been no line, whichever page was shown meanwhile. */
export function useLineLost(forMs: number): boolean {
  const { line } = useInside();
  const state = useLine();
  const left = () => {
    const lostAt = line.lostAt();
    return lostAt === null ? null : Math.max(lostAt + forMs - Date.now(), 0);
  };
  const [lost, setLost] = useState(() => left() === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state of the line has its own end.
  useEffect(() => {
    const ms = left();
    setLost(ms === 0);
    if (ms === null || ms === 0) return;
    const timer = setTimeout(() => setLost(true), ms);
    return () => clearTimeout(timer);
  }, [line, state, forMs]);
  return lost;
}

export const useAdrift = (): boolean => useLineLost(ADRIFT_MS);

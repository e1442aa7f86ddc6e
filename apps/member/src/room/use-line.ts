import { useEffect, useState, useSyncExternalStore } from 'react';
import { useInside } from '../app-context.js';
import type { LineState } from '../line.js';

export function useLine(): LineState {
  const { line } = useInside();
  return useSyncExternalStore(line.onState, line.state);
}

/** For so long there has been no line. */
export function useLineLost(forMs: number): boolean {
  const line = useLine();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (line === 'up') return setLost(false);
    const timer = setTimeout(() => setLost(true), forMs);
    return () => clearTimeout(timer);
  }, [line, forMs]);
  return lost;
}

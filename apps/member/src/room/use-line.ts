import { useEffect, useState, useSyncExternalStore } from 'react';
import { useInside } from '../app-context.js';
import type { LineState } from '../line.js';

export function useLine(): LineState {
  const { line } = useInside();
  return useSyncExternalStore(line.onState, line.state);
}

/** So long without a line, nobody may be reading, whatever was known before. */
const ADRIFT_AFTER_MS = 10_000;

export function useAdrift(): boolean {
  const line = useLine();
  const [adrift, setAdrift] = useState(false);
  useEffect(() => {
    if (line === 'up') return setAdrift(false);
    const timer = setTimeout(() => setAdrift(true), ADRIFT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [line]);
  return adrift;
}

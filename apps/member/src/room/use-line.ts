import { useSyncExternalStore } from 'react';
import { useInside } from '../app-context.js';
import type { LineState } from '../line.js';

export function useLine(): LineState {
  const { line } = useInside();
  return useSyncExternalStore(line.onState, line.state);
}

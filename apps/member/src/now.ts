import { useEffect, useReducer } from 'react';
import { useApp } from './app-context.js';

/** The server's time, read again at each of these moments: what ends by itself ends on the screen too. */
export function useNow(moments: readonly (string | number | null | undefined)[], everySecond = false): number {
  const { serverNow } = useApp();
  const [, again] = useReducer((turn: number) => turn + 1, 0);
  const now = serverNow();
  const next = moments
    .flatMap((moment) => (moment === null || moment === undefined ? [] : new Date(moment).getTime()))
    .filter((moment) => moment > now)
    .sort((a, b) => a - b)[0];
  const wait = everySecond ? 1000 : next === undefined ? null : Math.min(next - now + 50, 60_000);

  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(again, wait);
    return () => clearTimeout(timer);
  });
  return now;
}

import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { steady } from './steady.js';

const STILL_MS = 1500;
/** No press is on its way for longer; what is urgent must not stand last for as long as a hand moves. */
const HOLD_MS = 5000;

/**
 * Rows that stay where they are while a pointer moves among them: a press that is on its way meets the row that it was meant for. A hand that does
 * not rest holds them for five seconds, and then anew in their order.
 */
export function useSteady<R extends { readonly id: string }>(list: RefObject<HTMLElement | null>, rows: readonly R[]): readonly R[] {
  const [stirs, setStirs] = useState(false);
  const stood = useRef(rows);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let limit: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(timer);
      clearTimeout(limit);
      limit = undefined;
      setStirs(false);
    };
    // Shown before the next move is heard, which would hold the old order.
    const settle = () => flushSync(rest);
    const stir = ({ target }: PointerEvent) => {
      if (!list.current?.contains(target as Node)) return rest();
      setStirs(true);
      limit ??= setTimeout(settle, HOLD_MS);
      clearTimeout(timer);
      timer = setTimeout(settle, STILL_MS);
    };
    const touches = ['pointerdown', 'pointermove'] as const;
    for (const touch of touches) addEventListener(touch, stir, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      clearTimeout(limit);
      for (const touch of touches) removeEventListener(touch, stir, { capture: true });
    };
  }, [list]);

  const shown = stirs ? steady(stood.current, rows) : rows;
  stood.current = shown;
  return shown;
}

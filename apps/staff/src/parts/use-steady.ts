import { type RefObject, useEffect, useRef, useState } from 'react';
import { steady } from './steady.js';

const STILL_MS = 1500;

/** Rows that stay where they are while a pointer moves among them: a press that is on its way meets the row that it was meant for. */
export function useSteady<R extends { readonly id: string }>(list: RefObject<HTMLElement | null>, rows: readonly R[]): readonly R[] {
  const [stirs, setStirs] = useState(false);
  const stood = useRef(rows);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(timer);
      setStirs(false);
    };
    const stir = ({ target }: PointerEvent) => {
      if (!list.current?.contains(target as Node)) return rest();
      setStirs(true);
      clearTimeout(timer);
      timer = setTimeout(rest, STILL_MS);
    };
    const touches = ['pointerdown', 'pointermove'] as const;
    for (const touch of touches) addEventListener(touch, stir, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const touch of touches) removeEventListener(touch, stir, { capture: true });
    };
  }, [list]);

  const shown = stirs ? steady(stood.current, rows) : rows;
  stood.current = shown;
  return shown;
}

import { type PointerEvent, type SyntheticEvent, useEffect, useRef } from 'react';

const HELD_MS = 400;
const MOVED_PX = 10;

/** A finger that rests on a message asks for its menu. One that moves is scrolling. */
export function useLongPress(onPress: (() => void) | null) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (!onPress) return {};
  return {
    onPointerDown(event: PointerEvent) {
      if (event.pointerType === 'mouse' || (event.target instanceof Element && event.target.closest('button, a, summary'))) return;
      from.current = { x: event.clientX, y: event.clientY };
      stop();
      timer.current = setTimeout(onPress, HELD_MS);
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      if (Math.hypot(clientX - from.current.x, clientY - from.current.y) > MOVED_PX) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    // The browser's own menu would lie over ours.
    onContextMenu: (event: SyntheticEvent) => matchMedia('(hover: none)').matches && event.preventDefault(),
  };
}

import { useEffect } from 'react';
import { leave } from '../leave.js';
import { noPresses, pressShift } from './shift-three.js';

/** Keys that work on every page: Shift three times leaves, Alt+H opens help, Ctrl+F6 walks the regions. */
export function usePageKeys(showHelp: () => void): void {
  useEffect(() => {
    let presses = noPresses;
    const onKey = (event: KeyboardEvent) => {
      const kind = event.type === 'keydown' ? 'down' : 'up';
      const next = pressShift(presses, { kind, key: event.key, repeat: event.repeat, at: event.timeStamp });
      presses = next.presses;
      if (next.leave) leave();
      if (kind === 'up') return;
      if (event.altKey && !event.ctrlKey && event.code === 'KeyH') {
        event.preventDefault();
        showHelp();
      }
      if (event.key === 'F6' && event.ctrlKey) {
        event.preventDefault();
        walkRegions(event.shiftKey ? -1 : 1);
      }
    };
    const onPointer = (event: PointerEvent) => {
      presses = pressShift(presses, { kind: 'pointer', at: event.timeStamp }).presses;
    };
    addEventListener('keydown', onKey, true);
    addEventListener('keyup', onKey, true);
    addEventListener('pointerdown', onPointer, true);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('keyup', onKey, true);
      removeEventListener('pointerdown', onPointer, true);
    };
  }, [showHelp]);
}

function walkRegions(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length] ?? regions[0];
  const inside = next?.matches('[data-region="header"]') ? null : next?.querySelector<HTMLElement>('[tabindex="0"], textarea');
  (inside ?? next)?.focus();
}

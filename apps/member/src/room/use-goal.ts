import { type RefObject, useLayoutEffect, useState } from 'react';
import { useParts } from '../store.js';
import type { LogRow } from './log-rows.js';
import { useRoom } from './room-context.js';

interface Goal {
  rows: readonly LogRow[];
  /** The place has changed: what is read from here on stays where it is. */
  onScroll: () => void;
  onFound: (id: string) => void;
  /** It is known, and not among the rows that are drawn. */
  onNotDrawn?: (id: string) => void;
}

/** Brings the message that was gone to into view, once. @returns the one that was found last, to be shown for a moment */
export function useGoal(box: RefObject<HTMLElement | null>, { rows, onScroll, onFound, onNotDrawn }: Goal): string | null {
  const { session } = useRoom();
  const { goal } = useParts(session.store, 'goal');
  const [found, setFound] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are drawn, and it may be among them.
  useLayoutEffect(() => {
    if (!goal) return;
    const article = box.current?.querySelector<HTMLElement>(`article[data-id="${goal.id}"]`);
    if (!article) return onNotDrawn?.(goal.id);
    article.scrollIntoView({ block: 'center' });
    onScroll();
    article.focus({ preventScroll: true });
    onFound(goal.id);
    setFound(goal.id);
    session.aim(null);
  }, [goal, rows]);
  return found;
}

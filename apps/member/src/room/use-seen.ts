import { type RefObject, useEffect, useRef } from 'react';
import type { LogRow } from './log-rows.js';

const LOOKED_AT_MS = 1000;

/** A message counts as read when the page is visible and the message was in view for a second, whatever others say meanwhile. */
export function useSeen(box: RefObject<HTMLElement | null>, rows: readonly LogRow[], seen: (seq: number) => void): void {
  const watch = useRef<IntersectionObserver>(null);

  useEffect(() => {
    const inView = new Set<Element>();
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const stop = (element: Element) => {
      clearTimeout(timers.get(element));
      timers.delete(element);
    };
    const start = (element: Element) => {
      if (document.hidden || timers.has(element)) return;
      timers.set(
        element,
        setTimeout(() => seen(Number(element.getAttribute('data-seq'))), LOOKED_AT_MS),
      );
    };
    const watching = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) {
            inView.add(target);
            start(target);
          } else {
            inView.delete(target);
            stop(target);
            if (!target.isConnected) watching.unobserve(target);
          }
        }
      },
      { root: box.current, threshold: 0.4 },
    );
    watch.current = watching;
    const onVisible = () => {
      for (const element of inView) {
        if (document.hidden) stop(element);
        else start(element);
      }
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      watching.disconnect();
      document.removeEventListener('visibilitychange', onVisible);
      for (const element of [...timers.keys()]) stop(element);
    };
  }, [box, seen]);

  // What is watched already is not watched anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows are new elements to watch, and whoever else is told watches all.
  useEffect(() => {
    for (const article of box.current?.querySelectorAll('article[data-seq]') ?? []) watch.current?.observe(article);
  }, [box, rows, seen]);
}

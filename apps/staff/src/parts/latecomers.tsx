import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

const STILL_MS = 3000;
const touches = ['pointerdown', 'pointermove', 'touchmove', 'wheel'] as const;

/** Runs `give` when no pointer has moved for three seconds, or at a step by keys: a press that is on its way has met what it was meant for. */
function whenStill(give: () => void): () => void {
  let timer = setTimeout(give, STILL_MS);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(give, STILL_MS);
  };
  const byKeys = ({ key }: KeyboardEvent) => key === 'Tab' && give();
  for (const touch of touches) addEventListener(touch, wait, { passive: true, capture: true });
  addEventListener('keydown', byKeys, { capture: true });
  return () => {
    clearTimeout(timer);
    for (const touch of touches) removeEventListener(touch, wait, { capture: true });
    removeEventListener('keydown', byKeys, { capture: true });
  };
}

/** Whether what came has its place among what stands: at once if it is there from the first moment, else when it may move the rest. */
export function usePlaced(came: boolean): boolean {
  const [placed, setPlaced] = useState(came);
  useEffect(() => (came && !placed ? whenStill(() => setPlaced(true)) : undefined), [came, placed]);
  return placed;
}

interface LatecomersProps {
  /** What the person looks at: beside something new, everything has its place at once. Undefined: nothing stands yet, and nothing is shown above it. */
  readonly at: string | undefined;
  /** It can wait, and is seen once it has a place. */
  readonly patient?: boolean;
  readonly children: ReactNode;
}

/**
 * What comes and goes while a page stands, above it: a press that is on its way must meet what it was meant for. So it lies over the page, and
 * takes or leaves its place when no pointer has moved for three seconds, at a step by keys, or when it is pressed itself.
 */
export function Latecomers({ at, patient = false, children }: LatecomersProps) {
  const body = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const [place, setPlace] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what gives a place.
  useLayoutEffect(() => {
    const now = body.current?.offsetHeight ?? 0;
    setHeight(now);
    setPlace(now);
  }, [at]);

  useEffect(() => {
    const { current } = body;
    if (!current) return;
    let width = current.offsetWidth;
    const watch = new ResizeObserver(() => {
      setHeight(current.offsetHeight);
      // Another window: all of the page is laid out anew.
      if (current.offsetWidth !== width) setPlace(current.offsetHeight);
      width = current.offsetWidth;
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const { current } = body;
    if (!current || place === height) return;
    const give = () => setPlace(height);
    const stop = whenStill(give);
    current.addEventListener('click', give);
    return () => {
      stop();
      current.removeEventListener('click', give);
    };
  }, [place, height]);

  return (
    <div className={patient ? 'late patient' : 'late'} data-over={height > place} style={{ height: place }}>
      <div className="late-body" ref={body} style={at === undefined ? { visibility: 'hidden' } : {}}>
        {children}
      </div>
    </div>
  );
}

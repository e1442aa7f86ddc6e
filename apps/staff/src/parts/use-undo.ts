import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { decide, due, undo, type Waiting } from './undo.js';

/** Decisions that can still be taken back, each about one row; what is left waiting is sent when the page is left. */
export function useUndo<K extends string, A>(send: (key: K, act: A, keepalive: boolean) => Promise<void>) {
  const [waiting, setWaiting] = useState<readonly Waiting<A>[]>([]);
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(waiting);
  latest.current = waiting;
  const latestSend = useRef(send);
  latestSend.current = send;

  useEffect(() => {
    const flush = () => {
      for (const { key, act } of latest.current) void latestSend.current(key as K, act, true);
      latest.current = [];
    };
    const timer = setInterval(() => {
      const now = due(latest.current, performance.now());
      if (now.send.length === 0) return;
      latest.current = now.waiting;
      setWaiting(now.waiting);
      setSent((before) => new Set([...before, ...now.send.map((one) => one.key)]));
      for (const { key, act } of now.send) void latestSend.current(key as K, act, false);
    }, 250);
    addEventListener('pagehide', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  const put = (key: K, act: A) => setWaiting(decide(waiting, key, act, performance.now()));
  /** The newest; answers with whose row is back. */
  const takeBack = () => {
    const before = undo(waiting);
    setWaiting(before.waiting);
    return before.undone?.key as K | undefined;
  };
  const hide = useCallback((key: K) => setSent((before) => new Set([...before, key])), []);
  const show = useCallback((key: K) => setSent((before) => new Set([...before].filter((one) => one !== key))), []);
  const gone = useMemo(() => new Set([...sent, ...waiting.map(({ key }) => key)]), [sent, waiting]);
  return { waiting, gone, put, takeBack, hide, show };
}

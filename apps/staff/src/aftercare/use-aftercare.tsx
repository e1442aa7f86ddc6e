import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { Aftercare, EscalationCase } from '#libs/contracts';
import { type Answer, isIn } from '../answer.js';
import { useDesk } from '../desk.js';
import { usePlaced } from '../parts/latecomers.js';
import '../styles/aftercare.css';

interface Around {
  readonly value: Aftercare | undefined;
  /** It has its place among what stands: what takes room is shown from then on. */
  readonly placed: boolean;
  readonly reload: () => Promise<void>;
}

const AroundContext = createContext<Around>({ value: undefined, placed: false, reload: () => Promise.resolve() });
export const useAftercare = (): Around => useContext(AroundContext);

interface AftercareProps {
  readonly of: EscalationCase;
  readonly answer: Answer<Aftercare>;
  readonly children: ReactNode;
}

/** What stands around the case on screen: read with it, and again when it changes. */
export function AftercareProvider({ of: { row }, answer: { value, problem, reload }, children }: AftercareProps) {
  const { line } = useDesk();
  useEffect(() => line.onReturn(() => void reload()), [line, reload]);
  const read = useRef(row.version);
  useEffect(() => {
    if (read.current === row.version) return;
    read.current = row.version;
    void reload();
  }, [row.version, reload]);
  useCalls(reload);
  // The case waits no more than a second for it; later than that it may move nothing under a finger.
  const placed = usePlaced(isIn({ value, problem }));
  const around = useMemo(() => ({ value, placed, reload }), [value, placed, reload]);
  return <AroundContext value={around}>{children}</AroundContext>;
}

/** That a member asks for a call is a case of its own, and stands in this one, too: each such news is asked about once. */
function useCalls(reload: () => Promise<void>): void {
  const { line } = useDesk();
  const heard = useRef(new Set<string>());
  useEffect(
    () =>
      line.on('escalation:changed', ({ row: { id, cause, signals, status } }) => {
        const news = `${id} ${String(signals)} ${status === 'closed' ? 'closed' : ''}`;
        if (cause !== 'call-me' || heard.current.has(news)) return;
        heard.current.add(news);
        void reload();
      }),
    [line, reload],
  );
}

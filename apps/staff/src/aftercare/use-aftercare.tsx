import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { Aftercare, EscalationCase } from '#libs/contracts';
import type { Answer } from '../answer.js';
import { useDesk } from '../desk.js';
import '../styles/aftercare.css';

interface Around {
  readonly value: Aftercare | undefined;
  readonly reload: () => Promise<void>;
}

const AroundContext = createContext<Around>({ value: undefined, reload: () => Promise.resolve() });
export const useAftercare = (): Around => useContext(AroundContext);

interface AftercareProps {
  readonly of: EscalationCase;
  readonly answer: Answer<Aftercare>;
  readonly children: ReactNode;
}

/** What stands around the case on screen: read with it, and again when it changes. */
export function AftercareProvider({ of: { row }, answer: { value, reload }, children }: AftercareProps) {
  const { line } = useDesk();
  useEffect(() => line.onReturn(() => void reload()), [line, reload]);
  const read = useRef(row.version);
  useEffect(() => {
    if (read.current === row.version) return;
    read.current = row.version;
    void reload();
  }, [row.version, reload]);
  useCalls(reload);
  const around = useMemo(() => ({ value, reload }), [value, reload]);
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

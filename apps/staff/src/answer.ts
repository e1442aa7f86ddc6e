import { useCallback, useEffect, useRef, useState } from 'react';
import type { EndpointName, ProblemBody } from '#libs/contracts';
import type { CallInput, CallOptions, CallReply } from '#libs/ui';
import { useDesk } from './desk.js';

export interface Answer<T> {
  readonly value: T | undefined;
  /** Why the last try failed. A value from before may still be there. */
  readonly problem: ProblemBody | undefined;
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
  readonly set: (value: T) => void;
}

type Asked = Pick<Answer<unknown>, 'value' | 'problem'>;
export const isIn = ({ value, problem }: Asked): boolean => value !== undefined || problem !== undefined;

/** The first one, not before all of them are in: what comes later would move what stands. */
export const together = <T>(answer: Answer<T>, ...others: readonly Asked[]): Answer<T> =>
  others.every(isIn) ? answer : { ...answer, value: undefined, problem: undefined };

const PATIENCE_MS = 1000;

/** From when `ready` is true, or a second has passed: what may be urgent waits no longer for what stands beside it. */
export function useReady(ready: boolean): boolean {
  const [is, set] = useState(ready);
  if (ready && !is) set(true);
  useEffect(() => {
    if (is) return;
    const timer = setTimeout(() => set(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [is]);
  return is;
}

/**
 * What the server answers to `name`, asked again when `input` changes, every `everyMs`, and when the connection is back. `timeoutMs`: for
 * what takes it longer than usual.
 */
export function useAnswer<N extends EndpointName>(
  name: N,
  input: CallInput<N>,
  everyMs?: number,
  { timeoutMs }: Pick<CallOptions, 'timeoutMs'> = {},
): Answer<CallReply<N>> {
  const { ask, line } = useDesk();
  const [state, setState] = useState<{ value?: CallReply<N>; problem?: ProblemBody; loading: boolean }>({ loading: true });
  const key = JSON.stringify(input);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    setState((s) => ({ ...s, loading: true }));
    const reply = await ask(name, JSON.parse(key) as CallInput<N>, timeoutMs === undefined ? {} : { timeoutMs });
    if (mine !== latest.current) return;
    setState((s) =>
      reply.ok
        ? { value: reply.value, loading: false }
        : { ...(s.value === undefined ? {} : { value: s.value }), problem: reply.problem, loading: false },
    );
  }, [ask, name, key, timeoutMs]);

  useEffect(() => {
    setState({ loading: true });
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  useEffect(() => {
    if (!everyMs) return;
    const timer = setInterval(() => void reload(), everyMs);
    const stop = line.onReturn(() => void reload());
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [everyMs, line, reload]);

  const set = useCallback((value: CallReply<N>) => {
    latest.current += 1;
    setState({ value, loading: false });
  }, []);
  return { value: state.value, problem: state.problem, loading: state.loading, reload, set };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { EscalationCase, EscalationId, EscalationRow, ProblemBody } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { useSharedData } from '../frame/shared-data.js';
import { newsOfLinked } from './linked.js';
import { newerOf } from './queue.js';

const REST_MS = 1500;

export interface Case {
  readonly value: EscalationCase | undefined;
  readonly problem: ProblemBody | undefined;
  readonly reload: () => Promise<void>;
  /** Do one thing to it, as the row stood when the person looked. Undefined when it was done. */
  readonly act: (name: 'acknowledge' | 'markContacted' | 'markSafe' | 'pageNext') => Promise<ProblemBody | undefined>;
  readonly put: (row: EscalationRow) => void;
  /** Of what is on screen with all that it says: a row that a frame has just made newer is not read yet. */
  readonly seen: number;
}

/** One case, read once, and again when its row or another of its member's has changed, or the line was lost: every reading is on record, so it is not read for nothing. */
export function useCase(id: string): Case {
  const { ask, line } = useDesk();
  const { queue } = useSharedData();
  const [value, setValue] = useState<EscalationCase>();
  const [problem, setProblem] = useState<ProblemBody>();
  const [seen, setSeen] = useState(0);
  const escalationId = id as EscalationId;
  const latest = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const putInQueue = queue.put;

  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const reply = await ask('escalation', { escalationId });
    if (mine !== latest.current) return;
    if (!reply.ok) return setProblem(reply.problem);
    setProblem(undefined);
    setValue((before) => ({ ...reply.value, row: newerOf(before?.row, reply.value.row) }));
    setSeen(reply.value.row.version);
  }, [ask, escalationId]);

  const put = useCallback(
    (row: EscalationRow) => {
      putInQueue(row);
      setSeen(row.version);
      setValue((before) => before && { ...before, row: newerOf(before.row, row) });
    },
    [putInQueue],
  );

  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  const version = value?.row.version ?? 0;
  useEffect(
    () =>
      line.on('escalation:changed', ({ row }) => {
        if (row.id !== escalationId || row.version <= version) return;
        setValue((before) => before && { ...before, row });
        clearTimeout(rest.current);
        rest.current = setTimeout(() => void reload(), REST_MS);
      }),
    [line, escalationId, version, reload],
  );
  useEffect(() => () => clearTimeout(rest.current), []);
  // A frame that was lost is not told again, but the queue is asked for again, and knows.
  const listed = queue.rows?.find((row) => row.id === escalationId)?.version ?? 0;
  useEffect(() => {
    if (version > 0 && listed > version) void reload();
  }, [listed, version, reload]);
  const ofOthers = value && queue.rows ? newsOfLinked(value, queue.rows) : '';
  useEffect(() => {
    if (ofOthers === '') return;
    const soon = setTimeout(() => void reload(), REST_MS);
    return () => clearTimeout(soon);
  }, [ofOthers, reload]);
  // What changed meanwhile was told to nobody here.
  useEffect(() => line.onReturn(() => void reload()), [line, reload]);

  const act = useCallback<Case['act']>(
    async (name) => {
      const reply = await ask(name, { escalationId, version });
      if (reply.ok) put(reply.value);
      void reload();
      return reply.ok ? undefined : reply.problem;
    },
    [ask, escalationId, version, put, reload],
  );
  return { value, problem, reload, act, put, seen };
}

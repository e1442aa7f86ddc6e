import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type EscalationList, type EscalationRow, keepsNothing, type ProblemBody } from '#libs/contracts';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { isCalling, isUrgentAndLate, isUrgentAndWaiting, withReply, withRow } from './queue.js';

const AGAIN_MS = 20_000;

export interface Queue {
  /** Everything that is not closed, soonest due first. Undefined until the first answer. */
  readonly rows: readonly EscalationRow[] | undefined;
  readonly lastClosedAt: string | null;
  /** Of one's own shift, the one that runs or the last. */
  readonly shiftEndsAt: string | null;
  /** Why it may lack somebody. */
  readonly troubles: EscalationList['troubles'];
  /** False: nothing new is kept, so nobody is paged and this may be old. */
  readonly keeps: boolean;
  readonly problem: ProblemBody | undefined;
  readonly reload: () => Promise<void>;
  /** A row that the server has just answered with. */
  readonly put: (row: EscalationRow) => void;
  /** What waits and is no emergency, and is said all the same: see {@link isCalling}. */
  readonly calls: readonly EscalationRow[];
  /** Counts up each time that someone must be told out loud. */
  readonly alarms: number;
}

/** The open queue, live: asked for, then told of changes, and asked again every 20 seconds and after each break of the line. */
export function useQueue(enabled: boolean): Queue {
  const { ask, line } = useDesk();
  const [rows, setRows] = useState<readonly EscalationRow[]>();
  const [lastClosedAt, setLastClosedAt] = useState<string | null>(null);
  const [shiftEndsAt, setShiftEndsAt] = useState<string | null>(null);
  const [troubles, setTroubles] = useState<EscalationList['troubles']>([]);
  const [keeps, setKeeps] = useState(true);
  const [problem, setProblem] = useState<ProblemBody>();
  const [alarms, setAlarms] = useState(0);
  const heard = useRef<Set<string>>(undefined);
  const latest = useRef(0);
  /** Rows that came since the list was last asked for. */
  const meanwhile = useRef<EscalationRow[]>([]);

  const calls = useMemo(() => rows?.filter(isCalling) ?? [], [rows]);
  /** An urgent case that nobody has, or one that calls, is said once when it appears; a first look at the desk counts as appearing. */
  const listen = useCallback((next: readonly EscalationRow[]) => {
    const known = heard.current ?? new Set();
    if (next.some(({ id }) => !known.has(id))) setAlarms((n) => n + 1);
    heard.current = new Set(next.map(({ id }) => id));
  }, []);

  const put = useCallback((row: EscalationRow) => {
    meanwhile.current.push(row);
    setRows((before) => before && withRow(before, row, 'open'));
    if (row.status === 'closed') setLastClosedAt((at) => at ?? new Date().toISOString());
  }, []);

  const reload = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    meanwhile.current = [];
    const reply = await ask('escalations', { view: 'open' });
    if (mine !== latest.current) return;
    if (!reply.ok) {
      if (keepsNothing.has(reply.problem.type)) setKeeps(false);
      return setProblem(reply.problem);
    }
    setProblem(undefined);
    setKeeps(reply.value.keeps);
    setLastClosedAt(reply.value.lastClosedAt);
    setShiftEndsAt(reply.value.shiftEndsAt);
    setTroubles(reply.value.troubles);
    const came = [...meanwhile.current];
    setRows((before) => withReply(before ?? [], reply.value.escalations, 'open', came));
  }, [ask]);

  useEffect(() => {
    if (rows) listen([...rows.filter(isUrgentAndWaiting), ...calls]);
  }, [rows, calls, listen]);

  useEffect(() => {
    if (!enabled) return;
    void reload();
    const timer = setInterval(() => void reload(), AGAIN_MS);
    const stopFrames = line.on('escalation:changed', ({ row, paged: isPage }) => {
      put(row);
      if (isPage && (isUrgentAndWaiting(row) || isUrgentAndLate(row, serverNow()))) setAlarms((n) => n + 1);
      if (row.status === 'closed') void reload();
    });
    const stopOpen = line.onOpen(() => {
      void line.say('queue:watch', {}).then(() => reload());
    });
    return () => {
      clearInterval(timer);
      stopFrames();
      stopOpen();
    };
  }, [enabled, line, put, reload]);

  return { rows, lastClosedAt, shiftEndsAt, troubles, keeps, problem, reload, put, calls, alarms };
}

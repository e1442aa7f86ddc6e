import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type EscalationList, type EscalationRow, keepsNothing, type ProblemBody } from '#libs/contracts';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { keepEntering } from '../entry.js';
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
  /** The rows may be old: nobody tells this desk what changes, or the last question had no answer. When they were last heard, by the server's clock. */
  readonly oldSince: number | undefined;
  /** They may be old although there is a line: the server has no room for this desk. It is asked again. */
  readonly refused: boolean;
  readonly reload: () => Promise<void>;
  /** A row that the server has just answered with. */
  readonly put: (row: EscalationRow) => void;
  /** What waits and is no emergency, and is said all the same: see {@link isCalling}. */
  readonly calls: readonly EscalationRow[];
  /** Counts up each time that someone must be told out loud. */
  readonly alarms: number;
}

/** The open queue, live: asked for, then told of changes, and asked again every 20 seconds, after each break of the line, and when a full server said so. */
export function useQueue(enabled: boolean): Queue {
  const { ask, line } = useDesk();
  const [rows, setRows] = useState<readonly EscalationRow[]>();
  const [lastClosedAt, setLastClosedAt] = useState<string | null>(null);
  const [shiftEndsAt, setShiftEndsAt] = useState<string | null>(null);
  const [troubles, setTroubles] = useState<EscalationList['troubles']>([]);
  const [keeps, setKeeps] = useState(true);
  const [problem, setProblem] = useState<ProblemBody>();
  const [alarms, setAlarms] = useState(0);
  const [heardAt, setHeardAt] = useState<number>();
  /** Before the first line is there, what was just asked for is no older than any page. */
  const [told, setTold] = useState<'not-yet' | 'yes' | 'lost' | 'refused'>('not-yet');
  const again = useRef<ReturnType<typeof setTimeout>>(undefined);
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
    clearTimeout(again.current);
    latest.current += 1;
    const mine = latest.current;
    meanwhile.current = [];
    const reply = await ask('escalations', { view: 'open' });
    if (mine !== latest.current) return;
    if (!reply.ok) {
      const { type, retryAfterMs } = reply.problem;
      if (keepsNothing.has(type)) setKeeps(false);
      if (retryAfterMs !== undefined) again.current = setTimeout(() => void reload(), retryAfterMs);
      return setProblem(reply.problem);
    }
    setProblem(undefined);
    setHeardAt(serverNow());
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
    let turn = 0;
    let refusals = 0;
    const entering = keepEntering(line, {
      enter: () => line.say('queue:watch', {}),
      hear: async ({ ok }) => {
        turn += 1;
        const mine = turn;
        refusals = ok ? 0 : refusals + 1;
        if (!ok && line.state === 'open') setTold('refused');
        // Only what is asked for after it was let in is whole. A full server is not asked for the list with every try.
        if (refusals < 2) await reload();
        if (ok && mine === turn) setTold('yes');
      },
    });
    const stopState = line.watchState(() => {
      if (line.state !== 'lost') return;
      turn += 1;
      refusals = 0;
      setTold('lost');
    });
    return () => {
      clearInterval(timer);
      clearTimeout(again.current);
      latest.current += 1;
      stopFrames();
      stopState();
      entering.stop();
    };
  }, [enabled, line, put, reload]);

  const isOld = told === 'lost' || told === 'refused' || problem !== undefined;
  return {
    rows,
    lastClosedAt,
    shiftEndsAt,
    troubles,
    keeps,
    problem,
    oldSince: rows && isOld ? heardAt : undefined,
    refused: told === 'refused' || problem !== undefined,
    reload,
    put,
    calls,
    alarms,
  };
}

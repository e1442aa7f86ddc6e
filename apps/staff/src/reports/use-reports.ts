import { type RefObject, useCallback } from 'react';
import type { ReportId, ReportView, TakeDownReason } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { useSteady } from '../parts/use-steady.js';
import { useUndo } from '../parts/use-undo.js';
import { useWords } from '../wording/index.js';

const AGAIN_MS = 8_000;
const NONE: readonly ReportView[] = [];

export type ReportAct = { readonly decision: 'leave' } | { readonly decision: 'take-down'; readonly reason: TakeDownReason };

/** The reports that wait, and the decisions that can still be taken back. */
export function useReports(list: RefObject<HTMLElement | null>) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const answer = useAnswer('reports', {}, AGAIN_MS);
  const { reload } = answer;

  const send = useCallback(
    async (reportId: ReportId, act: ReportAct, keepalive: boolean) => {
      const reply = await ask('decideReport', { reportId, ...act }, { keepalive });
      if (!reply.ok) tell(reply.problem.type === 'report-decided' ? words.reports.someoneElse : textOf(reply.problem));
      await reload();
    },
    [ask, tell, textOf, words, reload],
  );
  const { waiting, gone, put, takeBack: undo } = useUndo<ReportId, ReportAct>(send);
  const takeBack = () => {
    const undone = undo();
    if (undone) tell(words.reports.undone);
    return undone;
  };
  const rows = useSteady(list, answer.value?.reports ?? NONE).filter(({ id }) => !gone.has(id));
  return { rows, waiting, decide: put, takeBack };
}

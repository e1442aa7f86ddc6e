import { useCallback } from 'react';
import type { ReviewId, SettleReview } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useDesk } from '../desk.js';
import { useProblemText } from '../parts/problem.js';
import { useUndo } from '../parts/use-undo.js';
import { useLexiconWords } from './words.js';

export type Outcome = SettleReview['outcome'];

/** Doubts, and what came of them: a decision can be taken back for ten seconds. Each reading is on record, so it is not read again by itself. */
export function useReview() {
  const { ask, tell } = useDesk();
  const { review } = useLexiconWords();
  const textOf = useProblemText();
  const answer = useAnswer('reviewList', {});
  const { reload } = answer;
  const send = useCallback(
    async (reviewId: ReviewId, outcome: Outcome, keepalive: boolean) => {
      const reply = await ask('settleReview', { reviewId, outcome }, { keepalive });
      if (!reply.ok) tell(textOf(reply.problem));
      await reload();
    },
    [ask, tell, textOf, reload],
  );
  const { waiting, gone, put, takeBack: undo } = useUndo<ReviewId, Outcome>(send);
  const takeBack = () => {
    const undone = undo();
    if (undone) tell(review.undone);
    return undone;
  };
  const doubts = answer.value?.doubts.filter(({ id }) => !gone.has(id)) ?? [];
  return { answer, doubts, waiting, settle: put, takeBack };
}

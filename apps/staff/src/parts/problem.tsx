import { useCallback } from 'react';
import type { ProblemBody } from '#libs/contracts';
import { problemSentence } from '#libs/ui';
import { serverNow } from '../clock.js';
import { useWords } from '../wording/index.js';

/** A refusal in words. */
export function useProblemText(): (problem: ProblemBody) => string {
  const { shared, formats } = useWords();
  return useCallback((problem: ProblemBody) => problemSentence(shared, formats.clock, problem, serverNow()), [shared, formats]);
}

/** Said where an answer got lost: what it was about may have happened. */
export function Unconfirmed({ is }: { is: boolean }) {
  const { words } = useWords();
  return (
    <div role="status" className="says">
      {is && <p className="notice">{words.unconfirmed}</p>}
    </div>
  );
}

export function Refusal({ problem }: { problem: ProblemBody | undefined }) {
  const textOf = useProblemText();
  return problem ? (
    <p className="wrong" role="alert">
      {textOf(problem)}
    </p>
  ) : null;
}

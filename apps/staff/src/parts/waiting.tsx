import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import type { Answer } from '../answer.js';
import { useWords } from '../wording/index.js';
import { useProblemText } from './problem.js';

export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { words } = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="vh">{words.loading}</span>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never move.
        <i key={at} aria-hidden="true" />
      ))}
    </div>
  );
}

export function Failure({ problem, onRetry }: { problem: ProblemBody | undefined; onRetry: () => void }) {
  const { words } = useWords();
  const textOf = useProblemText();
  return (
    <div className="empty" role="alert">
      <p>
        <b>{words.couldNotLoad}</b> {problem && textOf(problem)}
      </p>
      <Button className="btn" onPress={onRetry}>
        {words.tryAgain}
      </Button>
    </div>
  );
}

/** Shows the answer once there is one; until then that it loads, or that it failed. */
export function Waiting<T>({ answer, children, rows = 4 }: { answer: Answer<T>; children: (value: T) => ReactNode; rows?: number }) {
  if (answer.value !== undefined) return children(answer.value);
  if (answer.problem) return <Failure problem={answer.problem} onRetry={() => void answer.reload()} />;
  return <Skeleton rows={rows} />;
}

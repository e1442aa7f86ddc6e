import type { Aftercare } from '#libs/contracts';
import type { Answer } from '../answer.js';
import { Failure } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { useAftercare } from './use-aftercare.js';

/** Where what stands around the case did not load: without a word it would look like a member who keeps nothing here. */
export function AroundFailed({ answer: { problem, reload } }: { answer: Answer<Aftercare> }) {
  const { words } = useWords();
  const { placed } = useAftercare();
  if (!problem || !placed) return null;
  return (
    <section className="sec">
      <h2>{words.aftercare.failed}</h2>
      <Failure problem={problem} onRetry={() => void reload()} />
    </section>
  );
}

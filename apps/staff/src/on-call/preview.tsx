import { useEffect, useState } from 'react';
import type { OnCallPerson, PreviewView, ProblemBody } from '#libs/contracts';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { Failure, Skeleton } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { daysFrom } from './days.js';
import { asked, type ScheduleDraft } from './draft.js';
import { Week } from './week.js';

const REST_MS = 400;

/** The two weeks to come as they would be: asked again when the typing rests. */
export function Preview({ draft, people }: { draft: ScheduleDraft; people: readonly OnCallPerson[] }) {
  const { words } = useWords();
  const { ask } = useDesk();
  const [view, setView] = useState<PreviewView>();
  const [problem, setProblem] = useState<ProblemBody>();
  const [again, setAgain] = useState(0);
  const { name: _, version: __, ...drawn } = asked(draft);
  const key = JSON.stringify(drawn);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks the same once more.
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void ask('previewSchedule', JSON.parse(key) as typeof drawn).then((reply) => {
        if (!current) return;
        setProblem(reply.ok ? undefined : reply.problem);
        if (reply.ok) setView(reply.value);
      });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, key, again]);

  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{words.onCall.preview}</h2>
      {problem && <Failure problem={problem} onRetry={() => setAgain(again + 1)} />}
      {!problem && !view && <Skeleton rows={4} />}
      {!problem && view && (
        <>
          <p className={view.gaps.length > 0 ? 'notice clay' : 'notice'} role="status">
            {view.gaps.length > 0 ? words.onCall.previewGaps(view.gaps.length) : words.onCall.previewWhole}
          </p>
          <Week
            label={words.onCall.preview}
            days={daysFrom(serverNow(), 0, 14)}
            now={serverNow()}
            lanes={[{ id: draft.scheduleId, name: draft.name || words.onCall.newOne, shifts: view.shifts }]}
            gaps={view.gaps}
            people={people}
          />
        </>
      )}
    </section>
  );
}

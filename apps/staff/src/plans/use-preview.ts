import { useEffect, useState } from 'react';
import type { PlanPreview, PreviewPlan, ProblemBody } from '#libs/contracts';
import { useDesk } from '../desk.js';
import { asked, type PlanDraft } from './draft.js';

const REST_MS = 400;

export interface Previewed {
  readonly view: PlanPreview | undefined;
  /** Why it could not be saved either. */
  readonly problem: ProblemBody | undefined;
  readonly retry: () => void;
}

/** Who would be called, by what is typed: asked again when the typing rests. Without a room there is nothing to ask. */
export function usePreview(draft: PlanDraft, roomId: PreviewPlan['roomId'] | undefined): Previewed {
  const { ask } = useDesk();
  const [view, setView] = useState<PlanPreview>();
  const [problem, setProblem] = useState<ProblemBody>();
  const [again, setAgain] = useState(0);
  const key = roomId && JSON.stringify({ roomId, severity: draft.severity, ...asked(draft) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks the same once more.
  useEffect(() => {
    if (!key) return;
    let current = true;
    const timer = setTimeout(() => {
      void ask('previewPlan', JSON.parse(key) as PreviewPlan).then((reply) => {
        if (!current) return;
        setProblem(reply.ok ? undefined : reply.problem);
        setView(reply.ok ? reply.value : undefined);
      });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [ask, key, again]);
  return { view, problem, retry: () => setAgain(again + 1) };
}

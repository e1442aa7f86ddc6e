import { useRef, useState } from 'react';
import type { EscalationCase, Evidence, ProblemBody } from '#libs/contracts';
import { useDesk } from '../desk.js';

/** What the server answers with at most. */
export const AT_ONCE = 100;

interface Middle {
  /** Of the case, with what was asked for of its middle. */
  readonly evidence: Evidence[];
  /** How many texts are still left out, and before which one they stand. */
  readonly texts: number;
  readonly next: Evidence | undefined;
  /** The first of those that were asked for last. */
  readonly first: Evidence | undefined;
  readonly show: () => Promise<void>;
}

/** Of a long case the two ends come with it; what stands between is asked for in its order. */
export function useLeftOut({ row, evidence, leftOut }: EscalationCase, onProblem: (problem?: ProblemBody) => void): Middle {
  const { ask } = useDesk();
  const [between, setBetween] = useState<{
    readonly evidence: readonly Evidence[];
    readonly first: Evidence | undefined;
    readonly upTo: number;
  }>();
  const busy = useRef(false);
  if (!leftOut) return { evidence, texts: 0, next: undefined, first: undefined, show: () => Promise.resolve() };
  const { before, after, texts } = leftOut;
  const upTo = between?.upTo ?? after;
  const show = async () => {
    if (busy.current) return;
    busy.current = true;
    onProblem(undefined);
    const reply = await ask('moreEvidence', { escalationId: row.id, after: upTo });
    busy.current = false;
    if (!reply.ok) return onProblem(reply.problem);
    const more = reply.value.evidence;
    setBetween({ evidence: [...(between?.evidence ?? []), ...more], first: more[0], upTo: reply.value.upTo });
  };
  const left = after + texts - upTo;
  return {
    evidence: [...evidence.slice(0, before), ...(between?.evidence ?? []), ...evidence.slice(before)],
    texts: left,
    next: left > 0 ? evidence[before] : undefined,
    first: between?.first,
    show,
  };
}

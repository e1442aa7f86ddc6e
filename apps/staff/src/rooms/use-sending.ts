import { useEffect, useState } from 'react';
import type { Ack, ClientKey, ProblemBody, StaffMessageView } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { arrived, intend, intentionOf, useDraft } from '../drafts.js';

interface Sending {
  readonly draft: string;
  readonly setDraft: (text: string) => void;
  readonly problem: ProblemBody | undefined;
  /** These words were sent off, and nobody answered. Sent again they are the same message. */
  readonly unconfirmed: boolean;
  /** @returns whether they have arrived */
  readonly send: () => Promise<boolean>;
}

type Post = (text: string, clientKey: ClientKey) => Promise<Ack<unknown>>;

/**
 * A field whose words are posted, once for each intention, on whichever screen it is sent again.
 * @param name of the draft
 * @param heard what stands where it is posted to: one's own words there are as good as an answer
 */
export function useSending(name: string, heard: readonly StaffMessageView[], post: Post): Sending {
  const canAct = useCanAct();
  const [draft, setDraft] = useDraft(name);
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const intention = intentionOf(name);
  const known = intention && heard.some(({ clientKey }) => clientKey === intention.clientKey) ? intention : undefined;

  const [, again] = useState(0);
  useEffect(() => {
    if (!known) return;
    arrived(name, known);
    setProblem(undefined);
    again((n) => n + 1);
  }, [known, name]);

  const send = async (): Promise<boolean> => {
    const text = draft.trim();
    if (!text || busy || !canAct) return false;
    const mine = intend(name, text);
    setBusy(true);
    setProblem(undefined);
    const reply = await post(text, mine.clientKey);
    if (reply.ok) arrived(name, mine);
    else if (reply.problem.type === 'no-answer') mine.unconfirmed = true;
    else setProblem(reply.problem);
    setBusy(false);
    return reply.ok;
  };
  return { draft, setDraft, problem, unconfirmed: intention?.unconfirmed === true && intention.text === draft.trim() && !busy, send };
}

import { useState } from 'react';
import type { Ack, ProblemBody, SessionView } from '#libs/contracts';
import { problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';

/** One step forward: asked once at a time, and what was refused is said in words. */
export function useStep() {
  const { setSession, words, clock, serverNow } = useApp();
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const [asking, setAsking] = useState(false);

  async function advance(ask: () => Promise<Ack<SessionView>>): Promise<void> {
    if (asking) return;
    setAsking(true);
    const reply = await ask();
    setAsking(false);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) setSession(reply.value);
  }
  return {
    advance,
    asking,
    problem: problem && problemSentence(words.shared, clock, problem, serverNow()),
    code: problem?.type,
    setProblem,
  };
}

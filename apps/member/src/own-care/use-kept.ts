import { useEffect, useState } from 'react';
import type { ProblemBody } from '#libs/contracts';
import type { CallReply } from '#libs/ui';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';

type Reply<T> = Promise<{ ok: true; value: T } | { ok: false; problem: ProblemBody }>;
type Done = CallReply<'setContact'>;

interface Kept<T> {
  /** Null until the server has told it. */
  readonly draft: T | null;
  readonly problem: ProblemBody | null;
  readonly change: (part: Partial<T>) => void;
  readonly save: (send: (value: T) => Reply<Done>, said: string) => Promise<void>;
  readonly wipe: (send: () => Reply<Done>, said: string) => Promise<void>;
}

/** One thing that is kept on the server: read once, changed here, saved or taken back. A refusal leaves what was typed. */
export function useKept<T extends object>(read: () => Reply<T | null>, empty: T): Kept<T> {
  const [draft, setDraft] = useState<T | null>(null);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const { call } = useApp();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; what is typed since is newer.
  useEffect(
    () =>
      void read().then((reply) => {
        if (reply.ok) setDraft(reply.value ?? empty);
        else setProblem(reply.problem);
      }),
    [call],
  );
  function settled(reply: Awaited<Reply<Done>>, said: string): boolean {
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) announce(said);
    return reply.ok;
  }
  return {
    draft,
    problem,
    change: (part) => setDraft((before) => before && { ...before, ...part }),
    save: async (send, said) => {
      if (draft) settled(await send(draft), said);
    },
    wipe: async (send, said) => {
      if (settled(await send(), said)) setDraft((now) => (now === draft ? empty : now)); // what was typed meanwhile is newer
    },
  };
}

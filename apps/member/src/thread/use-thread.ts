import { useCallback, useEffect, useState } from 'react';
import type { MessageId, ProblemBody } from '#libs/contracts';
import type { RoomSession } from '../room/room-session.js';
import { useLine } from '../room/use-line.js';

export interface Thread {
  phase: 'opening' | 'open' | 'failed';
  /** More replies before those that are known. */
  earlier: boolean;
  loading: boolean;
  showEarlier: () => void;
  again: () => void;
}

/** The replies of one thread. What comes while it is open arrives with the room itself. */
export function useThread(session: RoomSession, root: MessageId): Thread {
  const line = useLine();
  const [phase, setPhase] = useState<Thread['phase']>('opening');
  const [earlier, setEarlier] = useState(false);
  const [loading, setLoading] = useState(false);

  const read = useCallback(
    async (part: 'newest' | 'earlier'): Promise<ProblemBody | null> => {
      setLoading(true);
      const page = await session.readThread(root, part);
      setLoading(false);
      if ('type' in page) return page;
      setEarlier(page.earlier);
      return null;
    },
    [session, root],
  );
  const open = useCallback(async () => {
    const problem = await read('newest');
    setPhase(problem === null ? 'open' : 'failed');
  }, [read]);

  useEffect(() => {
    if (line !== 'up' || phase !== 'opening') return;
    void open();
  }, [line, phase, open]);
  // A thread that could not be read is read once the line is back.
  useEffect(() => {
    if (line === 'up') setPhase((now) => (now === 'failed' ? 'opening' : now));
  }, [line]);

  return { phase, earlier, loading, showEarlier: () => void read('earlier'), again: () => setPhase('opening') };
}

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { DutyView, RoomList } from '#libs/contracts';
import { type Answer, useAnswer } from '../answer.js';
import { may, useDesk } from '../desk.js';
import { type Queue, useQueue } from '../escalations/use-queue.js';

interface SharedData {
  readonly queue: Queue;
  readonly rooms: Answer<RoomList>;
  readonly duty: Answer<DutyView>;
}

const SharedDataContext = createContext<SharedData | undefined>(undefined);
const ROOMS_MS = 8_000;
const DUTY_MS = 10_000;

/** What the frame and the pages both look at: the queue, the rooms, who is on duty. */
export function SharedDataProvider({ children }: { children: ReactNode }) {
  const { session } = useDesk();
  const queue = useQueue(may.answer(session));
  const rooms = useAnswer('rooms', {}, may.answer(session) ? ROOMS_MS : undefined);
  const duty = useAnswer('duty', {}, DUTY_MS);
  const value = useMemo(() => ({ queue, rooms, duty }), [queue, rooms, duty]);
  return <SharedDataContext.Provider value={value}>{children}</SharedDataContext.Provider>;
}

export function useSharedData(): SharedData {
  const data = useContext(SharedDataContext);
  if (!data) throw new Error('outside the frame');
  return data;
}

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { DutyView, FollowUpList, RoomList } from '#libs/contracts';
import { type Answer, isIn, useAnswer, useReady } from '../answer.js';
import { may, useDesk } from '../desk.js';
import { type Queue, useQueue } from '../escalations/use-queue.js';

interface SharedData {
  readonly queue: Queue;
  readonly rooms: Answer<RoomList>;
  readonly duty: Answer<DutyView>;
  readonly owed: Answer<FollowUpList>;
  /** The first answers are in: what they put above a page has its place, and the page is shown. */
  readonly stands: boolean;
  /** Something waits for this person, and the list that is in sight does not show it in its place. */
  readonly outOfSight: boolean;
  readonly setOutOfSight: (is: boolean) => void;
}

const SharedDataContext = createContext<SharedData | undefined>(undefined);
const ROOMS_MS = 8_000;
const DUTY_MS = 10_000;
const OWED_MS = 20_000;

/** What the frame and the pages both look at: the queue, the rooms, who is on duty, what is owed. */
export function SharedDataProvider({ children }: { children: ReactNode }) {
  const { session } = useDesk();
  const queue = useQueue(may.answer(session));
  const rooms = useAnswer('rooms', {}, may.answer(session) ? ROOMS_MS : undefined);
  const duty = useAnswer('duty', {}, DUTY_MS);
  const owed = useAnswer('followUps', {}, may.answer(session) ? OWED_MS : undefined);
  const first = may.answer(session) ? [duty, owed, { value: queue.rows, problem: queue.problem }] : [duty];
  const stands = useReady(first.every(isIn));
  const [outOfSight, setOutOfSight] = useState(false);
  const value = useMemo(
    () => ({ queue, rooms, duty, owed, stands, outOfSight, setOutOfSight }),
    [queue, rooms, duty, owed, stands, outOfSight],
  );
  return <SharedDataContext.Provider value={value}>{children}</SharedDataContext.Provider>;
}

export function useSharedData(): SharedData {
  const data = useContext(SharedDataContext);
  if (!data) throw new Error('outside the frame');
  return data;
}

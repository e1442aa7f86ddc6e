import { createContext, useContext } from 'react';
import type { MessageId } from '#libs/contracts';
import type { RoomSession } from './room-session.js';

/** What lies over the room, or beside it: one at a time. */
export type RoomSheet =
  | { kind: 'menu'; id: MessageId }
  | { kind: 'alone'; id: MessageId }
  | { kind: 'note'; thread: MessageId | null }
  | { kind: 'pins' }
  | { kind: 'search' };

export interface RoomState {
  session: RoomSession;
  inPrivate: boolean;
  /** Where one writes now: in the room itself (null), or in this thread. */
  thread: MessageId | null;
  show: (sheet: RoomSheet | null) => void;
  openThread: (root: MessageId) => void;
  /** To a message, wherever it stands. */
  goTo: (id: MessageId) => void;
}

export const RoomContext = createContext<RoomState | null>(null);

export function useRoom(): RoomState {
  const room = useContext(RoomContext);
  if (!room) throw new Error('useRoom belongs inside a room');
  return room;
}

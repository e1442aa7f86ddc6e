import { createContext, useContext } from 'react';
import type { RoomId, RoomSummary, SessionView } from '#libs/contracts';
import type { Call, Clock } from '#libs/ui';
import type { Kept } from './kept/kept.js';
import type { Line } from './line.js';
import type { Preferences } from './preferences.js';
import type { Unsent } from './room/unsent.js';
import type { SessionState } from './session-state.js';
import type { Store } from './store.js';
import type { Topics } from './topics/topics.js';
import type { Words } from './wording/index.js';

export type SignedIn = Extract<SessionView, { signedIn: true }>;
export type SignedOut = Extract<SessionView, { signedIn: false }>;

export interface App extends SessionState {
  call: Call;
  words: Words;
  clock: Clock;
  preferences: Preferences;
  prefer: (change: Partial<Preferences>) => void;
  help: { open: boolean; show: () => void; hide: () => void };
}

export interface Rooms {
  list: readonly RoomSummary[] | null;
  /** The last time we asked, nobody answered: what the list says of who is on may be over. */
  failed: boolean;
  /** The room that was opened to ask for help: it offers first words. */
  starterFor: RoomId | null;
}

/** What only somebody who is through the door has. */
export interface Inside {
  line: Line;
  kept: Kept;
  topics: Topics;
  unsent: Unsent;
  rooms: Store<Rooms>;
  refreshRooms: () => Promise<void>;
  /** Opens the room with the counselors. False: it could not be reached. */
  openPrivate: (options: { starter: boolean }) => Promise<boolean>;
}

export const AppContext = createContext<App | null>(null);
export const InsideContext = createContext<Inside | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp belongs inside App');
  return app;
}

export function useInside(): Inside {
  const inside = useContext(InsideContext);
  if (!inside) throw new Error('useInside belongs inside Inside');
  return inside;
}

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SessionView } from '#libs/contracts';
import type { Call } from '#libs/ui';
import type { Line, LineState } from './line.js';
import type { Tell } from './parts/toast.js';

export type SignedIn = Extract<SessionView, { signedIn: true }>;
export type Ask = Call;

/** What every screen behind the sign-in stands on. */
export interface Desk {
  readonly session: SignedIn;
  readonly ask: Ask;
  readonly line: Line;
  readonly signOut: () => Promise<void>;
  /** The server told us something newer about this session. */
  readonly keepSession: (view: SessionView) => void;
  /** The session has ended by itself. */
  readonly lapse: () => void;
  /** Says one thing, politely, to eyes and to screen readers. */
  readonly tell: Tell;
}

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside the desk');
  return desk;
}

export function useLineState(): LineState {
  const { line } = useDesk();
  return useSyncExternalStore(line.watchState, () => line.state);
}

/** Acting while the line is lost would promise what we cannot keep. */
export const useCanAct = (): boolean => useLineState() !== 'lost';

export const may = {
  enrol: (session: SignedIn) => session.role === 'counselor' || session.role === 'supervisor' || session.role === 'admin',
  runStaff: (session: SignedIn) => session.role === 'admin',
  readLexicon: (session: SignedIn) => session.role === 'admin' || session.role === 'supervisor',
  readTrends: (session: SignedIn) => session.role === 'admin' || session.role === 'supervisor',
  readAudit: (session: SignedIn) => session.role === 'admin' || session.role === 'privacy-officer',
  answer: (session: SignedIn) => session.role !== 'privacy-officer',
};

import type { MemberKey, MessageId, RoomId, RoomSummary } from '#libs/contracts';
import type { Kept } from '../kept/kept.js';
import type { Line } from '../line.js';
import { createStore, type Store } from '../store.js';
import { alone } from './alone.js';
import { createDrafts, type Drafts } from './drafts.js';
import { type RoomView, unopened } from './room-view.js';
import { createSender, type Sender } from './sender.js';

/** One room that is not open, and what was written there. */
export interface UnsentIn {
  store: Store<RoomView>;
  sender: Sender;
  flush: () => void;
}

/** The rooms that are not open: what was written there goes on its way all the same, whichever page comes first. */
export interface Unsent {
  rooms: Store<{ at: Readonly<Record<RoomId, UnsentIn>> }>;
  hear: (list: readonly RoomSummary[]) => void;
  /** The room itself sees to its words, until it is left. */
  opened: (roomId: RoomId) => void;
  left: (roomId: RoomId) => void;
  close: () => void;
}

interface UnsentDeps {
  line: Line;
  kept: Kept;
  serverNow: () => number;
}
const LOOK_AGAIN_MS = 20_000;

export function createUnsent(deps: UnsentDeps): Unsent {
  const rooms = createStore<{ at: Readonly<Record<RoomId, UnsentIn>> }>({ at: {} });
  const keys = new Map<RoomId, MemberKey>();
  const open = new Set<RoomId>();

  function begin(roomId: RoomId): void {
    const me = keys.get(roomId);
    if (me === undefined || open.has(roomId) || rooms.get().at[roomId]) return;
    const begun = beginIn({ ...deps, roomId, me });
    rooms.set(({ at }) => ({ at: { ...at, [roomId]: begun } }));
  }

  function end(roomId: RoomId): void {
    const { [roomId]: ended, ...others } = rooms.get().at;
    ended?.sender.halt();
    ended?.flush();
    rooms.set({ at: others });
  }

  const timer = setInterval(() => {
    for (const { sender } of Object.values(rooms.get().at)) {
      sender.tick();
      sender.drain();
    }
  }, LOOK_AGAIN_MS);

  return {
    rooms,
    hear(list) {
      for (const { id, me } of list) {
        if (me !== undefined) keys.set(id, me);
        begin(id);
      }
    },
    opened(roomId) {
      open.add(roomId);
      end(roomId);
    },
    left(roomId) {
      open.delete(roomId);
      begin(roomId);
    },
    close() {
      clearInterval(timer);
      for (const roomId of Object.keys(rooms.get().at) as RoomId[]) end(roomId);
    },
  };
}

function beginIn(deps: UnsentDeps & { roomId: RoomId; me: MemberKey }): UnsentIn {
  const store = createStore(unopened);
  const places = new Map<MessageId | null, Drafts>();
  function draftsIn(thread: MessageId | null): Drafts {
    const drafts = places.get(thread) ?? createDrafts(deps, thread);
    places.set(thread, drafts);
    return drafts;
  }
  const sender = createSender({ ...deps, draftsIn, alone }, store);
  void begin();

  async function begin(): Promise<void> {
    await sender.restore(deps.me);
    // What comes back to a field comes to the words that are there.
    const threads = new Set(store.get().outbox.map(({ thread }) => thread));
    await Promise.all([...threads].map((thread) => draftsIn(thread).restore(deps.me)));
    sender.close();
    sender.drain();
  }
  return {
    store,
    sender,
    flush() {
      for (const drafts of places.values()) void drafts.flush();
    },
  };
}

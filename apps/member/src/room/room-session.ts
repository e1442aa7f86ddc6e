import type { MessageId, ProblemBody, ProblemCode, RoomId, RoomSnapshot, RoomState } from '#libs/contracts';
import type { Call } from '#libs/ui';
import type { Kept } from '../kept/kept.js';
import type { Line } from '../line.js';
import { createStore, type Store } from '../store.js';
import { createDrafts, type Drafts } from './drafts.js';
import { isNewTo } from './log-rows.js';
import {
  adrift,
  applyEarlier,
  applyFrame,
  applyNewest,
  applyOwn,
  applySince,
  emptyLog,
  keysOf,
  newestSeq,
  oldestSeq,
  type RoomLog,
  wiped,
} from './room-log.js';
import { type RoomView, unopened } from './room-view.js';
import { createSender, type Sender } from './sender.js';

export interface RoomSession {
  roomId: RoomId;
  store: Store<RoomView>;
  drafts: Drafts;
  sender: Sender;
  earlier: () => Promise<void>;
  seen: (seq: number) => void;
  retract: (messageId: MessageId) => Promise<ProblemBody | null>;
  dismissCare: (id: string) => void;
  reopen: () => void;
  close: () => void;
}

export interface RoomDeps {
  roomId: RoomId;
  line: Line;
  kept: Kept;
  call: Call;
  serverNow: () => number;
}

const RESYNC_MS = 20_000;
const REJOIN_MS = 2000;
/** The room is there; the moment was not. */
const comesBack: ReadonlySet<ProblemCode> = new Set(['no-answer', 'busy', 'internal', 'too-fast', 'not-signed-in', 'session-ended']);

/** One room on this device: what was heard, what waits to be said, and how the two stay true to the server. */
export function createRoomSession(deps: RoomDeps): RoomSession {
  const { roomId, line } = deps;
  const store = createStore(unopened);
  const drafts = createDrafts(deps, store);
  const sender = createSender(deps, store, drafts);
  const changeLog = (by: (log: RoomLog) => RoomLog) => {
    store.set((now) => ({ log: by(now.log) }));
    sender.heard(keysOf(store.get().log.messages));
  };

  const hearState = (state: RoomState) => {
    store.set({ state });
    if (state.unreadable) changeLog(wiped);
  };

  let joined = false;
  let running = false;
  let wanted = false;
  let closed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const mayAsk = () => !closed && line.state() === 'up';

  /** Register, fetch, apply: one at a time, and once more when something happened meanwhile. */
  async function sync(): Promise<void> {
    wanted = true;
    if (running || closed) return;
    running = true;
    while (wanted && mayAsk()) {
      wanted = false;
      if (joined || (await join())) await catchUp();
      else if (mayAsk() && store.get().phase !== 'failed') retry = setTimeout(() => void sync(), REJOIN_MS);
    }
    running = false;
    sender.drain();
  }

  async function join(): Promise<boolean> {
    const reply = await line.ask('room:open', { roomId });
    if (!reply.ok) {
      if (!comesBack.has(reply.problem.type)) store.set({ phase: 'failed', problem: reply.problem });
      return false;
    }
    joined = true;
    await opened(reply.value);
    return true;
  }

  async function opened(snapshot: RoomSnapshot): Promise<void> {
    const { kind, name, prompt, me, state, here, page, readSeq } = snapshot;
    const before = store.get();
    store.set({ about: { kind, name, prompt }, me, state, here, problem: null });
    if (before.phase !== 'open') {
      await Promise.all([drafts.restore(me.key), sender.restore(me.key)]);
      const anyNew = page.messages.some((message) => isNewTo(message, me.key, readSeq));
      store.set({ phase: 'open', newAfter: anyNew ? readSeq : null });
    }
    if (before.log.cursor === null) changeLog((log) => applyNewest(log, page));
    if (state.unreadable) changeLog(wiped);
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const { cursor } = store.get().log;
      if (cursor === null) return;
      const reply = await line.ask('room:since', { roomId, cursor });
      if (!reply.ok) {
        // A cursor of another time (a restored backup, new keys): begin again with what is newest.
        if (reply.problem.type === 'invalid-input') {
          store.set({ log: emptyLog });
          await join();
        }
        return;
      }
      changeLog((log) => applySince(log, reply.value));
      if (!reply.value.more) return;
    }
  }

  const stops = [
    line.on('room:changed', (frame) => {
      if (frame.roomId !== roomId) return;
      const { me, newAfter, log } = store.get();
      const last = newestSeq(log.messages);
      const unseen =
        document.hidden && newAfter === null && me !== null && frame.messages.some((message) => isNewTo(message, me.key, last));
      if (unseen) store.set({ newAfter: last });
      changeLog((now) => applyFrame(now, frame));
      if (store.get().log.gap) void sync();
    }),
    line.on('room:state', ({ roomId: id, state }) => id === roomId && hearState(state)),
    line.on('room:here', ({ roomId: id, here }) => id === roomId && store.set({ here })),
    line.onState((state) => {
      joined = false;
      changeLog(adrift);
      if (state === 'up') void sync();
      else sender.lineLost();
    }),
  ];
  const timer = setInterval(() => {
    sender.tick();
    if (!document.hidden) void sync();
  }, RESYNC_MS);
  void sync();

  let readUpTo = 0;
  return {
    roomId,
    store,
    drafts,
    sender,
    async earlier() {
      const before = oldestSeq(store.get().log.messages);
      if (before === null || store.get().loadingEarlier) return;
      store.set({ loadingEarlier: true });
      const reply = await line.ask('room:earlier', { roomId, before });
      if (reply.ok) changeLog((log) => applyEarlier(log, reply.value));
      store.set({ loadingEarlier: false });
    },
    seen(seq) {
      if (seq <= readUpTo) return;
      readUpTo = seq;
      void line.ask('room:read', { roomId, seq }).then((reply) => {
        if (!reply.ok && readUpTo === seq) readUpTo = 0; // not heard: say it at the next sight
      });
    },
    async retract(messageId) {
      const reply = await line.ask('message:retract', { messageId });
      const known = store.get().log.messages.find(({ id }) => id === messageId);
      if (reply.ok && known) changeLog((log) => applyOwn(log, { ...known, state: 'retracted', text: null }));
      return reply.ok ? null : reply.problem;
    },
    dismissCare: (id) => store.set(({ cares }) => ({ cares: Object.fromEntries(Object.entries(cares).filter(([key]) => key !== id)) })),
    reopen() {
      store.set({ phase: 'opening', problem: null });
      line.nudge();
      void sync();
    },
    close() {
      closed = true;
      clearInterval(timer);
      clearTimeout(retry);
      for (const stop of stops) stop();
      sender.close();
      void drafts.flush();
      if (line.state() === 'up') void line.ask('room:leave', { roomId });
    },
  };
}

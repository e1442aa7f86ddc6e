import type { MemberKey, MessageId, RoomId, RoomSnapshot, RoomState } from '#libs/contracts';
import { askAgainIn, type Call } from '#libs/ui';
import type { Kept } from '../kept/kept.js';
import type { Line } from '../line.js';
import { createStore, type Store } from '../store.js';
import { alone } from './alone.js';
import { createDrafts, type Drafts } from './drafts.js';
import { unreadIn } from './log-rows.js';
import { createMessageActs, type MessageActs } from './message-acts.js';
import { createReadMarks } from './read-marks.js';
import * as logs from './room-log.js';
import { keysOf, newestSeq, oldestSeq, type RoomLog } from './room-log.js';
import { type RoomView, unopened } from './room-view.js';
import { createSender, type Sender } from './sender.js';
import type { Place } from './use-log-scroll.js';

export interface RoomSession extends MessageActs {
  roomId: RoomId;
  store: Store<RoomView>;
  /** The unsent words of the room itself, or of one thread in it. */
  draftsIn: (thread: MessageId | null) => Drafts;
  sender: Sender;
  earlier: () => Promise<void>;
  seen: (seq: number, where: 'room' | 'thread') => void;
  place: Place;
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
  /** Nothing is shown before it is known what this member would rather open by a tap. */
  topicsReady: (me: MemberKey) => Promise<void>;
}

const RESYNC_MS = 20_000;

/** One room on this device: what was heard, what waits to be said, and how the two stay true to the server. */
export function createRoomSession(deps: RoomDeps): RoomSession {
  const { roomId, line } = deps;
  const store = createStore(unopened);
  const places = new Map<MessageId | null, Drafts>();
  function draftsIn(thread: MessageId | null): Drafts {
    const known = places.get(thread);
    if (known) return known;
    const made = createDrafts(deps, thread);
    places.set(thread, made);
    const { me } = store.get();
    if (me) void made.restore(me.key);
    return made;
  }
  const sender = createSender({ ...deps, draftsIn, alone }, store);
  const changeLog = (by: (log: RoomLog) => RoomLog) => {
    store.set((now) => ({ log: by(now.log) }));
    sender.heard(keysOf(store.get().log.messages));
  };

  const hearState = (state: RoomState) => {
    store.set({ state });
    if (state.unreadable) changeLog(logs.wiped);
  };

  let joined = false;
  let running = false;
  let wanted = false;
  let closed = false;
  /** Not before it rings may this room be asked for again: the server has said so, to whoever asks on whichever line. */
  let retry: ReturnType<typeof setTimeout> | undefined;
  const mayAsk = () => !closed && line.state() === 'up';
  const marks = createReadMarks({ roomId, line, store, mayAsk });

  /** Register, fetch, apply: one at a time, and once more when something happened meanwhile. */
  async function sync(): Promise<void> {
    wanted = true;
    if (running || closed) return;
    running = true;
    while (wanted && mayAsk() && retry === undefined) {
      wanted = false;
      if (joined) await catchUp();
      else await join();
    }
    running = false;
    sender.drain();
    marks.tell();
  }

  /** With what is here already, only what was missed comes along. */
  async function join(): Promise<void> {
    const { cursor } = store.get().log;
    const reply = await line.ask('room:open', cursor === null ? { roomId } : { roomId, cursor });
    if (reply.ok) {
      joined = true;
      await opened(reply.value);
      wanted ||= store.get().log.gap;
      return;
    }
    if (cursor !== null && reply.problem.type === 'invalid-input') return beginAgain();
    const wait = askAgainIn(reply.problem);
    if (wait === undefined) store.set({ phase: 'failed', problem: reply.problem });
    else if (mayAsk()) retry = setTimeout(again, wait);
  }
  function again(): void {
    retry = undefined;
    void sync();
  }

  /** A cursor of another time (a restored backup, new keys): what is newest, and nothing of before. */
  async function beginAgain(): Promise<void> {
    joined = false;
    store.set({ log: logs.emptyLog });
    await join();
  }

  async function opened(snapshot: RoomSnapshot): Promise<void> {
    const { kind, me, state, here, page, readSeq } = snapshot;
    const before = store.get();
    store.set({ about: { kind }, me, state, here, problem: null });
    if (before.phase !== 'open') {
      const drafts = [...new Set([null, ...places.keys()])].map((thread) => draftsIn(thread).restore(me.key));
      await Promise.all([...drafts, sender.restore(me.key), deps.topicsReady(me.key)]);
      const anyNew = unreadIn(page.messages, me.key, readSeq) > 0;
      store.set({ phase: 'open', newAfter: anyNew ? readSeq : null, readAt: readSeq });
    }
    changeLog((log) => (log.cursor === null ? logs.applyNewest(log, page) : logs.applySince(log, page)));
    if (state.unreadable) changeLog(logs.wiped);
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const { cursor } = store.get().log;
      if (cursor === null) return;
      const reply = await line.ask('room:since', { roomId, cursor });
      if (!reply.ok) {
        if (reply.problem.type === 'invalid-input') await beginAgain();
        return;
      }
      changeLog((log) => logs.applySince(log, reply.value));
      if (!reply.value.more) return;
    }
  }

  const stops = [
    line.on('room:changed', (frame) => {
      if (frame.roomId !== roomId) return;
      const { me, newAfter, log } = store.get();
      const last = newestSeq(log.messages);
      const unseen = document.hidden && newAfter === null && me !== null && unreadIn(frame.messages, me.key, last) > 0;
      if (unseen) store.set({ newAfter: last });
      changeLog((now) => logs.applyFrame(now, frame));
      if (store.get().log.gap) void sync();
    }),
    line.on('room:state', ({ roomId: id, state }) => id === roomId && hearState(state)),
    line.on('room:here', ({ roomId: id, here }) => id === roomId && store.set({ here })),
    line.onState((state) => {
      joined = false;
      changeLog(logs.adrift);
      if (state === 'up') void sync();
      else sender.lineLost();
    }),
  ];
  const timer = setInterval(() => {
    sender.tick();
    if (!document.hidden) void sync();
  }, RESYNC_MS);
  void sync();

  async function earlier(): Promise<void> {
    const before = oldestSeq(store.get().log.messages);
    if (before === null || store.get().loadingEarlier) return;
    store.set({ loadingEarlier: true });
    const reply = await line.ask('room:earlier', { roomId, before });
    if (reply.ok) changeLog((log) => logs.applyEarlier(log, reply.value));
    store.set({ loadingEarlier: false });
  }

  return {
    ...createMessageActs({ roomId, line, store, changeLog, earlier, mayAsk }),
    roomId,
    store,
    draftsIn,
    sender,
    earlier,
    seen: marks.seen,
    place: { left: undefined },
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
      for (const drafts of places.values()) void drafts.flush();
      if (line.state() === 'up') void line.ask('room:leave', { roomId });
    },
  };
}

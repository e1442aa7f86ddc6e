import type { MessageId, MessageView, ProblemBody, ReactionWord, RoomId, ThreadPage } from '#libs/contracts';
import type { Line } from '../line.js';
import type { Store } from '../store.js';
import { saidBy, withReaction } from './reactions.js';
import { applyAside, applyOwn, messageIn, oldestSeq, type RoomLog } from './room-log.js';
import type { RoomView } from './room-view.js';

export interface MessageActs {
  /** Messages by id, for whatever shows one that was not read here. Asked together, and once. */
  want: (ids: readonly MessageId[]) => void;
  /** What came along with something else that was asked. */
  learn: (messages: readonly MessageView[]) => void;
  react: (id: MessageId, word: ReactionWord, on: boolean) => Promise<ProblemBody | null>;
  retract: (id: MessageId) => Promise<ProblemBody | null>;
  /** The newest replies, or those before the ones that are known. */
  readThread: (root: MessageId, part: 'newest' | 'earlier') => Promise<{ earlier: boolean } | ProblemBody>;
  threadSeen: (root: MessageId, seq: number) => void;
  unveil: (id: MessageId, open: boolean) => void;
  /** Brings a message of the room into view. False: it stands too far back. */
  reveal: (id: MessageId) => Promise<boolean>;
  /** What comes into view next; null: it is there. */
  aim: (id: MessageId | null) => void;
}

interface ActsDeps {
  roomId: RoomId;
  line: Line;
  store: Store<RoomView>;
  changeLog: (by: (log: RoomLog) => RoomLog) => void;
  earlier: () => Promise<void>;
  mayAsk: () => boolean;
}

const ASK_AT_ONCE = 60;
const ASK_AGAIN_MS = 10_000;
const BACK_AT_MOST = 6;

export function createMessageActs({ roomId, line, store, changeLog, earlier, mayAsk }: ActsDeps): MessageActs {
  const wanted = new Set<MessageId>();
  const asked = new Set<MessageId>();
  /** How far back each thread was read. An older reply that was found by itself does not count. */
  const readBackTo = new Map<MessageId, number>();
  /** Of a message that shows ahead of the answer: as the server said it last. What it says since stands, also where no answer comes. */
  const saidBefore = new WeakMap<MessageView, MessageView>();

  async function fetchWanted(): Promise<void> {
    const messageIds = [...wanted].slice(0, ASK_AT_ONCE);
    wanted.clear();
    if (messageIds.length === 0) return;
    for (const id of messageIds) asked.add(id);
    const reply = await line.ask('room:some', { roomId, messageIds });
    for (const id of messageIds) asked.delete(id);
    if (!reply.ok) return askLater(messageIds);
    const { messages } = reply.value;
    const found = new Set(messages.map(({ id }) => id));
    changeLog((log) => applyAside(log, messages));
    store.set(({ missing }) => ({ missing: new Set([...missing, ...messageIds.filter((id) => !found.has(id))]) }));
  }

  /** Whoever shows them still waits. */
  function askLater(messageIds: readonly MessageId[]): void {
    setTimeout(() => want(messageIds), ASK_AGAIN_MS);
  }
  function want(ids: readonly MessageId[]): void {
    const { log, missing } = store.get();
    const unknown = ids.filter((id) => !messageIn(log, id) && !missing.has(id) && !asked.has(id));
    if (unknown.length === 0 || !mayAsk()) return;
    if (wanted.size === 0) queueMicrotask(() => void fetchWanted());
    for (const id of unknown) wanted.add(id);
  }

  const changeMessage = (id: MessageId, by: (log: RoomLog) => RoomLog) => messageIn(store.get().log, id) && changeLog(by);

  return {
    want,
    learn: (messages) => changeLog((log) => applyAside(log, messages)),
    async react(messageId, word, on) {
      const { me } = store.get();
      if (!me) return null;
      changeMessage(messageId, (log) => {
        const message = messageIn(log, messageId);
        if (!message) return log;
        const ahead = withReaction(message, word, { me: me.key, on });
        saidBefore.set(ahead, saidBefore.get(message) ?? message);
        return applyAside(log, [ahead]);
      });
      const reply = await line.ask('message:react', { messageId, word, on });
      if (reply.ok) return null;
      const now = messageIn(store.get().log, messageId);
      const said = now && saidBefore.get(now);
      if (said) changeLog((log) => applyAside(log, [said]));
      return !said && now && saidBy(now, word).includes(me.key) === on ? null : reply.problem;
    },
    async retract(messageId) {
      const reply = await line.ask('message:retract', { messageId });
      if (!reply.ok) return reply.problem;
      changeMessage(messageId, (log) => {
        const message = messageIn(log, messageId);
        return message
          ? applyOwn(log, { ...message, state: 'retracted', text: null, reactions: [], contentNote: null, quotes: null })
          : log;
      });
      return null;
    },
    async readThread(root, part) {
      const before = part === 'earlier' ? (readBackTo.get(root) ?? null) : null;
      const reply = await line.ask('room:thread', { roomId, messageId: root, before });
      if (!reply.ok) return reply.problem;
      const page: ThreadPage = reply.value;
      const oldest = oldestSeq(page.messages);
      if (oldest !== null) readBackTo.set(root, oldest);
      changeLog((log) => applyAside(log, page.messages));
      return { earlier: page.earlier };
    },
    threadSeen: (root, seq) =>
      store.set(({ threadSeen }) => ({ threadSeen: { ...threadSeen, [root]: Math.max(seq, threadSeen[root] ?? 0) } })),
    unveil: (id, open) =>
      store.set(({ unveiled }) => ({ unveiled: new Set(open ? [...unveiled, id] : [...unveiled].filter((other) => other !== id)) })),
    async reveal(id) {
      // What lies over the room is gone by then: under it nothing takes the focus.
      await new Promise((resolve) => setTimeout(resolve));
      const standsHere = () => store.get().log.messages.some((message) => message.id === id);
      for (let turn = 0; turn < BACK_AT_MOST && !standsHere() && store.get().log.earlier; turn += 1) await earlier();
      if (!standsHere()) return false;
      store.set({ goal: { id } });
      return true;
    },
    aim: (id) => store.set({ goal: id === null ? null : { id } }),
  };
}

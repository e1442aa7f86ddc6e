import {
  ClientKey,
  keepsNothing,
  type MemberKey,
  type MessageId,
  type PostOutcome,
  type ProblemBody,
  type ProblemCode,
  type RoomId,
} from '#libs/contracts';
import type { Kept } from '../kept/kept.js';
import type { Line } from '../line.js';
import type { Store } from '../store.js';
import type { Alone } from './alone.js';
import type { Drafts } from './drafts.js';
import { again, enqueue, gone, lineLost, nextToSend, type Queued, queued, refused, sending, type Written } from './outbox.js';
import { createQueue } from './queue.js';
import { applyOwn } from './room-log.js';
import type { RoomView } from './room-view.js';

export interface Sender {
  send: (written: Written) => void;
  /** The member chose to send after the pause: the same key, so that the server knows what was paused. */
  sendPaused: () => void;
  keepWriting: () => void;
  retry: (key: string) => void;
  discard: (key: string) => void;
  drain: () => void;
  heard: (keys: readonly string[]) => void;
  lineLost: () => void;
  tick: () => void;
  restore: (me: MemberKey) => Promise<void>;
  /** Its author has read that some were not sent within a day. */
  lapseRead: () => void;
  /** Who leaves the room has sent all the same: what is still on its way goes on. */
  close: () => void;
  /** Another sender does it from now on. */
  halt: () => void;
}

interface SenderDeps {
  roomId: RoomId;
  line: Line;
  kept: Kept;
  serverNow: () => number;
  draftsIn: (thread: MessageId | null) => Drafts;
  alone: Alone;
}
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];
/** The words are needed to go on: they come back to the field. */
const inTheField: ReadonlySet<ProblemCode> = new Set(['message-too-long', 'message-empty', 'edit-too-late', 'edit-would-wait']);
const asNew: ReadonlySet<ProblemCode> = new Set(['edit-too-late', 'edit-would-wait']);

/** Says what was written, one after the other, until the server has it. */
export function createSender(deps: SenderDeps, store: Store<RoomView>): Sender {
  const { roomId, line, serverNow, draftsIn, alone } = deps;
  const queue = createQueue(deps, store);
  const { change } = queue;
  let busy = false;
  let wanted = false;
  let closed = false;
  let halted = false;
  let stop = () => undefined as unknown;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function drainIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void drain(), ms);
  }

  async function drain(): Promise<void> {
    wanted = true;
    if (busy || halted || !queue.isRestored() || store.get().pause) return;
    const early = notBefore - Date.now();
    if (early > 0) return drainIn(early);
    busy = true;
    clearTimeout(timer);
    while (wanted && store.get().pause === null && Date.now() >= notBefore) {
      wanted = false;
      while (await sendNext());
    }
    busy = false;
    if (closed && nextToSend(store.get().outbox) === undefined) stop();
  }

  /** True: the next one may go. One tab at a time sends for this room, and only what no other tab has sent. */
  async function sendNext(): Promise<boolean> {
    queue.age();
    const next = nextToSend(store.get().outbox);
    if (!next || halted || line.state() !== 'up') return false;
    return alone(`o/${roomId}`, async () => {
      const item = nextToSend(store.get().outbox);
      if (item?.clientKey !== next.clientKey) return item !== undefined;
      if (!(await queue.goneElsewhere(item.clientKey))) return post(item);
      change((outbox) => gone(outbox, [item.clientKey]));
      return true;
    });
  }

  async function post(item: Queued): Promise<boolean> {
    change((outbox) => sending(outbox, item.clientKey));
    const { clientKey, text, edits, thread, quotes, contentNote } = item;
    // Who has left the room does not see a pause.
    const confirmed = item.confirmed || closed;
    const reply =
      edits === null
        ? await line.ask('message:post', { roomId, clientKey, text, confirmed, thread, quotes, contentNote })
        : await line.ask('message:edit', { messageId: edits, clientKey, text, confirmed, contentNote });
    return reply.ok ? answered(item, reply.value) : notTaken(item, reply.problem);
  }

  function notTaken(item: Queued, problem: ProblemBody): boolean {
    const { clientKey, thread } = item;
    const { care, retryAfterMs } = problem;
    store.set({ unkept: keepsNothing.has(problem.type) });
    if (care) store.set(({ cares }) => ({ cares: { ...cares, [clientKey]: care } }));
    if (inTheField.has(problem.type)) {
      change((outbox) => gone(outbox, [clientKey]));
      draftsIn(thread).giveBack(asNew.has(problem.type) ? { ...item, edits: null } : item, problem);
      return true;
    }
    change((outbox) => refused(outbox, clientKey, problem));
    const { outbox } = store.get();
    const now = outbox.find((other) => other.clientKey === clientKey);
    if (!now || now.state === 'failed' || (now.aside && nextToSend(outbox)?.aside === undefined)) return true;
    // Who asked for it meanwhile is answered by the retry.
    wanted = false;
    if (retryAfterMs !== undefined) notBefore = Date.now() + retryAfterMs;
    drainIn(retryAfterMs ?? RETRY_MS[Math.min(item.tries, RETRY_MS.length - 1)] ?? 1000);
    return false;
  }

  function answered(item: Queued, outcome: PostOutcome): boolean {
    store.set({ unkept: false });
    change((outbox) => gone(outbox, [item.clientKey]));
    if (outcome.outcome === 'paused') {
      draftsIn(item.thread).giveBack(item);
      const { text, thread, quotes, contentNote, edits, clientKey } = item;
      store.set({ pause: { clientKey, written: { text, thread, quotes, contentNote, edits }, care: outcome.care } });
      return false;
    }
    const { message, care } = outcome;
    store.set((now) => ({
      log: applyOwn(now.log, message),
      postedAt: item.edits === null ? serverNow() : now.postedAt,
      cares: care ? { ...now.cares, [message.id]: care } : now.cares,
    }));
    return true;
  }

  const endPause = () => {
    const { pause } = store.get();
    store.set({ pause: null });
    return pause;
  };

  function add(item: Queued): void {
    change((outbox) => enqueue(outbox, item));
    void drain();
  }

  return {
    send(written) {
      const clientKey = ClientKey.parse(crypto.randomUUID());
      // Offline, nobody will be there to see a pause when it goes: it is heard and answered after it was sent.
      add(queued({ ...written, clientKey, roomId, writtenAt: Date.now(), confirmed: line.state() !== 'up' }));
    },
    sendPaused() {
      const pause = endPause();
      if (!pause) return;
      const { written, clientKey } = pause;
      draftsIn(written.thread).takeAgain(written);
      add(queued({ ...written, clientKey, roomId, writtenAt: Date.now(), confirmed: true }));
    },
    keepWriting() {
      endPause();
      void drain();
    },
    retry(key) {
      change((outbox) => again(outbox, key, Date.now()));
      void drain();
    },
    discard: (key) => change((outbox) => gone(outbox, [key])),
    drain: () => void drain(),
    heard: (keys) => change((outbox) => gone(outbox, keys)),
    lineLost: () => change(lineLost),
    tick: queue.age,
    restore: queue.restore,
    lapseRead: queue.lapseRead,
    close() {
      closed = true;
      const unlisten = line.onState((state) => (state === 'up' ? void drain() : change(lineLost)));
      stop = () => {
        clearTimeout(timer);
        unlisten();
      };
      if (nextToSend(store.get().outbox) === undefined) stop();
    },
    halt() {
      halted = true;
      clearTimeout(timer);
      stop();
    },
  };
}

import { ClientKey, type MemberKey, type PostOutcome, type RoomId } from '#libs/contracts';
import type { Kept } from '../kept/kept.js';
import type { Line } from '../line.js';
import type { Store } from '../store.js';
import type { Drafts } from './drafts.js';
import {
  again,
  aged,
  enqueue,
  gone,
  lineLost,
  nextToSend,
  type Outbox,
  type Queued,
  queued,
  refused,
  restored,
  sending,
} from './outbox.js';
import { applyOwn } from './room-log.js';
import type { RoomView } from './room-view.js';

export interface Sender {
  send: (text: string) => void;
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
  close: () => void;
}

interface SenderDeps {
  roomId: RoomId;
  line: Line;
  kept: Kept;
  serverNow: () => number;
}
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000];

/** Says what was written, one after the other, until the server has it. */
export function createSender({ roomId, line, kept, serverNow }: SenderDeps, store: Store<RoomView>, drafts: Drafts): Sender {
  let me: MemberKey | null = null;
  let busy = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const nameOf = (key: string) => `o/${roomId}/${me ?? ''}/${key}`;

  /** The store on the device follows the list in memory. */
  function change(by: (outbox: Outbox) => Outbox): void {
    const before = store.get().outbox;
    const after = by(before);
    if (after === before) return;
    store.set({ outbox: after });
    if (me === null) return;
    for (const item of after) if (!before.includes(item)) void kept.put(nameOf(item.clientKey), item).catch(() => undefined);
    const left = new Set(after.map(({ clientKey }) => clientKey));
    for (const { clientKey } of before) if (!left.has(clientKey)) void kept.drop(nameOf(clientKey)).catch(() => undefined);
  }

  async function drain(): Promise<void> {
    if (busy || closed || me === null || store.get().pause) return;
    busy = true;
    clearTimeout(timer);
    for (;;) {
      change((outbox) => aged(outbox, Date.now()));
      const item = nextToSend(store.get().outbox);
      if (!item || line.state() !== 'up') break;
      if (!(await post(item))) break;
    }
    busy = false;
  }

  /** True: the next one may go. */
  async function post(item: Queued): Promise<boolean> {
    change((outbox) => sending(outbox, item.clientKey));
    const { clientKey, text, confirmed } = item;
    const reply = await line.ask('message:post', { roomId, clientKey, text, confirmed });
    if (reply.ok) return answered(item, reply.value);
    const { problem } = reply;
    if (problem.type === 'message-too-long' || problem.type === 'message-empty') {
      change((outbox) => gone(outbox, [clientKey]));
      drafts.giveBack(text);
      store.set({ refusal: problem });
    }
    change((outbox) => refused(outbox, clientKey, problem));
    const { care } = problem;
    if (care) store.set(({ cares }) => ({ cares: { ...cares, [clientKey]: care } }));
    const now = store.get().outbox.find((other) => other.clientKey === clientKey);
    if (!now || now.state === 'failed') return true;
    const wait = problem.retryAfterMs ?? RETRY_MS[Math.min(item.tries, RETRY_MS.length - 1)] ?? 1000;
    timer = setTimeout(() => void drain(), wait);
    return false;
  }

  function answered(item: Queued, outcome: PostOutcome): boolean {
    if (outcome.outcome === 'paused') {
      change((outbox) => gone(outbox, [item.clientKey]));
      drafts.giveBack(item.text);
      store.set({ pause: { clientKey: item.clientKey, text: item.text, care: outcome.care } });
      return false;
    }
    const { message, care } = outcome;
    store.set((now) => ({
      log: applyOwn(now.log, message),
      postedAt: serverNow(),
      cares: care ? { ...now.cares, [message.id]: care } : now.cares,
    }));
    change((outbox) => gone(outbox, [item.clientKey]));
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
    send(text) {
      store.set({ refusal: null });
      const clientKey = ClientKey.parse(crypto.randomUUID());
      // Offline, nobody will be there to see a pause when it goes: it is heard and answered after it was sent.
      add(queued({ clientKey, roomId, text, writtenAt: Date.now(), confirmed: line.state() !== 'up' }));
    },
    sendPaused() {
      const pause = endPause();
      if (!pause) return;
      const { draft } = store.get();
      // What was given back to the field goes; what was written after it stays.
      drafts.write(draft.startsWith(pause.text) ? draft.slice(pause.text.length).trimStart() : draft);
      add(queued({ clientKey: pause.clientKey, roomId, text: pause.text, writtenAt: Date.now(), confirmed: true }));
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
    tick: () => change((outbox) => aged(outbox, Date.now())),
    async restore(key) {
      me = key;
      const items = (await kept.under(nameOf('')).catch(() => [])) as Queued[];
      const known = new Set(store.get().outbox.map(({ clientKey }) => clientKey));
      const back = restored(items, Date.now()).filter(({ clientKey }) => !known.has(clientKey));
      store.set(({ outbox }) => ({ outbox: [...back, ...outbox] }));
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

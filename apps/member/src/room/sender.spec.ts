import { jest } from '@jest/globals';
import type { MessageId, PostOutcome, ProblemBody, RoomId } from '#libs/contracts';
import { someKept } from '../kept/kept.factory.js';
import type { Line, LineState } from '../line.js';
import { createStore } from '../store.js';
import type { Alone } from './alone.js';
import { createDrafts, type Drafts } from './drafts.js';
import { aMessage, ME } from './message.factory.js';
import { ASK_AGAIN_AFTER_MS, KEEP_FOR_MS, type Written } from './outbox.js';
import { unopened } from './room-view.js';
import { createSender } from './sender.js';

const roomId = 'room' as RoomId;
const ROOT = 'm1' as MessageId;
const QUOTED = 'm2' as MessageId;
const words = (text: string, more: Partial<Written> = {}): Written => ({
  text,
  thread: null,
  quotes: null,
  contentNote: null,
  edits: null,
  ...more,
});

interface Asked extends Written {
  event: string;
  clientKey: string;
  confirmed: boolean;
}
type Answer = ProblemBody | 'posted' | 'paused';

/** A server that answers as it is told, and says what it was asked. */
class Server {
  readonly asked: Asked[] = [];
  readonly answers: Answer[] = [];
  #state: LineState = 'up';
  readonly #listeners = new Set<(state: LineState) => void>();
  readonly line = {
    state: () => this.#state,
    onState: (listener: (state: LineState) => void) => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    },
    ask: async (event: string, input: object) => {
      this.asked.push({ event, ...input } as Asked);
      const answer = this.answers.shift() ?? 'posted';
      await Promise.resolve();
      if (typeof answer === 'object') return { ok: false as const, problem: answer };
      return { ok: true as const, value: outcome(answer) };
    },
  } as unknown as Line;

  become(state: LineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

/** As tabs of one browser wait for each other. */
let last: Promise<unknown> = Promise.resolve();
const alone: Alone = (_, work) => {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
};

const care = { kind: 'vague' as const, on: [], nextOnAt: null };
const outcome = (answer: 'posted' | 'paused'): PostOutcome =>
  answer === 'paused' ? { outcome: 'paused', care } : { outcome: 'posted', message: aMessage(9), care: null };

async function tab(server: Server, kept = someKept()) {
  const store = createStore(unopened);
  const places = new Map<MessageId | null, Drafts>();
  const draftsIn = (thread: MessageId | null) => {
    const drafts = places.get(thread) ?? createDrafts({ roomId, kept }, thread);
    places.set(thread, drafts);
    return drafts;
  };
  const sender = createSender({ roomId, line: server.line, kept, serverNow: () => Date.now(), draftsIn, alone }, store);
  await sender.restore(ME);
  return { store, sender, draftsIn, states: () => store.get().outbox.map(({ text, state }) => `${text} ${state}`) };
}

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

it('waits as long as a busy server asks for, and comes again with the same key', async () => {
  const server = new Server();
  const { sender, states } = await tab(server);
  server.answers.push({ type: 'busy', retryAfterMs: 7000 });
  sender.send(words('a'));
  await pass(10);
  expect(states()).toEqual(['a unconfirmed']);
  sender.drain();
  sender.send(words('b'));
  await pass(6000);
  expect(server.asked).toHaveLength(1);
  await pass(1500);
  expect(server.asked.map(({ text }) => text)).toEqual(['a', 'a', 'b']);
  expect(server.asked[1]?.clientKey).toBe(server.asked[0]?.clientKey);
  expect(states()).toEqual([]);
});

it('never gives up on a busy server', async () => {
  const server = new Server();
  const { sender, states } = await tab(server);
  server.answers.push(...Array.from({ length: 8 }, () => ({ type: 'busy', retryAfterMs: 2000 }) as const));
  sender.send(words('a'));
  await pass(15_000);
  expect(states()).toEqual(['a unconfirmed']);
  await pass(5000);
  expect(states()).toEqual([]);
  expect(new Set(server.asked.map(({ clientKey }) => clientKey)).size).toBe(1);
});

it('says so while nothing new can be kept, until it can, or the words are let go', async () => {
  const server = new Server();
  const { store, sender, states } = await tab(server);
  server.answers.push({ type: 'read-only', retryAfterMs: 2000 });
  sender.send(words('a'));
  await pass(10);
  expect([states(), store.get().unkept]).toEqual([['a waiting'], true]);
  await pass(2500);
  expect([states(), store.get().unkept]).toEqual([[], false]);
  server.answers.push({ type: 'storage-full', retryAfterMs: 2000 });
  sender.send(words('b'));
  await pass(10);
  sender.discard(store.get().outbox[0]!.clientKey);
  expect([states(), store.get().unkept]).toEqual([[], false]);
});

it('does not say that nothing can be kept of words that wait for their author, or that are over', async () => {
  const server = new Server();
  const { store, sender, states } = await tab(server);
  server.answers.push({ type: 'storage-full', retryAfterMs: 2 * KEEP_FOR_MS });
  sender.send(words('a'));
  await pass(10);
  expect([states(), store.get().unkept]).toEqual([['a waiting'], true]);
  await pass(ASK_AGAIN_AFTER_MS);
  sender.tick();
  expect([states(), store.get().unkept]).toEqual([['a asking'], false]);

  const other = await tab(server);
  server.answers.push({ type: 'no-answer' }, { type: 'read-only', retryAfterMs: 2 * KEEP_FOR_MS });
  other.sender.send(words('b'));
  await pass(1500);
  expect([other.states(), other.store.get().unkept]).toEqual([['b unconfirmed'], true]);
  await pass(KEEP_FOR_MS);
  other.sender.tick();
  expect([other.states(), other.store.get().unkept]).toEqual([[], false]);
});

it('does not say that nothing can be kept once another tab has sent the words, or they were heard', async () => {
  const kept = someKept();
  const server = new Server();
  const first = await tab(server, kept);
  server.answers.push({ type: 'storage-full', retryAfterMs: 10_000 });
  first.sender.send(words('a'));
  await pass(10);
  expect([first.states(), first.store.get().unkept]).toEqual([['a waiting'], true]);
  const second = await tab(server, kept);
  second.sender.drain();
  await pass(10);
  expect(second.states()).toEqual([]);
  await pass(10_000);
  expect([first.states(), first.store.get().unkept]).toEqual([[], false]);
  expect(server.asked).toHaveLength(2);

  server.answers.push({ type: 'read-only', retryAfterMs: 10_000 });
  first.sender.send(words('b'));
  await pass(10);
  expect(first.store.get().unkept).toBe(true);
  first.sender.heard([first.store.get().outbox[0]!.clientKey]);
  expect([first.states(), first.store.get().unkept]).toEqual([[], false]);
});

it('keeps asking a server that fails on some words, while others go', async () => {
  const server = new Server();
  const { sender, states } = await tab(server);
  server.answers.push(...Array.from({ length: 4 }, () => ({ type: 'internal' }) as const), 'posted', { type: 'internal' });
  sender.send(words('a'));
  sender.send(words('b'));
  await pass(8000);
  expect(server.asked.map(({ text }) => text)).toEqual(['a', 'a', 'a', 'a', 'b', 'a']);
  expect(states()).toEqual(['a unconfirmed']);
  await pass(15_000);
  expect(server.asked).toHaveLength(7);
  expect(states()).toEqual([]);
  expect(new Set(server.asked.filter(({ text }) => text === 'a').map(({ clientKey }) => clientKey)).size).toBe(1);
});

it('what waited through a reload still answers in its thread, with its quote and its note', async () => {
  const kept = someKept();
  const server = new Server();
  server.become('down');
  const before = await tab(server, kept);
  before.sender.send(words('a reply', { thread: ROOT, quotes: QUOTED, contentNote: 'loss' }));
  await pass(10);
  server.become('up');
  const after = await tab(server, kept);
  after.sender.drain();
  await pass(10);
  expect(server.asked).toEqual([
    expect.objectContaining({ event: 'message:post', text: 'a reply', thread: ROOT, quotes: QUOTED, contentNote: 'loss', confirmed: true }),
  ]);
});

it('two tabs drain one outbox once', async () => {
  const kept = someKept();
  const server = new Server();
  server.become('down');
  const first = await tab(server, kept);
  first.sender.send(words('a'));
  first.sender.send(words('b'));
  await pass(10);
  const second = await tab(server, kept);
  expect(second.states()).toEqual(['a waiting', 'b waiting']);
  server.become('up');
  first.sender.drain();
  second.sender.drain();
  await pass(100);
  expect(server.asked.map(({ text }) => text)).toEqual(['a', 'b']);
  expect([first.states(), second.states()]).toEqual([[], []]);
});

it('what was thrown away in one tab is not sent by another', async () => {
  const kept = someKept();
  const server = new Server();
  server.become('down');
  const first = await tab(server, kept);
  first.sender.send(words('a'));
  await pass(10);
  const second = await tab(server, kept);
  second.sender.discard(second.store.get().outbox[0]?.clientKey ?? '');
  await pass(10);
  server.become('up');
  first.sender.drain();
  await pass(100);
  expect(server.asked).toEqual([]);
  expect(first.states()).toEqual([]);
});

it('a change that was not answered is asked for again with its key', async () => {
  const server = new Server();
  const { sender, states } = await tab(server);
  server.answers.push({ type: 'no-answer' });
  sender.send(words('better words', { edits: QUOTED }));
  await pass(10);
  expect(states()).toEqual(['better words unconfirmed']);
  await pass(3000);
  expect(server.asked.map(({ event }) => event)).toEqual(['message:edit', 'message:edit']);
  expect(server.asked[1]?.clientKey).toBe(server.asked[0]?.clientKey);
  expect(states()).toEqual([]);
});

it.each(['edit-too-late', 'edit-would-wait'] as const)('%s keeps the words, as a message to be written new', async (type) => {
  const server = new Server();
  const { sender, draftsIn, states } = await tab(server);
  server.answers.push({ type });
  sender.send(words('better words', { edits: QUOTED }));
  await pass(10);
  expect(states()).toEqual([]);
  expect(draftsIn(null).store.get()).toMatchObject({ text: 'better words', edits: null, refusal: { type } });
});

it('a change is paused as a post is: the words are in the field, and go with the same key when told', async () => {
  const server = new Server();
  const { sender, draftsIn, store } = await tab(server);
  server.answers.push('paused');
  sender.send(words('better words', { edits: QUOTED, thread: ROOT }));
  await pass(10);
  expect(draftsIn(ROOT).store.get()).toMatchObject({ text: 'better words', edits: QUOTED });
  expect(store.get().pause?.care).toEqual(care);
  sender.sendPaused();
  await pass(10);
  expect(server.asked.map(({ confirmed }) => confirmed)).toEqual([false, true]);
  expect(server.asked[1]?.clientKey).toBe(server.asked[0]?.clientKey);
  expect(draftsIn(ROOT).store.get()).toMatchObject({ text: '', edits: null });
});

it('goes on sending when the room was left', async () => {
  const server = new Server();
  server.become('down');
  const { sender, states } = await tab(server);
  sender.send(words('on my way out'));
  sender.close();
  server.become('up');
  await pass(10);
  expect(server.asked.map(({ text }) => text)).toEqual(['on my way out']);
  expect(states()).toEqual([]);
});

it('forgets after a day', async () => {
  const kept = someKept();
  const server = new Server();
  server.become('down');
  const { sender, states } = await tab(server, kept);
  sender.send(words('a'));
  await pass(KEEP_FOR_MS);
  sender.tick();
  await pass(10);
  expect(states()).toEqual([]);
  expect(await kept.under('o/')).toEqual([]);
});

it('says that words were not sent within a day, until it was read, through a reload', async () => {
  const kept = someKept();
  const server = new Server();
  server.become('down');
  const first = await tab(server, kept);
  first.sender.send(words('a'));
  await pass(KEEP_FOR_MS);
  first.sender.tick();
  await pass(10);
  expect(first.store.get().lapsed).toBe(1);
  const second = await tab(server, kept);
  expect(second.store.get()).toMatchObject({ outbox: [], lapsed: 1 });
  second.sender.lapseRead();
  await pass(10);
  expect(second.store.get().lapsed).toBe(0);
  expect((await tab(server, kept)).store.get().lapsed).toBe(0);
});

it('does not ask for a pause that nobody would see', async () => {
  const kept = someKept();
  const server = new Server();
  server.answers.push({ type: 'no-answer' });
  const before = await tab(server, kept);
  before.sender.send(words('a'));
  await pass(10);
  before.sender.halt();
  const left = await tab(server, kept);
  left.sender.close();
  left.sender.drain();
  await pass(10);
  expect(server.asked.map(({ confirmed }) => confirmed)).toEqual([false, true]);
});

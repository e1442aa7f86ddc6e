import { jest } from '@jest/globals';
import type { ProblemBody, RoomId, RoomPage, RoomSnapshot, RoomState } from '#libs/contracts';
import { someKept } from '../kept/kept.factory.js';
import type { Line, LineState } from '../line.js';
import { aMessage, aPage, ME } from './message.factory.js';
import { createRoomSession, type RoomSession } from './room-session.js';

const roomId = 'room' as RoomId;
const BUSY: ProblemBody = { type: 'busy', retryAfterMs: 60_000 };
const state: RoomState = {
  name: 'Tuesday room',
  slow: null,
  locked: null,
  review: null,
  muted: null,
  on: [],
  nextOnAt: null,
  covered: false,
  pins: [],
  prompt: null,
};

const snapshot = (page: RoomPage): RoomSnapshot => ({
  id: roomId,
  kind: 'group',
  me: { ...aMessage(1).author, key: ME },
  readSeq: 0,
  state,
  here: { count: 1, patches: [] },
  page,
  serverTime: '2026-11-23T18:00:00.000Z',
});

type Asked = 'room:open' | 'room:since';
type Answer = ProblemBody | RoomPage;

/** A server that answers as it is told, a busy one otherwise, and says what it was asked. */
class Server {
  readonly asked: { event: Asked; cursor: string | null }[] = [];
  readonly answers: Answer[] = [];
  /** What was said to be read, and whether that is heard. */
  readonly marks: number[] = [];
  hearsMarks = true;
  #state: LineState = 'up';
  readonly #listeners = new Set<(state: LineState) => void>();
  readonly line = {
    state: () => this.#state,
    on: () => () => undefined,
    nudge: () => undefined,
    onState: (listener: (state: LineState) => void) => {
      this.#listeners.add(listener);
      return () => void this.#listeners.delete(listener);
    },
    ask: async (event: Asked | 'room:leave' | 'room:read', { cursor = null, seq = 0 }: { cursor?: string | null; seq?: number }) => {
      await Promise.resolve();
      if (event === 'room:read') {
        this.marks.push(seq);
        return this.hearsMarks ? { ok: true as const, value: {} } : { ok: false as const, problem: BUSY };
      }
      if (event === 'room:leave') return { ok: true as const, value: {} };
      this.asked.push({ event, cursor });
      const answer = this.answers.shift() ?? BUSY;
      if ('type' in answer) return { ok: false as const, problem: answer };
      return { ok: true as const, value: event === 'room:open' ? snapshot(answer) : answer };
    },
  } as unknown as Line;

  become(state: LineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

let session: RoomSession;
function open(server: Server): RoomSession {
  session = createRoomSession({
    roomId,
    line: server.line,
    kept: someKept(),
    call: () => Promise.resolve({ ok: false, problem: { type: 'no-answer' } }) as never,
    serverNow: () => Date.now(),
    topicsReady: () => Promise.resolve(),
  });
  return session;
}
const shown = () => session.store.get().log.messages.map(({ seq }) => seq);
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
  Object.assign(globalThis, { document: { hidden: false } });
});
afterEach(() => {
  session.close();
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'document');
});

it('waits as long as a busy server asks for, and asks once then, whatever happens meanwhile', async () => {
  const server = new Server();
  open(server);
  for (let minute = 1; minute <= 5; minute += 1) {
    await pass(30_000);
    server.become('down');
    server.become('up');
    await pass(29_000);
    expect(server.asked).toHaveLength(minute);
    await pass(1000);
    expect(server.asked).toHaveLength(minute + 1);
  }
  server.answers.push(aPage([1, 2]));
  await pass(60_000);
  expect(session.store.get().phase).toBe('open');
  expect(shown()).toEqual([1, 2]);
});

it('asks a busy server no more once the room is left', async () => {
  const server = new Server();
  open(server);
  await pass(50_000);
  session.close();
  await pass(300_000);
  expect(server.asked).toHaveLength(1);
});

it('fills again by itself when the server knows its place no more and is busy at that moment', async () => {
  const server = new Server();
  server.answers.push(aPage([1, 2]), { type: 'invalid-input' }, { type: 'busy', retryAfterMs: 2000 }, aPage([1, 2, 3]));
  open(server);
  await pass(10);
  expect(shown()).toEqual([1, 2]);
  await pass(20_000);
  expect(server.asked.slice(1)).toEqual([
    { event: 'room:since', cursor: 'c2' },
    { event: 'room:open', cursor: null },
  ]);
  await pass(2000);
  expect(server.asked.at(-1)).toEqual({ event: 'room:open', cursor: null });
  expect(shown()).toEqual([1, 2, 3]);
});

it('says again what was read, as long as that is not heard, and then no more', async () => {
  const server = new Server();
  server.answers.push(aPage([1, 2, 3]), aPage([]), aPage([]), aPage([]), aPage([]), aPage([]));
  open(server);
  await pass(10);
  expect(server.marks).toEqual([]);
  server.hearsMarks = false;
  session.seen(2, 'room');
  await pass(10);
  expect(server.marks).toEqual([2]);
  server.become('down');
  session.seen(3, 'room');
  await pass(10);
  expect(server.marks).toEqual([2]);
  server.become('up');
  await pass(10);
  expect(server.marks).toEqual([2, 3]);
  server.hearsMarks = true;
  await pass(20_000);
  expect(server.marks).toEqual([2, 3, 3]);
  await pass(40_000);
  expect(server.marks).toEqual([2, 3, 3]);
});

it('asks on from where each page ends until there is no more, on a line that stands and after a break', async () => {
  const server = new Server();
  server.answers.push(aPage([1, 2]), aPage([3, 4], { more: true }), aPage([5, 6], { more: true }), aPage([7]));
  open(server);
  await pass(20_010);
  expect(server.asked.map(({ cursor }) => cursor)).toEqual([null, 'c2', 'c4', 'c6']);
  expect(shown()).toEqual([1, 2, 3, 4, 5, 6, 7]);

  server.answers.push(aPage([8, 9], { more: true }), aPage([10, 11], { more: true }), aPage([12]));
  server.become('down');
  server.become('up');
  await pass(10);
  expect(server.asked.slice(4)).toEqual([
    { event: 'room:open', cursor: 'c7' },
    { event: 'room:since', cursor: 'c9' },
    { event: 'room:since', cursor: 'c11' },
  ]);
  expect(shown()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

it('opens when somebody tries again, after the server knew its place no more and refused the room', async () => {
  const server = new Server();
  server.answers.push(aPage([1, 2]), { type: 'invalid-input' }, { type: 'not-found' }, aPage([1, 2, 3]));
  open(server);
  await pass(20_010);
  expect(session.store.get().phase).toBe('failed');
  session.reopen();
  await pass(10);
  expect(session.store.get().phase).toBe('open');
  expect(shown()).toEqual([1, 2, 3]);
});

import type { Ack, PostMessage, PostOutcome, RoomId } from '#libs/contracts';
import { type Seated, TEST_ORIGIN } from '#libs/testing';
import type { Kept } from '../../../apps/member/src/kept/kept.js';
import { type Line, openLine } from '../../../apps/member/src/line.js';
import { createRoomSession, type RoomSession } from '../../../apps/member/src/room/room-session.js';
import type { FaultProxy } from './fault-proxy.js';
import type { History } from './history.js';

// A page that somebody looks at.
Object.assign(globalThis, { document: { hidden: false } });

/** The moment had no answer for us: it may have happened, or not. */
const UNKNOWN: ReadonlySet<string> = new Set(['no-answer', 'busy', 'storage-full', 'read-only', 'internal']);

export interface PhoneOptions {
  readonly name: string;
  readonly member: Seated;
  readonly roomId: string;
  readonly cookie: string;
  readonly door: FaultProxy;
  readonly history: History;
}

/** One window of one member: the member app's own connection, catch-up and outbox, without the screen. */
export class Phone {
  readonly name: string;
  /** Of each message that a frame brought: when, by this machine's clock. */
  readonly heard = new Map<string, number>();
  /** Of each key, whatever was acknowledged under it. */
  readonly acks: { readonly key: string; readonly id: string; readonly seq: number | null; readonly text: string }[] = [];
  readonly #kept = new Map<string, unknown>();
  #line!: Line;
  #session!: RoomSession;

  constructor(readonly options: PhoneOptions) {
    this.name = options.name;
    this.#open();
  }

  get view() {
    return this.#session.store.get();
  }

  get up(): boolean {
    return this.#line.state() === 'up' && this.view.phase === 'open';
  }

  /** Nothing waits, nothing is unknown. */
  get settled(): boolean {
    const { outbox, pause } = this.view;
    return pause === null && outbox.every(({ state }) => state === 'failed');
  }

  say(text: string): void {
    this.#session.sender.send({ text, thread: null, quotes: null, contentNote: null, edits: null });
  }

  /** What a member does to whom a pause was offered. */
  answerPause(sends: boolean): void {
    if (!this.view.pause) return;
    if (sends) this.#session.sender.sendPaused();
    else this.#session.sender.keepWriting();
  }

  /** Whoever came back after sixty messages sees the newest; the rest is there for whoever looks for it. */
  async scrollBack(): Promise<void> {
    if (this.view.log.earlier) await this.#session.earlier();
  }

  /** The page is loaded anew, whatever was on its way; what it kept on the device is there again. */
  reload(): void {
    this.close();
    this.#open();
  }

  close(): void {
    this.#session.close();
    this.#line.close();
  }

  #open(): void {
    const { door, cookie, roomId } = this.options;
    this.#line = openLine(() => undefined, {
      url: `http://127.0.0.1:${String(door.port)}`,
      extraHeaders: { cookie, origin: TEST_ORIGIN },
    });
    const line: Line = {
      ...this.#line,
      ask: async (name, input) => {
        if (name !== 'message:post') return this.#line.ask(name, input);
        const asked = input as PostMessage;
        this.#write('invoke', asked);
        const reply = await this.#line.ask(name, input);
        this.#answered(asked, reply as Ack<PostOutcome>);
        return reply;
      },
    };
    line.on('room:changed', ({ messages }) => {
      for (const { id } of messages) if (!this.heard.has(id)) this.heard.set(id, performance.now());
    });
    this.#session = createRoomSession({
      roomId: roomId as RoomId,
      line,
      kept: this.#keeps(),
      call: () => Promise.resolve({ ok: false, problem: { type: 'no-answer' } }),
      serverNow: () => Date.now(),
      topicsReady: () => Promise.resolve(),
    });
  }

  #answered({ clientKey, text, roomId }: PostMessage, reply: Ack<PostOutcome>): void {
    const asked = { clientKey, roomId };
    if (!reply.ok) this.#write(UNKNOWN.has(reply.problem.type) ? 'info' : 'fail', asked, { code: reply.problem.type });
    else if (reply.value.outcome === 'paused') this.#write('ok', asked, { code: 'paused' });
    else {
      const { id, seq } = reply.value.message;
      this.acks.push({ key: clientKey, id, seq, text });
      this.#write('ok', asked, { id, seq });
    }
  }

  #write(type: 'invoke' | 'ok' | 'fail' | 'info', { clientKey, roomId }: { clientKey: string; roomId: string }, more: object = {}): void {
    this.options.history.write({ type, who: this.name, what: 'post', key: clientKey, roomId, ...more });
  }

  #keeps(): Kept {
    const kept = this.#kept;
    return {
      get: (key) => Promise.resolve(kept.get(key)),
      put: (key, value) => Promise.resolve(void kept.set(key, structuredClone(value))),
      drop: (key) => Promise.resolve(void kept.delete(key)),
      under: (prefix) => Promise.resolve([...kept].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value)),
    };
  }
}

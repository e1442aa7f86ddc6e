import type { Ack, MessageId, MessageView, PostMessage, PostOutcome, ReactionWord, RoomId } from '#libs/contracts';
import { type Seated, TEST_ORIGIN } from '#libs/testing';
import type { Kept } from '../../../apps/member/src/kept/kept.js';
import { type Line, openLine } from '../../../apps/member/src/line.js';
import { createRoomSession, type RoomSession } from '../../../apps/member/src/room/room-session.js';
import { type Asked, clock, type Deed, deedIn, outcomeOf } from './deeds.js';
import type { FaultProxy } from './fault-proxy.js';
import { Heard } from './heard.js';
import type { History } from './history.js';

// A page that somebody looks at.
Object.assign(globalThis, { document: { hidden: false } });

/** Somebody else's words as the server sent them: when they first came, and when they were last asked for. Milliseconds since 1970. */
export interface Sent {
  readonly id: string;
  readonly text: string;
  readonly first: number;
  readonly asked: number;
}
/** Where a new message belongs, or which one gets other words. */
export type Whither = Partial<Record<'thread' | 'quotes' | 'edits', MessageId>>;

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
  readonly heard = new Heard();
  /** Of each key, whatever was acknowledged under it. */
  readonly acks: (Pick<MessageView, 'id' | 'seq' | 'thread' | 'quotes'> & { readonly key: string; readonly text: string })[] = [];
  /** What it did beside saying something, in the order in which it was answered. */
  readonly deeds: Deed[] = [];
  /** All words of others that were ever sent here. */
  readonly sent = new Map<string, Sent>();
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

  say(text: string, whither: Whither = {}): void {
    this.#session.sender.send({ text, thread: null, quotes: null, contentNote: null, edits: null, ...whither });
  }

  retract(id: MessageId): void {
    void this.#session.retract(id);
  }

  react(id: MessageId, word: ReactionWord, on: boolean): void {
    void this.#session.react(id, word, on);
  }

  /** Whoever looks at the page has read to its end. */
  read(): void {
    const { messages } = this.view.log;
    this.#session.seen(Math.max(0, ...messages.map(({ seq }) => seq ?? 0)), 'room');
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
    this.#line = openLine(
      { refused: () => undefined, renew: () => Promise.resolve() },
      {
        url: `http://127.0.0.1:${String(door.port)}`,
        extraHeaders: { cookie, origin: TEST_ORIGIN },
      },
    );
    const line: Line = {
      ...this.#line,
      ask: async (name, input) => {
        const deed = deedIn(name, input);
        const post = name === 'message:post' ? (input as PostMessage) : null;
        if (deed) this.#tell('invoke', deed);
        if (post) this.#write('invoke', post);
        const asked = clock();
        const reply = await this.#line.ask(name, input);
        if (post) this.#answered(post, reply as Ack<PostOutcome>);
        if (deed) this.#did(deed, reply);
        if (reply.ok) this.#see(messagesIn(reply.value), asked);
        return reply;
      },
    };
    line.on('room:changed', ({ messages }) => {
      this.heard.take(messages);
      this.#see(messages);
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

  #answered({ clientKey, text, roomId, thread, quotes }: PostMessage, reply: Ack<PostOutcome>): void {
    const asked = { clientKey, roomId };
    if (!reply.ok) this.#write(outcomeOf(reply.problem.type), asked, { code: reply.problem.type });
    else if (reply.value.outcome === 'paused') this.#write('ok', asked, { code: 'paused' });
    else {
      const { id, seq } = reply.value.message;
      this.acks.push({ key: clientKey, id, seq, text, thread, quotes });
      this.#write('ok', asked, { id, seq });
    }
  }

  #did(asked: Asked, reply: Ack<unknown>): void {
    const code = reply.ok ? null : reply.problem.type;
    const paused = reply.ok && (reply.value as Partial<PostOutcome> | null)?.outcome === 'paused';
    const type = paused ? 'fail' : outcomeOf(code);
    this.deeds.push({ ...asked, type, at: clock() });
    this.#tell(paused ? 'ok' : type, asked, paused ? 'paused' : code);
  }

  #tell(type: 'invoke' | Deed['type'], { act, about, key }: Asked, code: string | null = null): void {
    this.options.history.write({ type, who: this.name, what: act, id: about, ...(key && { key }), ...(code && { code }) });
  }

  /** `asked`: when that was what they answer; a frame answers nothing, and may have been on its way for long. */
  #see(messages: readonly MessageView[], asked = 0): void {
    const { me } = this.view;
    for (const { id, text, author } of messages) {
      if (text === null || !me || author.key === me.key) continue;
      const place = `${id} ${text}`;
      const before = this.sent.get(place);
      this.sent.set(place, { id, text, first: before?.first ?? clock(), asked: Math.max(before?.asked ?? 0, asked) });
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

/** Whatever messages an answer brings. */
function messagesIn(value: unknown): readonly MessageView[] {
  const { page, messages, message } = (value ?? {}) as {
    page?: { messages?: MessageView[] };
    messages?: MessageView[];
    message?: MessageView;
  };
  return [...(page?.messages ?? []), ...(messages ?? []), ...(message ? [message] : [])];
}

import { io, type Socket } from 'socket.io-client';
import type {
  Ack,
  ClientToServer,
  Endpoint,
  EndpointReply,
  EventName,
  EventReply,
  Frame,
  FrameName,
  ProblemCode,
  ServerToClient,
} from '#libs/contracts';

export type Answer<E extends Endpoint> =
  | { status: number; ok: true; body: EndpointReply<E>; headers: Headers; text: string }
  | { status: number; ok: false; body: { type: ProblemCode; [extra: string]: unknown }; headers: Headers; text: string };

/** A browser of one account: asks over HTTP and speaks over a socket, with its cookie and an allowed origin. */
export class TestClient {
  cookie: string | null;
  readonly #sockets: TestSocket[] = [];
  constructor(
    readonly base: string,
    readonly origin: string,
    cookie: string | null = null,
  ) {
    this.cookie = cookie;
  }

  async ask<E extends Endpoint>(
    endpoint: E,
    input: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<E>> {
    const rest = { ...input };
    const path = endpoint.path.replace(/:(\w+)/gu, (_, field: string) => {
      const value = String(rest[field]).toWellFormed(); // an address can't hold half a letter
      Reflect.deleteProperty(rest, field);
      return encodeURIComponent(value);
    });
    const inQuery = Object.entries(rest).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
    const query = endpoint.method === 'GET' ? `?${new URLSearchParams(inQuery).toString()}` : '';
    const response = await fetch(`${this.base}${path}${query}`, {
      method: endpoint.method,
      headers: { origin: this.origin, 'content-type': 'application/json', ...(this.cookie && { cookie: this.cookie }), ...headers },
      ...(endpoint.method === 'POST' && { body: JSON.stringify(rest) }),
      redirect: 'manual',
    });
    this.#keep(response.headers.getSetCookie());
    const text = await response.text();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return { status: response.status, ok: response.ok, body, headers: response.headers, text } as Answer<E>;
  }

  /** @throws when the answer is a refusal */
  async get<E extends Endpoint>(endpoint: E, input: Record<string, unknown> = {}): Promise<EndpointReply<E>> {
    const answer = await this.ask(endpoint, input);
    if (!answer.ok) throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.text}`);
    return answer.body;
  }

  /** The code with which it is refused, or `done`. */
  async refusal(endpoint: Endpoint, input: Record<string, unknown> = {}): Promise<ProblemCode | 'done'> {
    const answer = await this.ask(endpoint, input);
    return answer.ok ? 'done' : answer.body.type;
  }

  async socket(): Promise<TestSocket> {
    const socket = new TestSocket(
      io(this.base, {
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        extraHeaders: { origin: this.origin, ...(this.cookie && { cookie: this.cookie }) },
      }),
    );
    this.#sockets.push(socket);
    await socket.connected();
    return socket;
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
  }

  #keep(setCookies: readonly string[]): void {
    const jar = new Map(
      (this.cookie ?? '')
        .split('; ')
        .filter(Boolean)
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair] as const),
    );
    for (const line of setCookies) {
      const pair = line.split(';')[0] ?? '';
      const name = pair.slice(0, pair.indexOf('='));
      if (pair.endsWith('=') || /expires=Thu, 01 Jan 1970/iu.test(line)) jar.delete(name);
      else jar.set(name, pair);
    }
    this.cookie = jar.size > 0 ? [...jar.values()].join('; ') : null;
  }
}

interface Heard {
  readonly frame: FrameName;
  readonly body: unknown;
}
const PATIENCE_MS = 8_000;

/** A socket that remembers every frame, so that a test awaits what it wants to see instead of sleeping. */
export class TestSocket {
  readonly frames: Heard[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(readonly raw: Socket<ServerToClient, ClientToServer>) {
    raw.onAny((frame: FrameName, body: unknown) => {
      this.frames.push({ frame, body });
      for (const look of this.#waiting) look();
    });
  }

  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.raw.once('connect', () => {
        resolve();
      });
      this.raw.once('connect_error', (error) => {
        reject(error);
      });
    });
  }

  say<E extends EventName>(event: E, input: unknown): Promise<Ack<EventReply<E>>> {
    const raw = this.raw.timeout(PATIENCE_MS) as unknown as { emitWithAck(event: string, input: unknown): Promise<Ack<EventReply<E>>> };
    return raw.emitWithAck(event, input);
  }

  /** @throws when the answer is a refusal */
  async tell<E extends EventName>(event: E, input: unknown): Promise<EventReply<E>> {
    const reply = await this.say(event, input);
    if (!reply.ok) throw new Error(`${event}: ${reply.problem.type}`);
    return reply.value;
  }

  /** The first frame of this name that satisfies `wanted`, already heard or still to come. */
  heard<F extends FrameName>(frame: F, wanted: (body: Frame<F>) => boolean = () => true): Promise<Frame<F>> {
    const find = () => this.frames.find((heard) => heard.frame === frame && wanted(heard.body as Frame<F>))?.body as Frame<F> | undefined;
    return this.#until(find, `no ${frame} came`);
  }

  ended(): Promise<true> {
    if (this.raw.disconnected) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error('the socket was not ended'));
      }, PATIENCE_MS);
      this.raw.once('disconnect', () => {
        clearTimeout(late);
        resolve(true);
      });
    });
  }

  close(): void {
    this.raw.close();
  }

  #until<T>(find: () => T | undefined, complaint: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        resolve(found);
      };
      const late = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(complaint));
      }, PATIENCE_MS);
      this.#waiting.add(look);
      look();
    });
  }
}

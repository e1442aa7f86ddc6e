import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import {
  type Ack,
  api,
  type ClientToServer,
  type Endpoint,
  type EndpointReply,
  type EventName,
  type EventReply,
  type ServerToClient,
} from '#libs/contracts';
import type { AuditorConfig } from '#libs/platform';
import type { Canary } from '#libs/watch';

const PATIENCE_MS = 10_000;

/** What a member's browser does: signs in over HTTP, and talks over a WebSocket with the cookie that it was given. */
export class ProbeClient {
  readonly #headers: Record<string, string>;
  #socket: Socket<ServerToClient, ClientToServer> | null = null;
  #roomId = '';

  constructor(private readonly config: Pick<AuditorConfig, 'probeUrl' | 'origins'>) {
    const origin = config.origins[0] ?? config.probeUrl;
    // Asked inside of the house, a node must not think that the cookie would travel in the open.
    const inside = origin.startsWith('https://') && config.probeUrl.startsWith('http://');
    this.#headers = { origin, ...(inside && { 'x-forwarded-proto': 'https' }) };
  }

  async signIn({ signInName, password }: Canary): Promise<void> {
    const view = await this.#ask(api.enterPassword, { name: signInName, password, phone: 'shared' });
    if (!view.signedIn || view.stage !== 'ready') throw new Error('not signed in');
  }

  async enter(): Promise<void> {
    const { rooms } = await this.#ask(api.rooms);
    const [room] = rooms;
    if (!room) throw new Error('no room');
    this.#roomId = room.id;
    const socket: Socket<ServerToClient, ClientToServer> = io(this.config.probeUrl, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      timeout: PATIENCE_MS,
      extraHeaders: this.#headers,
    });
    this.#socket = socket;
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    await this.#say('room:open', { roomId: room.id });
  }

  async post(text: string): Promise<void> {
    const said = { roomId: this.#roomId, clientKey: randomUUID(), text, confirmed: true, thread: null, quotes: null, contentNote: null };
    const { outcome } = await this.#say('message:post', said);
    if (outcome !== 'posted') throw new Error('not posted');
  }

  /** Whatever is left open. */
  async leave(): Promise<void> {
    this.#socket?.close();
    if (this.#headers['cookie'] !== undefined) await this.#ask(api.endSession).catch(() => undefined);
  }

  async #ask<E extends Endpoint>(endpoint: E, input: object = {}): Promise<EndpointReply<E>> {
    const response = await fetch(`${this.config.probeUrl}${endpoint.path}`, {
      method: endpoint.method,
      headers: { ...this.#headers, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
      ...(endpoint.method === 'POST' && { body: JSON.stringify(input) }),
    });
    const [cookie] = response.headers.getSetCookie().flatMap((line) => line.split(';')[0] ?? []);
    if (cookie !== undefined) this.#headers['cookie'] = cookie;
    if (!response.ok) throw new Error('refused');
    return (await response.json()) as EndpointReply<E>;
  }

  async #say<E extends EventName>(event: E, input: unknown): Promise<EventReply<E>> {
    const socket = this.#socket?.timeout(PATIENCE_MS) as unknown as {
      emitWithAck(event: string, input: unknown): Promise<Ack<EventReply<E>>>;
    };
    const reply = await socket.emitWithAck(event, input);
    if (!reply.ok) throw new Error('refused');
    return reply.value;
  }
}

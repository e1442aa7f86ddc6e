import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { RequestHandler } from 'express';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { FRAME_LIMIT } from '#libs/platform';
import { cutSlowReaders } from './slow-readers.js';

interface Doors {
  readonly origins: readonly string[];
  /** Session and passport, so that a socket is who its cookie says. */
  readonly middleware: readonly RequestHandler[];
}

/**
 * socket.io as a hint transport: WebSocket only, small frames, no compression (secrets and strangers' text would share
 * a window), and never connection state recovery, which readmits whoever was removed meanwhile.
 */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly doors: Doors,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const allowed = new Set(this.doors.origins);
    const settings = {
      ...options,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: FRAME_LIMIT,
      perMessageDeflate: false,
      httpCompression: false,
      connectTimeout: 5_000,
      pingInterval: 10_000,
      pingTimeout: 8_000,
      // `cors` does not guard a WebSocket; this does.
      allowRequest: (request: IncomingMessage, decide: (error: string | null, ok: boolean) => void) => {
        decide(null, allowed.has(request.headers.origin ?? ''));
      },
    };
    const server: Server = super.createIOServer(port, settings as unknown as ServerOptions);
    cutSlowReaders(server);
    server.engine.use(noteResponse);
    for (const handler of this.doors.middleware) server.engine.use(handler as never);
    return server;
  }

  /** Our gateway hears every event and every end by itself, without a chain of observers for each socket. */
  override bindMessageHandlers(): void {}
  override bindClientDisconnect(): void {}
}

const NOTHING = Object.freeze({}) as Socket['handshake'];

/** What the middleware took for a response. engine.io ties it to the connection for as long as that lives. */
const responses = new WeakMap<IncomingMessage, object>();
function noteResponse(request: IncomingMessage, response: object, next: () => void): void {
  responses.set(request, response);
  next();
}

/** A socket lives for hours; the request that opened it, with its headers and its session, is let go once it is admitted. */
export function dropHandshake(socket: Pick<Socket, 'handshake' | 'conn' | 'request'>): void {
  const response = responses.get(socket.request) ?? {};
  for (const held of Object.keys(response)) Reflect.deleteProperty(response, held);
  (socket as { handshake: Socket['handshake'] }).handshake = NOTHING;
  (socket.conn as { request: unknown }).request = null;
}

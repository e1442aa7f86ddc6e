import type { Server } from 'socket.io';
import type { TestApp, TestSocket } from '#libs/testing';
import { RoomsGateway } from '../../apps/server/src/rooms.gateway.js';
import { startApp } from '../e2e/support/app.js';

interface Connection {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly transport: { readonly socket: { readonly bufferedAmount: number } };
}

describe('a socket that does not read', () => {
  let app: TestApp;
  let server: Server;
  let reader: TestSocket;
  let other: TestSocket;

  beforeAll(async () => {
    app = await startApp();
    const programme = await app.programme();
    const heron = await programme.member(await programme.room(), 'Heron');
    reader = await (await app.as(heron)).socket();
    other = await (await app.as(heron)).socket();
    ({ server } = app.app.get(RoomsGateway));
  });
  afterAll(() => app[Symbol.asyncDispose]());

  const connectionOf = ({ raw }: TestSocket) => server.sockets.sockets.get(raw.id!)!.conn as unknown as Connection;
  const pause = ({ raw }: TestSocket) => {
    const { transport } = raw.io.engine as unknown as { transport: { ws: { _socket: { pause(): void } } } };
    transport.ws._socket.pause();
  };

  it('is cut before what it leaves unread grows beyond a megabyte, and takes nobody with it', async () => {
    const connection = connectionOf(reader);
    pause(reader);
    let most = 0;
    const page = { text: 'x'.repeat(64 * 1024) };
    for (let frames = 0; frames < 1_000 && connection.readyState === 'open'; frames += 1) {
      server.emit('room:here', page);
      most = Math.max(most, connection.transport.socket.bufferedAmount + connection.writeBuffer.length * page.text.length);
      await other.heard('room:here', () => other.frames.length > frames);
    }
    expect(connection.readyState).not.toBe('open');
    expect(most).toBeLessThan(2 * 1024 * 1024);
    expect(other.raw.connected).toBe(true);
  });
});

import type { Server } from 'socket.io';
import { api } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
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
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let client: TestClient;
  let reader: TestSocket;
  let other: TestSocket;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
    ({ server } = app.app.get(RoomsGateway));
  });
  beforeEach(async () => {
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    client = await app.as(heron);
    reader = await client.socket();
    other = await client.socket();
  });
  afterEach(() => {
    client.close();
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

  it('is cut when so many frames wait, however small they are, and catches up when it is back', async () => {
    const connection = connectionOf(reader);
    const { page } = await reader.tell('room:open', { roomId: room.id });
    const maple = await app.as(await programme.member(room, 'Maple'));
    pause(reader);
    let told = other.frames.length;
    const tell = async (text: string) => {
      told += 1;
      server.emit('room:here', { text });
      await other.heard('room:here', () => other.frames.length >= told);
    };
    while (connection.transport.socket.bufferedAmount === 0) await tell('x'.repeat(64 * 1024)); // until its line takes no more
    await maple.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text: 'while you were gone', confirmed: true });
    let most = { frames: 0, size: 0 };
    for (let n = 0; n < 1_000 && connection.readyState === 'open'; n += 1) {
      await tell('x');
      const { writeBuffer, transport } = connection;
      most = { frames: Math.max(most.frames, writeBuffer.length), size: Math.max(most.size, transport.socket.bufferedAmount) };
    }
    expect(connection.readyState).not.toBe('open');
    expect(most.frames).toBe(256);
    expect(most.size).toBeLessThan(512 * 1024); // it was not for their size
    expect(other.raw.connected).toBe(true);

    const back = await (await app.as(heron)).socket();
    const missed = await back.tell('room:open', { roomId: room.id, cursor: page.cursor });
    expect(missed.page.messages).toMatchObject([{ text: 'while you were gone' }]);
  });
});

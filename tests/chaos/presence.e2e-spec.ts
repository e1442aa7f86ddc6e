import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Programme, type RoomMade, TEST_ORIGIN, type TestApp, TestClient, type TestSocket } from '#libs/testing';
import { freePort } from '#tools/ports.mjs';
import { OpenSockets } from '../../apps/server/src/open-sockets.js';
import { SocketKeeper } from '../../apps/server/src/socket-keeper.js';
import { startApp } from '../e2e/support/app.js';

const MAIN = join(import.meta.dirname, '../../dist/apps/server/src/main.js');

/** "9 here now", and whether a counselor reads: of all nodes together, one of which dies without a word. */
describe('presence across nodes', () => {
  let here: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let folder: string;
  let node: ChildProcess;
  let base: string;

  beforeAll(async () => {
    here = await startApp();
    programme = await here.programme();
    folder = await mkdtemp(join(tmpdir(), 'lamplight-presence-'));
    await writeFile(join(folder, 'keyring'), here.config.keyring, { mode: 0o600 });
    await writeFile(join(folder, 'session'), here.config.sessionSecret, { mode: 0o600 });
    const port = await freePort();
    base = `http://127.0.0.1:${String(port)}`;
    const env = {
      NODE_ENV: 'test',
      ROLES: 'api',
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGINS: TEST_ORIGIN,
      LOG_LEVEL: 'error',
      DATABASE_URL: here.database.url,
      DATABASE_MAY_FORGET: 'yes',
      KEYRING_FILE: join(folder, 'keyring'),
      SESSION_SECRET_FILE: join(folder, 'session'),
    };
    node = spawn(process.execPath, [MAIN], { env, stdio: 'ignore' });
    while (
      !(await fetch(`${base}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await here.database.run('SELECT pg_sleep(0.05)');
  });
  afterAll(async () => {
    if (node.exitCode === null && node.signalCode === null) {
      const exited = once(node, 'exit');
      node.kill('SIGKILL');
      await exited;
    }
    await here[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    room = await programme.room();
  });

  async function open(client: TestClient): Promise<TestSocket> {
    const socket = await client.socket();
    await socket.tell('room:open', { roomId: room.id });
    return socket;
  }
  const onOtherNode = ({ cookie }: TestClient) => new TestClient(base, TEST_ORIGIN, cookie);
  const counts = (socket: TestSocket, count: number) => socket.heard('room:here', ({ here: now }) => now.count === count);

  it('counts who is on any node, each once, tells of cover, and forgets those of a node that was killed', async () => {
    const [heron, maple] = [await here.as(await programme.member(room, 'Heron')), await here.as(await programme.member(room, 'Maple'))];
    const dana = await here.as(await programme.staff('counselor', 'Dana', [room]));
    const watching = await open(heron);
    const twice = await open(onOtherNode(heron)); // one member with two windows is one
    const other = await open(onOtherNode(maple));
    await counts(watching, 2);
    const reading = await open(onOtherNode(dana));
    await counts(watching, 3);
    await watching.heard('room:state', ({ state }) => state.covered);
    await counts(other, 3);

    node.kill('SIGKILL');
    await Promise.all([twice, other, reading].map((socket) => socket.ended()));
    watching.frames.length = 0;
    await here.fastForward(1); // three beats that did not come
    await here.app.get(SocketKeeper).beat([...here.app.get(OpenSockets).all()]);
    await counts(watching, 1);
    const { state } = await watching.heard('room:state', (told) => !told.state.covered);
    expect(state.on).toEqual([]);
    for (const socket of [twice, other, reading]) socket.close();
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_ORIGIN, type TestApp } from '#libs/testing';
import { freePort } from '#tools/ports.mjs';
import { startApp } from '../e2e/support/app.js';

const MAIN = join(import.meta.dirname, '../../dist/apps/server/src/main.js');
const ASKED = 200;
const PATIENCE_MS = 90_000;

/** Nobody is paged by a node that died of its own log. */
describe('a node whose log goes nowhere', () => {
  let here: TestApp;
  let folder: string;
  let node: ChildProcess | undefined;

  beforeAll(async () => {
    here = await startApp();
    folder = await mkdtemp(join(tmpdir(), 'lamplight-log-'));
    await writeFile(join(folder, 'keyring'), here.config.keyring, { mode: 0o600 });
    await writeFile(join(folder, 'session'), here.config.sessionSecret, { mode: 0o600 });
  });
  afterAll(async () => {
    await here[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  afterEach(async () => {
    if (!node || node.exitCode !== null || node.signalCode !== null) return;
    const exited = once(node, 'exit');
    node.kill('SIGKILL');
    await exited;
  });

  async function start(output: 'pipe' | number): Promise<string> {
    const port = await freePort();
    const env = {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGINS: TEST_ORIGIN,
      LOG_LEVEL: 'debug',
      DATABASE_URL: here.database.url,
      DATABASE_MAY_FORGET: 'yes',
      KEYRING_FILE: join(folder, 'keyring'),
      SESSION_SECRET_FILE: join(folder, 'session'),
    };
    node = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', output, 'ignore'] });
    const base = `http://127.0.0.1:${String(port)}`;
    const answers = () =>
      fetch(`${base}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (node.exitCode === null && !(await answers())) await here.database.run('SELECT pg_sleep(0.05)');
    return base;
  }
  const ask = async (base: string) => {
    for (let n = 0; n < ASKED; n += 1) expect((await fetch(`${base}/api/rooms`)).status).toBe(401);
  };
  const went = async () => {
    const exited = once(node!, 'exit');
    node!.kill('SIGTERM');
    return ((await exited) as [number | null])[0];
  };

  it(
    'answers while the disk of its log is full, and ends when it is asked to',
    async () => {
      const full = openSync('/dev/full', 'w');
      const base = await start(full);
      closeSync(full);
      await ask(base);
      expect(node?.exitCode).toBeNull();
      expect(await went()).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'answers while whoever reads its log stands still, and ends when it is asked to',
    async () => {
      const base = await start('pipe'); // of which nobody reads
      for (let n = 0; n < 10; n += 1) await ask(base);
      expect(node?.exitCode).toBeNull();
      expect(await went()).toBe(0);
    },
    PATIENCE_MS,
  );
});

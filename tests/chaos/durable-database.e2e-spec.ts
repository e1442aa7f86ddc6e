import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { testConfig } from '#libs/testing';
import { runFolder } from '#tools/run-folder.mjs';
import { Postgres } from './support/postgres.js';

const DIST = join(import.meta.dirname, '../../dist/apps/server/src');

/** A PostgreSQL of its own, durable as an operator's should be; then each of four settings as it should not be. */
describe('a database that would forget', () => {
  let folder: string;
  let postgres: Postgres;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await runFolder('lamplight-durable-');
    postgres = await Postgres.start(folder);
    const config = testConfig('');
    writeFileSync(join(folder, 'keyring'), config.keyring, { mode: 0o600 });
    writeFileSync(join(folder, 'session'), config.sessionSecret, { mode: 0o600 });
    env = {
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: postgres.ownUrl,
      KEYRING_FILE: join(folder, 'keyring'),
      SESSION_SECRET_FILE: join(folder, 'session'),
    };
    await promisify(execFile)(process.execPath, [join(DIST, 'migrate.js')], { env });
  }, 60_000);
  afterAll(async () => {
    await postgres[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    await postgres.run('ALTER SYSTEM RESET ALL');
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) await reloaded(name, 'on');
  });

  /** Until it serves, or has ended: what it said. */
  async function start(more: Readonly<Record<string, string>> = {}): Promise<{ code: number | null; said: string }> {
    const node = spawn(process.execPath, [join(DIST, 'main.js')], { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    node.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    createInterface({ input: node.stdout }).on('line', (line) => {
      if (line.includes('"event":"started"')) node.kill('SIGKILL');
    });
    const [code] = (await once(node, 'close')) as [number | null];
    return { code, said };
  }
  async function set(name: string, value: string): Promise<void> {
    await postgres.run(`ALTER SYSTEM SET ${name} = ${value}`);
    if (name === 'data_sync_retry') await postgres.restart();
    await reloaded(name, value);
  }
  async function reloaded(name: string, value: string): Promise<void> {
    await postgres.look('SELECT pg_reload_conf()');
    const is = () => postgres.run<{ value: string }>('SELECT current_setting($1) AS value', [name]);
    while ((await is())[0]?.value !== value) await postgres.run('SELECT pg_sleep(0.02)');
  }
  const refused = (name: string, safe: string, is: string) => ({
    code: 78,
    said: expect.stringMatching(new RegExp(`^lamplight: PostgreSQL: expected ${name} = ${safe}, and it is ${is}: .+\\n$`, 'u')) as string,
  });

  it.each([
    ['fsync', 'off', 'on'],
    ['synchronous_commit', 'off', 'on'],
    ['synchronous_commit', 'local', 'on'],
    ['synchronous_commit', 'remote_write', 'on'],
    ['full_page_writes', 'off', 'on'],
    ['data_sync_retry', 'on', 'off'],
  ])(
    'is served by no node: %s = %s',
    async (name, is, safe) => {
      await set(name, is);
      expect(await start()).toEqual(refused(name, safe, is));
      await set(name, safe);
    },
    60_000,
  );

  it('is served by no worker either, also where the user of the database alone has the setting', async () => {
    await postgres.run('ALTER ROLE CURRENT_USER SET synchronous_commit = off');
    expect(await start({ ROLES: 'worker' })).toEqual(refused('synchronous_commit', 'on', 'off'));
    await postgres.run('ALTER ROLE CURRENT_USER RESET synchronous_commit');
  }, 60_000);

  it('is served where that was allowed', async () => {
    await set('fsync', 'off');
    expect(await start({ DATABASE_MAY_FORGET: 'yes' })).toEqual({ code: null, said: '' });
  }, 60_000);

  it('is not one that waits for its standby to show what was committed, too', async () => {
    await set('synchronous_commit', 'remote_apply');
    expect(await start()).toEqual({ code: null, said: '' });
  }, 60_000);
});

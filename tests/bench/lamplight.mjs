// The product as it is built, with the PostgreSQL that it comes with, durable as in use. Both on one core.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createDatabaseIfMissing, startPostgres } from '../../tools/embedded-postgres.mjs';
import { root } from '../../tools/machine.mjs';
import { freePort } from '../../tools/ports.mjs';
import { until } from '../../tools/processes.mjs';
import { databasePassword, secretFiles } from '../../tools/secrets.mjs';
import { here, listens, pin, SERVER_CORE, startOn } from './machine.mjs';
import { Seed } from './seed.mjs';

const program = (name) => path.join(root, 'dist', 'apps', 'server', 'src', name);
const DATABASE = 'lamplight';

/** A migrated database of one run, with a programme in it. */
async function database(postgres, { name, files }) {
  await createDatabaseIfMissing(postgres.urlOf('postgres'), name);
  const env = { PATH: process.env.PATH, ...files, DATABASE_URL: postgres.urlOf(name), NODE_ENV: 'development', HOST: '127.0.0.1' };
  execFileSync(process.execPath, [program('migrate.js')], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const read = (file) => fs.readFileSync(file, 'utf8').trim();
  const keyring = read(files.KEYRING_FILE);
  const seed = new Seed(client, { keyring, secret: read(files.SESSION_SECRET_FILE) });
  await seed.programme();
  return { env, client, seed, keyring };
}

/** PostgreSQL with the database of one run. */
export class Store {
  #others = [];

  static async open(folder) {
    const dataDir = path.join(folder, 'postgres');
    const secrets = path.join(folder, 'secrets');
    const postgres = await startPostgres({ dataDir, password: databasePassword(secrets), logFile: path.join(folder, 'postgres.log') });
    const pid = Number(fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    pin(pid, SERVER_CORE);
    try {
      return await Store.#prepare({ postgres, pid, folder, secrets });
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  }

  static async #prepare({ postgres, pid, folder, secrets }) {
    const files = secretFiles(secrets);
    return new Store({ postgres, pid, files, folder, ...(await database(postgres, { name: DATABASE, files })) });
  }

  constructor(parts) {
    Object.assign(this, parts);
  }

  /** Another database on the same PostgreSQL: what is in it is in nobody else's tables. */
  async another(name) {
    const other = { ...this, ...(await database(this.postgres, { name, files: this.files })) };
    this.#others.push(other);
    return other;
  }

  async close() {
    for (const { client } of [this, ...this.#others]) await client.end();
    await this.postgres.stop();
  }
}

async function started({ command, env, folder, name, ready }) {
  const port = await freePort();
  const server = startOn(SERVER_CORE, { command, env: { ...env, PORT: String(port) }, folder, name });
  const up = await until(async () => server.ended() || (await ready(port)), { within: 60_000 });
  if (up && !server.ended()) return { ...server, port };
  await server.stop();
  throw new Error(`${name} did not start: ${fs.readFileSync(path.join(folder, `${name}.log`), 'utf8').slice(-2_000)}`);
}

const node = [process.execPath, '--expose-gc', '--import', path.join(here, 'collect.mjs')];
const isReady = (port) =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** A server of each kind, what opens a room there and what posts into it. */
export const systems = {
  bare: {
    words: ['--protocol', 'sio', '--open', '["join","%R"]', '--post', '["m",{"room":"%R","id":"%K","body":"%T"}]'],
    start: ({ env, folder, flags = [] }) =>
      started({ command: [...node, ...flags, path.join(here, 'bare-server.mjs')], env, folder, name: 'bare', ready: listens }),
  },
  lamplight: {
    words: [
      ...['--protocol', 'sio', '--open', '["room:open",{"roomId":"%R"}]'],
      ...['--post', '["message:post",{"roomId":"%R","clientKey":"%K","text":"%T","confirmed":true}]'],
    ],
    origin: true,
    start: ({ env, folder, flags = [] }) =>
      started({ command: [...node, ...flags, program('main.js')], env, folder, name: 'server', ready: isReady }),
  },
};

// A peer: ejabberd of Debian's package with its archive (MAM) in PostgreSQL, on the loopback, with folders and a database of
// its own. Without Erlang's distribution, so that no port mapper outlives it.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createDatabaseIfMissing } from '../../tools/embedded-postgres.mjs';
import { freePort } from '../../tools/ports.mjs';
import { until } from '../../tools/processes.mjs';
import { listens, SERVER_CORE, startOn } from './machine.mjs';

const LIBS = '/usr/lib/x86_64-linux-gnu';
const SCHEMA = '/usr/share/ejabberd/sql/pg.sql';
const DATABASE = 'ejabberd';

const installed = () => fs.existsSync('/usr/sbin/ejabberdctl') && fs.readdirSync(LIBS).filter((name) => /^ejabberd-\d/.test(name));

/** Why it can't be measured here, or null. */
export const ejabberdMissing = () =>
  installed()?.length
    ? null
    : 'ejabberd is not installed: apt-get update && apt-get install --no-install-recommends ejabberd erlang-p1-pgsql';

const config = ({ port, database }) => `
hosts: [localhost]
loglevel: error
host_config: {localhost: {auth_method: [anonymous], anonymous_protocol: sasl_anon, allow_multiple_connections: true}}
listen: [{port: ${port}, ip: "127.0.0.1", module: ejabberd_c2s, max_stanza_size: 65536, shaper: none, access: all, backlog: 4096}]
sql_type: pgsql
sql_server: "127.0.0.1"
sql_port: ${database.port}
sql_database: ${DATABASE}
sql_username: ${database.username}
sql_password: "${database.password}"
sql_pool_size: 8
default_db: mnesia
modules:
  mod_mam: {db_type: sql, default: always, assume_mam_usage: true}
  mod_muc:
    access: all
    access_create: all
    max_users: 5000
    min_message_interval: 0
    default_room_options: {mam: true, persistent: false, anonymous: true, max_users: 5000}
`;

async function inDatabase(postgres, work) {
  const client = new pg.Client({ connectionString: postgres.urlOf(DATABASE) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function schema(postgres) {
  await createDatabaseIfMissing(postgres.urlOf('postgres'), DATABASE);
  await inDatabase(postgres, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('archive') AS made`);
    await client.query(rows[0].made === null ? fs.readFileSync(SCHEMA, 'utf8') : 'TRUNCATE archive');
  });
  return new URL(postgres.urlOf(DATABASE));
}

/** Since it was started: that it keeps what it is measured for keeping. */
export const archivedMessages = ({ postgres }) =>
  inDatabase(postgres, async (client) => (await client.query('SELECT count(*)::int AS kept FROM archive')).rows[0].kept);

export const ejabberd = {
  words: [
    ...['--protocol', 'xmpp', '--open', ''],
    ...['--post', "<message to='%R@conference.localhost' type='groupchat' id='%K'><body>%T</body></message>"],
  ],
  async start({ postgres, folder }) {
    const home = path.join(folder, 'ejabberd');
    fs.mkdirSync(home, { recursive: true });
    const database = await schema(postgres);
    const port = await freePort();
    fs.writeFileSync(path.join(home, 'ejabberd.yml'), config({ port, database }));
    const [lib] = installed();
    const command = ['erl', '-noinput', '+K', 'true', '+P', '250000', '-pa', `${LIBS}/${lib}/ebin`, '-mnesia', 'dir', `"${home}/spool"`];
    command.push('-s', 'ejabberd');
    const env = {
      ...process.env,
      HOME: home,
      ERL_LIBS: LIBS,
      EJABBERD_CONFIG_PATH: path.join(home, 'ejabberd.yml'),
      EJABBERD_LOG_PATH: `${home}/ejabberd.log`,
      SPOOL_DIR: `${home}/spool`,
    };
    const server = startOn(SERVER_CORE, { command, env, folder, name: 'ejabberd' });
    const up = await until(async () => server.ended() || listens(port), { within: 60_000, every: 200 });
    if (up && !server.ended()) return { ...server, port };
    await server.stop();
    throw new Error(`ejabberd did not start: ${fs.readFileSync(path.join(folder, 'ejabberd.log'), 'utf8').slice(-2_000)}`);
  },
};

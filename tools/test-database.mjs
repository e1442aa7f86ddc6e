// A PostgreSQL for one run of the tests, with the migrated template that each spec file clones.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from './embedded-postgres.mjs';
import { runFolder } from './run-folder.mjs';
import { databasePassword, secretFiles } from './secrets.mjs';

const template = 'lamplight_template';

async function execute(adminUrl, statements) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseUrl(adminUrl, name) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** On `TEST_DATABASE_ADMIN_URL` when it is set; otherwise on a server of its own, that forgets everything: unless it is `durable`, as production asks. */
export async function openTestDatabase({ durable = false } = {}) {
  const dir = await runFolder('lamplight-test-');
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  const server = given
    ? undefined
    : await startPostgres({
        dataDir: path.join(dir, 'postgres'),
        password: databasePassword(path.join(dir, 'secrets')),
        logFile: path.join(dir, 'postgres.log'),
        fast: !durable,
      });
  const adminUrl = given ?? server.urlOf('postgres');
  const drop = [`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`];
  return {
    env: { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_TEMPLATE: template },
    async migrate(run) {
      await execute(adminUrl, [...drop, `CREATE DATABASE ${template}`]);
      return run({ ...secretFiles(path.join(dir, 'secrets')), NODE_ENV: 'test', DATABASE_URL: databaseUrl(adminUrl, template) });
    },
    async stop() {
      if (given) await execute(adminUrl, drop);
      await server?.stop();
      fs.rmSync(dir, { recursive: true, force: true });
    },
  };
}

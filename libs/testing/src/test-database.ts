import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';

/** A database of a spec file's own: a clone of the migrated template, dropped at the end. */
export class TestDatabase implements AsyncDisposable {
  readonly #pool: Pool;

  private constructor(
    readonly url: string,
    private readonly name: string,
    private readonly adminUrl: string,
  ) {
    this.#pool = new Pool({ connectionString: url, max: 2 });
    this.#pool.on('error', () => undefined); // a spec may end connections on purpose
  }

  static async clone(): Promise<TestDatabase> {
    const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
    const template = process.env['TEST_TEMPLATE'] ?? 'lamplight_template';
    if (!adminUrl) throw new Error('TEST_DATABASE_ADMIN_URL is not set: run the tests through `npm test`');
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
    const url = new URL(adminUrl);
    url.pathname = name;
    return new TestDatabase(url.href, name, adminUrl);
  }

  /** Moves the clock that decides: everything that asks the database for the time is in the future from now on. */
  async setClockAhead(seconds: number): Promise<void> {
    await this.run(
      `CREATE OR REPLACE FUNCTION clock_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp() + interval ''${String(seconds)} seconds'''`,
    );
  }

  async run<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.#pool.query<Row>(sql, parameters)).rows;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.end();
    await asAdmin(this.adminUrl, `DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

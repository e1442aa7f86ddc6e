import { Client } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { api } from '#libs/contracts';
import { migrations } from '#libs/platform';
import { aKey, type RoomMade, type Seated, type TestClient } from '#libs/testing';
import { migrateAll, migratingOptions } from '../../apps/server/src/migrating.js';
import { Crisis } from './support/crisis.js';
import { runProgram } from './support/program.js';

class OneMoreColumn1799000000000 implements MigrationInterface {
  name = 'OneMoreColumn1799000000000';
  async up(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE membership ADD COLUMN spec_new text');
    await queries.query('ALTER TABLE message ADD COLUMN spec_new text');
  }
  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE message DROP COLUMN spec_new; ALTER TABLE membership DROP COLUMN spec_new');
  }
}

describe('a migration beside traffic', () => {
  let crisis: Crisis;
  let schema: DataSource;
  let reader: Client;
  let room: RoomMade;
  let heron: Seated;
  let phone: TestClient;
  const url = () => crisis.app.database.url;
  const run = <Row extends object>(sql: string) => crisis.app.database.run<Row>(sql);

  beforeAll(async () => {
    crisis = await Crisis.start();
    schema = await new DataSource(migratingOptions(url())).initialize();
    room = await crisis.programme.room();
    heron = await crisis.programme.member(room, 'Heron');
    phone = await crisis.app.as(heron);
  });
  afterAll(async () => {
    await schema.destroy();
    await crisis[Symbol.asyncDispose]();
  });
  /** As a backup or a long report does: it reads, and nothing that changes the table may pass. */
  beforeEach(async () => {
    reader = new Client({ connectionString: url() });
    await reader.connect();
  });
  afterEach(() => reader.end());
  async function reads(table: string): Promise<void> {
    await reader.query('BEGIN');
    await reader.query(`LOCK TABLE ${table} IN ACCESS SHARE MODE`);
  }

  const post = async (): Promise<string> => {
    const answer = await phone.ask(api.postMessage, { roomId: room.id, clientKey: aKey(), text: 'good evening', confirmed: true });
    return answer.ok ? 'posted' : String((answer.body as { type?: unknown }).type);
  };
  const migrationWaits = async () =>
    (
      await run(
        `SELECT FROM pg_stat_activity WHERE application_name = 'lamplight migrate' AND datname = current_database() AND wait_event_type = 'Lock'`,
      )
    ).length > 0;
  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await run('SELECT pg_sleep(0.02)');
  }
  const applied = async () => (await run<{ name: string }>('SELECT name FROM migrations ORDER BY id')).map(({ name }) => name);
  const names = migrations.map(({ name }) => name);

  async function withOneMore(work: (dataSource: DataSource) => Promise<void>): Promise<void> {
    const dataSource = await new DataSource({
      ...migratingOptions(url()),
      migrations: [OneMoreColumn1799000000000],
      migrationsTableName: 'spec_migrations',
    }).initialize();
    try {
      await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  it('lets posts pass while a table that it wants is in use, and is done when it is free', async () => {
    await reads('message');
    await withOneMore(async (dataSource) => {
      let done = false;
      const migrating = migrateAll(dataSource, { betweenMs: 300 }).then(() => (done = true));
      for (let round = 0; round < 2; round += 1) {
        await until(migrationWaits);
        const answers = [await post()]; // behind the migration that waits
        while (answers.at(-1) !== 'posted') answers.push(await post());
        expect(answers.slice(0, -1).filter((answer) => answer !== 'busy')).toEqual([]);
      }
      expect(done).toBe(false);
      await reader.query('COMMIT');
      await migrating;
      expect(await post()).toBe('posted');
      await dataSource.undoLastMigration({ transaction: 'each' });
      expect(await post()).toBe('posted');
    });
  }, 60_000);

  it('says what to do when the table is never free, and has changed nothing', async () => {
    await reads('message');
    await withOneMore(async (dataSource) => {
      await expect(migrateAll(dataSource, { tries: 2, betweenMs: 50 })).rejects.toThrow(
        /^a table was in use 2 times for more than 2 s each\. Nothing is half done: .+ run this again\.$/u,
      );
    });
    expect(await run(`SELECT FROM information_schema.columns WHERE column_name = 'spec_new'`)).toEqual([]);
  }, 60_000);

  it('waits for another one to end, however long its own patience with tables', async () => {
    await reader.query(`SELECT pg_advisory_lock(hashtext('lamplight migrations'))`);
    const { ended } = runProgram('migrate', crisis.app, crisis.app.config.keyring);
    await until(migrationWaits);
    await run('SELECT pg_sleep(2.5)'); // longer than it waits for a table
    await reader.query(`SELECT pg_advisory_unlock(hashtext('lamplight migrations'))`);
    expect(await ended).toMatchObject({ code: 0 });
  }, 60_000);

  it('is whole or not there when it is killed half way, and goes on from there', async () => {
    // Late enough that a post needs nothing of what is missing: no release runs on a schema older than itself.
    const held = names.findIndex((name) => name.startsWith('DeskWatched'));
    for (let n = names.length; n >= held; n -= 1) await schema.undoLastMigration({ transaction: 'each' });
    await reads('push_browser'); // which the second of those that are missing changes
    const killed = runProgram('migrate', crisis.app, crisis.app.config.keyring);
    await until(migrationWaits);
    killed.kill();
    expect(await killed.ended).toMatchObject({ code: null });
    expect(await applied()).toEqual(names.slice(0, held));
    expect(await post()).toBe('posted');

    await reader.query('COMMIT');
    expect(await runProgram('migrate', crisis.app, crisis.app.config.keyring).ended).toMatchObject({ code: 0 });
    expect(await applied()).toEqual(names);
    expect(await post()).toBe('posted');
  }, 60_000);
});

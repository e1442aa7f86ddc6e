import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { migrateAll, migratingOptions, patiently } from '../../../apps/server/src/migrating.js';

/** What a release brings, to the table that is written most: nodes of the release before it go on meanwhile. */
class NextRelease1799000000000 implements MigrationInterface {
  name = 'NextRelease1799000000000';

  async up(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE message ADD COLUMN chaos_new text, ADD COLUMN chaos_count integer NOT NULL DEFAULT 0');
    await queries.query(
      'ALTER TABLE membership ADD COLUMN chaos_new text; ALTER TABLE membership ADD CONSTRAINT chaos_short CHECK (length(chaos_new) < 9) NOT VALID',
    );
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('ALTER TABLE membership DROP COLUMN chaos_new');
    await queries.query('ALTER TABLE message DROP COLUMN chaos_new, DROP COLUMN chaos_count');
  }
}

/** Up as a new release does it, and down again; it stays up where it could not be taken back, and the next one takes it back first. */
export async function migrateBesideTraffic(url: string): Promise<void> {
  const dataSource = await new DataSource({
    ...migratingOptions(url),
    migrations: [NextRelease1799000000000],
    migrationsTableName: 'chaos_migrations',
  }).initialize();
  try {
    await migrateAll(dataSource);
    await patiently(() => dataSource.undoLastMigration({ transaction: 'each' }));
  } finally {
    await dataSource.destroy();
  }
}

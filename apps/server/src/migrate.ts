import { DataSource } from 'typeorm';
import { ConfigError, databaseUrlOf, dataSourceOptions, runCommand } from '#libs/platform';

/** Brings the database to this release. One at a time: a second run waits for the first and finds nothing to do. */
await runCommand(async (env) => {
  const url = databaseUrlOf(env);
  if (!url) throw new ConfigError('DATABASE_URL: expected a postgres:// address.');
  const dataSource = await new DataSource({
    ...dataSourceOptions(url, 2, []),
    extra: { max: 2, application_name: 'lamplight migrate' },
  }).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('lamplight migrations'))`);
    await dataSource.runMigrations({ transaction: 'each' });
    await lock.query(`SELECT pg_advisory_unlock(hashtext('lamplight migrations'))`);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
});

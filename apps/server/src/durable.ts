import { DataSource } from 'typeorm';
import { type Config, ConfigError, dataSourceOptions } from '#libs/platform';

/**
 * What each has to be, so that what was acknowledged outlives a crash. `remote_apply` waits for more than `on`. `remote_write` and `local` wait
 * for this machine's disk and not for that of a standby: once the standby is promoted, what was acknowledged is gone. Where there is no standby
 * they are no faster than `on`, so nobody needs them.
 */
const SAFE: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  synchronous_commit: ['on', 'remote_apply'],
  full_page_writes: ['on'],
  data_sync_retry: ['off'],
};

/**
 * Before a node serves or keeps a clock: its PostgreSQL keeps what it has committed.
 * @throws {ConfigError} naming the setting of PostgreSQL, and what it should be
 */
export async function needDurableDatabase(config: Config): Promise<void> {
  if (config.databaseMayForget) return;
  const dataSource = await new DataSource(dataSourceOptions(config.databaseUrl, 1, [])).initialize();
  try {
    const asked = Object.keys(SAFE).map((name) => `current_setting('${name}') AS ${name}`);
    const [is] = await dataSource.query<Record<string, string>[]>(`SELECT ${asked.join(', ')}`);
    for (const [name, [safe, ...orElse]] of Object.entries(SAFE)) {
      if (is?.[name] === safe || orElse.includes(is?.[name] ?? '')) continue;
      throw new ConfigError(
        `PostgreSQL: expected ${name} = ${String(safe)}, and it is ${String(is?.[name])}: a crash could take what was acknowledged. Set it in postgresql.conf (or for this user or database, where it was changed there), and restart PostgreSQL.`,
      );
    }
  } finally {
    await dataSource.destroy();
  }
}

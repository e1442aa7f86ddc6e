import { readFileSync } from 'node:fs';
import { DataSource, type QueryRunner } from 'typeorm';
import { AUDITOR_ROLE, ConfigError, databaseUrlOf, runCommand, scramVerifier } from '#libs/platform';
import { endTurn, migrateAll, migratingOptions, waitForTurn } from './migrating.js';

const UNWATCHED = `lamplight: NOBODY WATCHES THE CRISIS PATH. This user of the database may not make the role ${AUDITOR_ROLE}, which the auditor needs.
lamplight: As a superuser run: CREATE ROLE ${AUDITOR_ROLE} LOGIN PASSWORD '...'; then run this again, and start the auditor with that password.
`;

/** Brings the database to this release. One at a time: a second run waits for the first and finds nothing to do. */
await runCommand(async (env) => {
  const url = databaseUrlOf(env);
  if (!url) throw new ConfigError('DATABASE_URL: expected a postgres:// address.');
  const dataSource = await new DataSource(migratingOptions(url)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await waitForTurn(lock);
    await migrateAll(dataSource);
    await readyAuditor(lock, env['AUDITOR_PASSWORD_FILE']);
    await endTurn(lock);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
});

/** The auditor's role, what it may read, and a way to sign in where a password is given. A database without it still serves, and says so. */
async function readyAuditor(database: QueryRunner, passwordFile: string | undefined): Promise<void> {
  const [row] = (await database.query('SELECT ready_auditor() AS said')) as { said: string }[];
  if (row?.said !== 'ready') {
    process.stderr.write(UNWATCHED);
    return;
  }
  if (!passwordFile) return;
  const password = readFileSync(passwordFile, 'utf8').trim();
  try {
    await database.query(`ALTER ROLE ${AUDITOR_ROLE} LOGIN PASSWORD '${scramVerifier(password)}'`); // letters, digits and +/=$: only these
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code !== '42501') throw error;
    process.stderr.write(UNWATCHED);
  }
}

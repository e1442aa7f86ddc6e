import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { ConfigError, Database, type Keyring, Log, loadConfig, runCommand } from '#libs/platform';
import { forgetKey } from './keys/forget-key.js';
import { type KeyUse, keyUse, needEveryKey } from './keys/key-use.js';
import { moveRows, moving } from './keys/move-rows.js';
import { ServerModule } from './server.module.js';

const options = { check: { type: 'boolean' }, forget: { type: 'string' } } as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Brings everything under the current key of the keyring, while the product serves; may be stopped and run again.
 * `--check` only says what is under which key. `--forget k1` also ends phones and open codes that are still under `k1`.
 */
await runCommand(async (env, args) => {
  const asked = readArgs(args);
  const config = loadConfig(env);
  const keyring = await needEveryKey(config);
  const server = ServerModule.with({ ...config, roles: new Set() }, new Log('warn'));
  const app = await NestFactory.createApplicationContext(server, { logger: false });
  try {
    const database = app.get(Database);
    if (asked.forget !== undefined) {
      const { phones, codes } = await forgetKey(database, keyring, asked.forget);
      say(`Ended under ${asked.forget}: ${String(phones)} phones, ${String(codes)} open codes.`);
    }
    const broken = asked.check ? 0 : await moveAll(database, keyring);
    for (const line of standing(await keyUse(database), keyring)) say(line);
    if (broken > 0) throw new Error(`${String(broken)} rows do not open under the key that they name, and stay as they are.`);
  } finally {
    await app.close();
  }
});

function readArgs(args: readonly string[]): { check?: boolean; forget?: string } {
  try {
    const { check, forget } = parseArgs({ args: [...args], options }).values;
    if (check && forget !== undefined) throw new ConfigError('--check: it changes nothing; run --forget without it.');
    return { ...(check && { check }), ...(forget !== undefined && { forget }) };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError('rotate-keys: expected nothing, --check, or --forget and the id of a key.');
  }
}

async function moveAll(database: Database, keyring: Keyring): Promise<number> {
  let broken = 0;
  for (const of of moving) {
    const done = await moveRows(database, keyring, of, ({ moved }) =>
      say(`${of.what}: ${String(moved)} are now under ${keyring.current}.`),
    );
    broken += done.broken;
  }
  return broken;
}

/** What is under each key, and which may be taken out of the keyring. */
function standing(uses: readonly KeyUse[], keyring: Keyring): string[] {
  const said = (own: readonly KeyUse[]) => own.map(({ what, rows }) => `${String(rows)} ${what}`).join(', ') || 'nothing';
  const unnamed = uses.filter(({ keyId }) => keyId === null);
  const lines = keyring.ids.map((id) => {
    const own = uses.filter(({ keyId }) => keyId === id);
    if (id === keyring.current) return `${id} (current): ${said(own)}.`;
    return own.length + unnamed.length === 0 ? `${id}: nothing. It may be removed.` : `${id}: ${said(own)}. Keep it.`;
  });
  return unnamed.length === 0
    ? lines
    : [...lines, `Under a key that they do not name: ${said(unnamed)}. Keep every key until they are gone.`];
}

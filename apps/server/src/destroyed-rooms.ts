import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod/mini';
import { RoomId } from '#libs/contracts';
import { ConfigError, Database, Log, loadConfig, runCommand } from '#libs/platform';
import { DestroyAgain, destroyedRooms } from '#libs/rooms';
import { needEveryKey } from './keys/key-use.js';
import { ServerModule } from './server.module.js';

const options = { again: { type: 'string' } } as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Prints the ids of the rooms whose key was destroyed, one a line: the list to keep apart from the backups. With
 * `--again <file>`, after a backup was restored, destroys them again: the restored rows open what was made unreadable.
 */
await runCommand(async (env, args) => {
  const { again } = readArgs(args);
  const listed = again === undefined ? null : readList(again);
  const config = loadConfig(env);
  await needEveryKey(config);
  const server = ServerModule.with({ ...config, roles: new Set() }, new Log('warn'));
  const app = await NestFactory.createApplicationContext(server, { logger: false });
  try {
    if (listed === null) for (const id of await destroyedRooms(app.get(Database))) say(id);
    else {
      let destroyed = 0;
      for (const id of listed) destroyed += (await app.get(DestroyAgain).execute(id)) ? 1 : 0;
      say(`${String(destroyed)} of ${String(listed.length)} were readable, and are not any more.`);
    }
  } finally {
    await app.close();
  }
});

function readArgs(args: readonly string[]): { again?: string } {
  try {
    const { again } = parseArgs({ args: [...args], options }).values;
    return again === undefined ? {} : { again };
  } catch {
    throw new ConfigError('destroyed-rooms: expected nothing, or --again and the file with the list.');
  }
}

function readList(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`--again: the file ${path} cannot be read.`);
  }
  const lines = text.split('\n').map((line) => line.trim());
  const ids = lines.filter((line) => line !== '');
  const wrong = lines.findIndex((line) => line !== '' && !z.safeParse(RoomId, line).success);
  if (wrong >= 0) throw new ConfigError(`--again: line ${String(wrong + 1)} of ${path} is not the id of a room.`);
  return [...new Set(ids)];
}

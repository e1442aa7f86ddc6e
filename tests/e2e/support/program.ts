import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestApp } from '#libs/testing';

const DIST = join(import.meta.dirname, '../../../dist/apps/server/src');

export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** One of the built programs, with this keyring and the database of the app; it may be killed. */
export function runProgram(
  name: string,
  app: TestApp,
  keyring: string,
  args: readonly string[] = [],
): { ended: Promise<Ran>; kill(): void } {
  const env = {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
    DATABASE_URL: app.database.url,
    DATABASE_MAY_FORGET: 'yes',
    KEYRING: keyring,
    SESSION_SECRET_FILE: join(import.meta.dirname, 'program.ts'), // any file that is long enough
  };
  const child = spawn(process.execPath, [join(DIST, `${name}.js`), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.errors += text));
  const ended = new Promise<Ran>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, ...heard });
    });
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}

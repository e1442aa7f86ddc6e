// The product with its demo on a database that is forgotten afterwards: for pictures of it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { createDatabaseIfMissing, startPostgres } from './embedded-postgres.mjs';
import { root, toolPath } from './machine.mjs';
import { freePort } from './ports.mjs';
import { describeProcess, end, until } from './processes.mjs';
import { databasePassword, secretFiles } from './secrets.mjs';

const program = (name) => path.join(root, 'dist', 'apps', 'server', 'src', name);

/** Takes every letter and throws it away: as if mail worked. */
async function letterBox() {
  const box = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => stream.resume().on('end', done),
  });
  await new Promise((resolve) => box.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${box.server.address().port}`, close: () => new Promise((resolve) => box.close(resolve)) };
}

/** What the program printed. */
async function run(file, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...(file.endsWith('build.mjs') ? ['--if-stale'] : [])], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (printed += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${path.basename(file)} failed`);
  return printed;
}

/** `signIns` are as the demo prints them: who, and how, line by line. */
export async function startDemo() {
  await run(path.join(root, 'tools', 'build.mjs'), { ...process.env, PATH: toolPath(), NODE_ENV: 'production' });
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lamplight-demo-'));
  fs.chmodSync(dir, 0o755);
  const secrets = path.join(dir, 'secrets');
  const database = await startPostgres({
    dataDir: path.join(dir, 'postgres'),
    password: databasePassword(secrets),
    logFile: path.join(dir, 'postgres.log'),
    fast: true,
  });
  const mail = await letterBox();
  let server;
  const stop = async () => {
    if (server)
      await end(server, [
        ['SIGTERM', 7500],
        ['SIGKILL', 500],
      ]);
    await mail.close();
    await database.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  };
  try {
    await createDatabaseIfMissing(database.urlOf('postgres'), 'lamplight');
    const port = await freePort();
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: database.urlOf('lamplight'),
      DATABASE_MAY_FORGET: 'yes',
      LOG_LEVEL: 'warn',
      SMTP_URL: mail.url,
      MAIL_FROM: 'Lamplight <lamplight@demo.example>',
      ...secretFiles(secrets),
    };
    await run(program('migrate.js'), env);
    const { signIns } = JSON.parse(await run(program('seed-demo.js'), env));
    const child = spawn(process.execPath, ['--enable-source-maps', program('main.js')], {
      env,
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    server = describeProcess(child.pid);
    const url = `http://127.0.0.1:${port}`;
    const ready = async () => (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok;
    if (!(await until(ready, { within: 30_000 }))) throw new Error('the demo does not answer');
    return { url, signIns, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

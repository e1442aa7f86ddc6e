// `npm test`: typecheck, build, jest on real PostgreSQL, then the built app in a real browser.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

if (!fs.existsSync('node_modules/.package-lock.json') && spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' }).status)
  process.exit(1);
const node = fs.existsSync('node_modules/.bin/node') ? path.resolve('node_modules/.bin/node') : process.execPath;
const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
const t0 = performance.now();
const marks = [];
const lap = (m) => {
  marks.push(`${m} ${Math.round(performance.now() - t0)} ms`);
};
const env = { ...process.env, NODE_OPTIONS: '', PATH: `${path.resolve('node_modules/.bin')}:${process.env.PATH}`, CI: '1' };
const run = (cmd, args, extra = {}) => spawnSync(cmd, args, { stdio: 'inherit', env: { ...env, ...extra } }).status ?? 1;
let failed = 0;
let app;
failed ||= run('npm', ['run', '-s', 'typecheck']);
lap('typecheck');
failed ||= run('npm', ['run', '-s', 'build']);
lap('build');
const pg = process.env.TEST_DATABASE_ADMIN_URL ? undefined : await startEmbeddedPostgres({ dataDir: '.data/pg-test', fast: true });
env.TEST_DATABASE_ADMIN_URL ??= pg.urlFor('postgres');
lap('postgres');
try {
  failed ||= run(node, ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', 'node_modules/jest/bin/jest.js']);
  lap('jest');
  if (!failed) {
    const { default: client } = await import('pg');
    const c = new client.Client(env.TEST_DATABASE_ADMIN_URL);
    await c.connect();
    await c.query('drop database if exists browser_test with (force)');
    await c.query('create database browser_test');
    await c.end();
    const u = new URL(env.TEST_DATABASE_ADMIN_URL);
    u.pathname = '/browser_test';
    const s = net.createServer().listen(0, '127.0.0.1');
    await once(s, 'listening');
    const { port } = s.address();
    s.close();
    app = spawn(node, ['dist/apps/server/src/main.js'], {
      env: { ...env, DATABASE_URL: u.toString(), DEMO: '1', PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((res, rej) => {
      app.stdout.on('data', (b) => String(b).includes('READY') && res());
      app.once('exit', () => rej(new Error('app exited')));
    });
    lap('app up');
    failed ||= run(node, ['node_modules/@playwright/test/cli.js', 'test'], { BASE_URL: `http://127.0.0.1:${port}` });
    lap('browser');
  }
} finally {
  if (app?.exitCode === null) {
    app.kill('SIGTERM');
    await once(app, 'exit');
  }
  await pg?.stop();
  lap('stop');
}
console.log(failed ? 'FAILED' : 'PASSED', '—', marks.join(' · '));
process.exit(failed);

// `npm start` on a bare machine: installs when needed, re-execs on the pinned Node, builds, starts PostgreSQL, runs the app.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const t0 = performance.now();
const lap = (m) => console.log(`[start] ${m} (+${Math.round(performance.now() - t0)} ms)`);
// `kill <pid of npm>` never reaches us: npm's `sh -c` dies and we are re-parented. Ctrl-C is fine (whole process group).
const parent = process.ppid;
const onOrphaned = (f) =>
  setInterval(() => {
    if (process.ppid !== parent) f();
  }, 500).unref();
const run = (cmd, args) => {
  const r = spawnSync(cmd, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (r.status !== 0) process.exit(r.status ?? 1);
};
if (!fs.existsSync('node_modules/.package-lock.json')) {
  run('npm', ['ci', '--no-audit', '--no-fund']);
  lap('installed');
}
const pinned = path.resolve('node_modules/.bin/node');
if (fs.existsSync(pinned) && fs.realpathSync(pinned) !== fs.realpathSync(process.execPath)) {
  // npm has only just created it
  const c = spawn(pinned, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${path.dirname(pinned)}:${process.env.PATH}` },
  });
  for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => c.kill(s));
  onOrphaned(() => c.kill('SIGTERM'));
  c.on('exit', (code, sig) => process.exit(code ?? (sig ? 1 : 0)));
} else {
  if (!process.argv.includes('--no-build')) {
    run('npm', ['run', '-s', 'build']);
    lap('built');
  }
  let pg;
  const env = { ...process.env };
  const port = Number(env.PORT ?? 3000);
  await new Promise((res, rej) => {
    const p = net
      .createServer()
      .once('error', rej)
      .listen(port, () => p.close(res));
  }) // before touching the database of a running instance
    .catch((e) => {
      console.error(`port ${port} is not free (${e.code}); stop the other instance or set PORT`);
      process.exit(1);
    });
  if (!env.DATABASE_URL) {
    const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
    pg = await startEmbeddedPostgres({ dataDir: '.data/pg' });
    env.DATABASE_URL = pg.url;
    env.DEMO = '1';
    lap(`postgres ${pg.version} ready, initdb ${pg.timings.initdb} start ${pg.timings.start}`);
  }
  const app = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/server/src/main.js'], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env,
  });
  app.stdout.on('data', (b) => {
    process.stdout.write(b);
    if (String(b).includes('READY')) lap('serving');
  });
  for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => app.kill('SIGTERM'));
  onOrphaned(() => app.kill('SIGTERM'));
  app.on('exit', async (code) => {
    await pg?.stop();
    process.exit(code ?? 0);
  });
}

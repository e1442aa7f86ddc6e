// The steps of docker/Dockerfile, run without an engine: each stage is a folder, and the last one is started against a
// PostgreSQL and asked for its health as the engine would.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './machine.mjs';
import { freePort } from './ports.mjs';
import { describeProcess, end, until } from './processes.mjs';
import { secretFiles } from './secrets.mjs';
import { openTestDatabase } from './test-database.mjs';

const node = process.execPath;

function instructions() {
  const text = fs.readFileSync(path.join(root, 'docker', 'Dockerfile'), 'utf8').replace(/^#.*\n/gm, '');
  return text
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ verb: line.slice(0, line.indexOf(' ')), rest: line.slice(line.indexOf(' ') + 1) }));
}

/** What .dockerignore lets into the context: a list of what may pass, and of specs that may not. */
function passes(file) {
  const rules = fs.readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  const matches = (rule) =>
    rule.startsWith('**/*') ? file.endsWith(rule.slice(4)) : `${file}/`.startsWith(rule.endsWith('/') ? rule : `${rule}/`);
  return rules.reduce(
    (in_, rule) => (rule === '*' ? false : rule.startsWith('!') ? in_ || matches(rule.slice(1)) : in_ && !matches(rule)),
    true,
  );
}

function copyContext(to) {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  for (const file of listed.stdout.split('\n').filter((name) => name && passes(name) && fs.existsSync(path.join(root, name))))
    fs.cpSync(path.join(root, file), path.join(to, file));
}

function copy(rest, stages, to) {
  const [, from, sources, target] = /^(?:--from=(\S+) )?(.+) (\S+)$/.exec(rest);
  if (!from && sources === '.') return copyContext(to);
  for (const source of sources.split(' ')) {
    const origin = from ? path.join(stages[from], path.relative('/app', source)) : path.join(root, source);
    fs.cpSync(origin, path.join(to, from ? target : source), { recursive: true, verbatimSymlinks: true });
  }
}

const bare = () => ({ PATH: [path.dirname(node), process.env.PATH].join(path.delimiter), HOME: os.homedir() });

/** A step of the build reaches the registry as this machine does: its proxy, its certificates, its npm settings. */
const building = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_ENV' && !name.startsWith('npm_'))),
  ...bare(),
});

/** Every stage as a folder. @returns the last one, its settings and its commands */
function buildStages(dir) {
  const stages = {};
  let image;
  for (const { verb, rest } of instructions()) {
    if (verb === 'FROM') {
      const name = / AS (\S+)$/.exec(rest)?.[1] ?? 'image';
      stages[name] = path.join(dir, name);
      fs.mkdirSync(stages[name]);
      image = { at: stages[name], env: {} };
    } else if (verb === 'COPY') copy(rest, stages, image.at);
    else if (verb === 'ENV') for (const [, name, value] of rest.matchAll(/(\S+?)=(\S+)/g)) image.env[name] = value;
    else if (verb === 'CMD') image.command = JSON.parse(rest);
    else if (verb === 'HEALTHCHECK') image.health = JSON.parse(rest.slice(rest.indexOf('[')));
    else if (verb === 'RUN') {
      const run = spawnSync('sh', ['-ec', rest], { cwd: image.at, env: { ...building(), ...image.env }, encoding: 'utf8' });
      if (run.status !== 0) throw new Error(`RUN ${rest}\n${run.stdout}${run.stderr}`);
    }
  }
  return image;
}

const inImage = (image, env, [, ...args]) => [node, args, { cwd: image.at, env: { ...bare(), ...image.env, ...env }, encoding: 'utf8' }];

/** As compose.yaml hands them over. */
function settings(dir, databaseUrl) {
  const file = path.join(dir, 'database-url');
  fs.writeFileSync(file, databaseUrl, { mode: 0o600 });
  return { ...secretFiles(path.join(dir, 'secrets')), DATABASE_URL_FILE: file };
}

async function startAndAsk(image, dir, given) {
  const env = {
    ...given,
    PORT: String(await freePort()),
    ORIGINS: 'https://rooms.example.org',
    TRUST_PROXY_HOPS: '1',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Lamplight <lamplight@example.org>',
  };
  const log = path.join(dir, 'server.log');
  const handle = fs.openSync(log, 'w');
  const [command, args, options] = inImage(image, env, image.command);
  const server = describeProcess(spawn(command, args, { ...options, stdio: ['ignore', handle, handle] }).pid);
  try {
    const healthy = () => spawnSync(...inImage(image, env, image.health)).status === 0;
    if (await until(healthy, { within: 30_000, every: 200 })) return [];
    return [`The image did not become healthy:\n${fs.readFileSync(log, 'utf8').slice(-4000)}`];
  } finally {
    await end(server, [
      ['SIGTERM', 10_000],
      ['SIGKILL', 1000],
    ]);
  }
}

/** @returns what is wrong with the image */
export async function runImageSteps() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lamplight-image-'));
  const database = await openTestDatabase({ durable: true });
  try {
    const image = buildStages(dir);
    const migrate = image.command.with(-1, 'dist/apps/server/src/migrate.js');
    let given;
    const { status, stdout, stderr } = await database.migrate(({ DATABASE_URL }) => {
      given = settings(dir, DATABASE_URL);
      return spawnSync(...inImage(image, given, migrate));
    });
    if (status !== 0) return [`The image cannot migrate:\n${stdout}${stderr}`];
    return await startAndAsk(image, dir, given);
  } catch (error) {
    return [error.message];
  } finally {
    await database.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

// `npm run build [-- --if-stale] [server|member|staff ...]`: TypeScript and the browser apps into dist/, laid out as the sources are.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const shared = ['package.json', 'package-lock.json', 'tools/build.mjs'];
const browserInputs = (app) => [...shared, 'tools/browser-app.vite.mjs', 'tsconfig.json', `apps/${app}`, 'libs/contracts', 'libs/ui'];

const parts = {
  server: {
    inputs: [...shared, 'swc.json', 'apps/server', 'apps/auditor', 'libs'],
    output: 'dist/apps/server/src/main.js',
    build: buildServer,
  },
  member: { inputs: browserInputs('member'), output: 'dist/apps/member/index.html', build: () => vite('member') },
  staff: { inputs: browserInputs('staff'), output: 'dist/apps/staff/index.html', build: () => vite('staff') },
};

async function buildServer() {
  for (const dir of ['dist/apps/server', 'dist/apps/auditor', 'dist/libs'])
    fs.rmSync(path.join(root, dir), { recursive: true, force: true });
  const ignore = ['**/*.spec.ts', '**/*.d.ts', 'libs/ui/fonts/**'];
  const options = ['--config-file', 'swc.json', '--extensions', '.ts', '--ignore', ignore.join(','), '--quiet'];
  await run(bin('swc'), ['apps/server', 'apps/auditor', 'libs', '--out-dir', 'dist', ...options]);
  for (const lib of fs.readdirSync(path.join(root, 'libs'))) copyData(`libs/${lib}`);
  copyData('apps/server');
}

/** What the server reads at run time beside its code: lexicons and lists. */
function copyData(folder) {
  for (const file of filesUnder(folder)) {
    if (!/\.(json|txt|tsv|sql|yaml)$/.test(file)) continue;
    fs.mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(root, 'dist', file));
  }
}

const vite = (app) => run(bin('vite'), ['build', '--config', `apps/${app}/vite.config.ts`, '--logLevel', 'warn']);

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${path.basename(command)} ${args[0]} failed`))));
  });
}

function filesUnder(entry) {
  const at = path.join(root, entry);
  if (!fs.existsSync(at)) return [];
  if (fs.statSync(at).isFile()) return [entry];
  return fs
    .readdirSync(at)
    .sort()
    .flatMap((name) => filesUnder(`${entry}/${name}`));
}

function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder)) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

async function buildPart(name, ifStale) {
  const { inputs, output, build } = parts[name];
  const stamp = path.join(root, 'dist', `.${name}.inputs`);
  const now = fingerprint(inputs);
  const fresh = fs.existsSync(path.join(root, output)) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now;
  if (ifStale && fresh) return;
  fs.rmSync(stamp, { force: true });
  await build();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, now);
}

const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--'));
const results = await Promise.allSettled(
  (named.length ? named : Object.keys(parts)).map((name) => {
    if (!(name in parts)) throw new Error(`unknown part "${name}": server, member or staff`);
    return buildPart(name, words.includes('--if-stale'));
  }),
);
for (const { reason } of results.filter((result) => result.status === 'rejected')) {
  console.error(`build: ${reason.message}`);
  process.exitCode = 1;
}

// A registry (or mirror) that lacks some platform's binary package makes `npm install` write a lockfile that `npm ci`
// then rejects ("Missing: @swc/core-darwin-arm64@ from lock file", npm/cli#9846). Run after every `npm install`:
// it writes the absent optional entries back as declared by their parent, so `npm ci` is in sync and skips them by os/cpu.
import fs from 'node:fs';

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const P = lock.packages;
let added = 0;
const OS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
};
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];
for (const [at, p] of Object.entries(P))
  for (const [name, range] of Object.entries(p.optionalDependencies ?? {})) {
    let dir = at,
      found = false;
    for (;;) {
      if (P[`${dir ? dir + '/' : ''}node_modules/${name}`]) {
        found = true;
        break;
      }
      if (!dir) break;
      const i = dir.lastIndexOf('/node_modules/');
      dir = i < 0 ? '' : dir.slice(0, i);
    }
    if (found) continue;
    const words = name.replace(/^@[^/]+\//, '').split(/[-_.]/);
    const os = words.map((w) => OS[w]).find(Boolean);
    const cpu = CPU.find((c) => words.includes(c)) ?? (words.includes('armv7') ? 'arm' : undefined);
    P[`node_modules/${name}`] = {
      version: range.replace(/^[\^~>=v]+/, ''),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(p.dev ? { dev: true } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added++;
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
fs.writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n');
console.log(`fix-lock: ${added} absent optional entries written`);

// A registry (or a mirror) that lacks some platform's binary package makes `npm install` write a lockfile that `npm ci`
// then rejects (npm/cli#9846). After every `npm install` this writes the absent optional packages back as their parent
// declares them: `npm ci` finds them named, and passes over them by operating system and processor.
// With `--check` it writes nothing, and fails where that is still to be done or a version is not exact.
import fs from 'node:fs';

const systems = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony', 'sunos', 'aix', 'netbsd', 'openbsd'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;

/** As Node looks for it: beside the package that wants it, then in each folder above. */
function isNamed(at, name) {
  for (let dir = at; ; dir = dir.slice(0, Math.max(dir.lastIndexOf('/node_modules/'), 0))) {
    if (`${dir ? `${dir}/` : ''}node_modules/${name}` in packages) return true;
    if (!dir) return false;
  }
}

function asDeclared(name, range, { dev }) {
  const words = name
    .replace(/^@[^/]+\//, '')
    .replace('windows', 'win32')
    .split(/[-_.]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor)) ?? (words.includes('armv7') ? 'arm' : undefined);
  return {
    version: range.replace(/^[\^~>=v]+/, ''),
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

const absent = Object.entries(packages).flatMap(([at, parent]) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !isNamed(at, name))
    .map(([name, range]) => [`node_modules/${name}`, asDeclared(name, range, parent)]),
);

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const inexact = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
  ([name, version]) =>
    !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ||
    packages[`node_modules/${name}`]?.version !== version.replace(/^npm:.*@/, ''),
);

if (process.argv.includes('--check')) {
  for (const [name, version] of inexact) console.error(`${name}: "${version}" is not the exact version in package-lock.json`);
  for (const [at] of absent) console.error(`${at} is not named in package-lock.json: run node tools/fix-lock.mjs`);
  if (inexact.length || absent.length) process.exitCode = 1;
} else {
  const entries = Object.entries({ ...packages, ...Object.fromEntries(absent) });
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`fix-lock: ${absent.length} absent optional packages written`);
}

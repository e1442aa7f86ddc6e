// `npm run budget`: what a browser must fetch before the first screen, against the limits; then the page itself.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './machine.mjs';

const KB = 1000;
const limits = {
  member: { script: 90, style: 14, route: 25, total: 170 },
  staff: { script: 220, style: 24, route: 120, total: 330 },
};

/** Fetched by every browser at once, though by a dynamic import: one language (the longer one) and the line to the server. */
const alwaysFetched = /(^|\/)wording\/((crisis|talk)\.)?es\.tsx?$|node_modules\/socket\.io-client\//;
const failures = [];

function measure(app) {
  const dist = path.join(root, 'dist', 'apps', app);
  const manifest = JSON.parse(fs.readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
  const read = (file) => fs.readFileSync(path.join(dist, file));
  const compressed = (files) => [...new Set(files)].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / KB;

  /** A chunk and all that it cannot start without. */
  const withImports = (key, seen = new Set()) => {
    if (seen.has(key)) return seen;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) withImports(next, seen);
    return seen;
  };

  const page = read('index.html').toString('utf8');
  const keys = Object.keys(manifest).filter((key) => manifest[key].file.endsWith('.js'));
  const first = new Set(
    keys.filter((key) => page.includes(manifest[key].file) || alwaysFetched.test(key)).flatMap((key) => [...withImports(key)]),
  );
  const chunks = [...first].map((key) => manifest[key]);
  const styles = chunks.flatMap((chunk) => chunk.css ?? []);
  const fonts = [...new Set(chunks.flatMap((chunk) => chunk.assets ?? []))].filter((file) => file.endsWith('.woff2'));
  const sizes = { script: compressed(chunks.map((chunk) => chunk.file)), style: compressed(styles) };
  const fontSize = fonts.reduce((sum, file) => sum + read(file).length, 0) / KB;
  const routes = keys
    .filter((key) => manifest[key].isDynamicEntry && !first.has(key))
    .map((key) => {
      const later = [...withImports(key)].filter((part) => !first.has(part));
      return {
        name: path.posix.join(`apps/${app}`, manifest[key].src ?? manifest[key].name ?? key),
        size: compressed(later.map((part) => manifest[part].file)),
      };
    });
  return { page, routes, sizes, total: sizes.script + sizes.style + fontSize + gzipSync(page).length / KB };
}

function hold(what, size, limit) {
  const over = size > limit;
  console.log(`${over ? 'OVER' : '  ok'}  ${what.padEnd(60)} ${size.toFixed(1).padStart(7)} KB of ${limit}`);
  if (over) failures.push(what);
}

for (const [app, limit] of Object.entries(limits)) {
  const { page, routes, sizes, total } = measure(app);
  hold(`${app}: script before first screen`, sizes.script, limit.script);
  hold(`${app}: style before first screen`, sizes.style, limit.style);
  hold(`${app}: all before first screen`, total, limit.total);
  for (const { name, size } of routes) hold(`${name}, when opened`, size, limit.route);
  if (/<script(?![^>]*\ssrc=)/i.test(page) || /\son[a-z]+\s*=/i.test(page)) failures.push(`${app}: inline script in index.html`);
  if (/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i.test(page)) failures.push(`${app}: index.html asks another host`);
}

if (failures.length) {
  console.error(`Over budget: ${failures.join('; ')}`);
  process.exitCode = 1;
}

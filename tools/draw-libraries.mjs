// `npm run draw [-- --check]`: docs/pictures/libraries.svg, from what the code imports. `--check` fails when the picture is another.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, toolPath } from './machine.mjs';

const require = createRequire(import.meta.url);
const picture = path.join(root, 'docs', 'pictures', 'libraries.svg');

function imports() {
  const cli = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PATH: toolPath() },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout) throw new Error(`dependency-cruiser did not answer: ${run.stderr}`);
  return JSON.parse(run.stdout).modules;
}

/** `libs/rooms/src/seat.ts` stands for `libs/rooms`. Specs stand for nothing: they may look anywhere. */
const partOf = (file) => (/\.(e2e-|types-)?spec\.tsx?$/.test(file) ? undefined : /^(?:apps|libs)\/[^/]+(?=\/)/.exec(file)?.[0]);

/** How many libraries the rules put above this one: the import order itself. */
function place(part) {
  const { forbidden } = require(path.join(root, '.dependency-cruiser.cjs'));
  return -forbidden.filter(({ name }) => name.startsWith(`${path.basename(part)}-stands-below-`)).length;
}

/** Every library in import order, then the apps by name, each with what it imports. */
function readParts() {
  const known = new Map();
  for (const { source, dependencies } of imports()) {
    const part = partOf(source);
    if (!part) continue;
    if (!known.has(part)) known.set(part, new Set());
    for (const { resolved } of dependencies) {
      const other = partOf(resolved);
      if (other && other !== part) known.get(part).add(other);
    }
  }
  const names = [...known.keys()].sort();
  const libs = names.filter((name) => name.startsWith('libs/')).sort((one, other) => place(one) - place(other));
  const ordered = [...libs, ...names.filter((name) => name.startsWith('apps/'))];
  return ordered.map((name) => ({ name, to: ordered.filter((other) => known.get(name).has(other)) }));
}

/** The colours of the product, light and dark. */
function tokens() {
  const css = fs.readFileSync(path.join(root, 'libs', 'ui', 'src', 'tokens.css'), 'utf8');
  const block = (selector) => {
    const from = css.indexOf(`${selector} {`);
    return Object.fromEntries(
      [...css.slice(from, css.indexOf('}', from)).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
  };
  return { light: block(':root'), dark: block(':root[data-theme="dark"]') };
}

const step = { x: 58, y: 42 };
const box = { width: 118, height: 30 };
const edge = 28;
const bend = 10;
const stem = 26;

const kindOf = (name) => {
  if (name.startsWith('apps/')) return 'app';
  if (name === 'libs/testing') return 'specs';
  return name === 'libs/contracts' || name === 'libs/ui' ? 'both' : 'lib';
};

const styles = (colours) =>
  [
    `.ground{fill:${colours.ground}}`,
    `.arrow{fill:none;stroke:${colours['line-strong']}}`,
    `.head{fill:${colours['line-strong']}}`,
    `text{fill:${colours.ink}}`,
    `.quiet{fill:${colours['ink-2']}}`,
    `.lib rect{fill:${colours.raised};stroke:${colours['line-strong']}}`,
    `.both rect{fill:${colours['lamp-soft']};stroke:${colours.lamp}}`,
    `.app rect{fill:${colours['spruce-soft']};stroke:${colours.spruce}}`,
    `.specs rect{fill:${colours.ground};stroke:${colours['line-strong']};stroke-dasharray:4 3}`,
  ].join('');

function draw(parts) {
  const spot = new Map(parts.map(({ name }, row) => [name, { x: edge + row * step.x, y: edge + row * step.y }]));
  const last = spot.get(parts.at(-1).name);
  const [width, height] = [last.x + box.width + edge, last.y + box.height + edge];
  const arrows = parts.flatMap(({ name, to }) =>
    to.map((other) => {
      const [from, end] = [spot.get(name), spot.get(other)];
      const [y, x] = [from.y + box.height / 2, end.x + stem];
      return `<path class="arrow" d="M${from.x} ${y}H${x + bend}Q${x} ${y} ${x} ${y - bend}V${end.y + box.height + 6}"/>`;
    }),
  );
  const heads = parts
    .filter(({ name }) => parts.some(({ to }) => to.includes(name)))
    .map(({ name }) => {
      const { x, y } = spot.get(name);
      return `<path class="head" d="M${x + stem} ${y + box.height}l4 8h-8z"/>`;
    });
  const boxes = parts.map(({ name }) => {
    const { x, y } = spot.get(name);
    const label = name.startsWith('apps/') ? name : path.basename(name);
    return [
      `<g class="${kindOf(name)}"><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="9"/>`,
      `<text x="${x + box.width / 2}" y="${y + 20}" text-anchor="middle">${label}</text></g>`,
    ].join('');
  });
  const key = [
    ['app', 'a program'],
    ['both', 'runs in browsers'],
    ['lib', 'a library of the server'],
    ['specs', 'for specs only'],
  ].map(([kind, text], row) => {
    const [x, y] = [width - 210, edge + 34 + row * 26];
    return `<g class="${kind}"><rect x="${x}" y="${y}" width="26" height="16" rx="5"/></g><text class="quiet" x="${x + 36}" y="${y + 13}">${text}</text>`;
  });
  const { light, dark } = tokens();
  const told = parts.map(({ name, to }) => `${name} imports ${to.join(', ') || 'nothing'}`).join('; ');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">What imports what</title>`,
    `<desc id="desc">${told}.</desc>`,
    `<style>text{font:500 14px system-ui,sans-serif}.title{font-weight:700}.arrow,rect{stroke-width:1.5}${styles(light)}@media (prefers-color-scheme:dark){${styles(dark)}}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="20" stroke="none"/>`,
    `<text class="title" x="${width - 210}" y="${edge + 16}">What imports what</text>`,
    ...key,
    ...arrows,
    ...heads,
    ...boxes,
    '</svg>',
  ].join('\n')}\n`;
}

const drawn = draw(readParts());
if (process.argv.includes('--check')) {
  const kept = fs.existsSync(picture) ? fs.readFileSync(picture, 'utf8') : '';
  if (kept !== drawn) {
    console.error('docs/pictures/libraries.svg shows other imports than the code has: npm run draw, and look at what has changed.');
    process.exitCode = 1;
  }
} else {
  fs.mkdirSync(path.dirname(picture), { recursive: true });
  fs.writeFileSync(picture, drawn);
}

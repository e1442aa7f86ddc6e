// `npm run bench [-- --only ROW[,ROW]] [--reps N] [--quick] [--dry]`: Lamplight measured against bare Socket.IO and a peer, as docs/performance.md says.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fail, installIfNeeded, onPinnedNode, root, toolPath, whenOrphaned } from '../../tools/machine.mjs';
import { GENERATOR_CORE, missing, pin } from './machine.mjs';
import { groups } from './targets.mjs';

const words = process.argv.slice(2);
const after = (name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const quick = words.includes('--quick');
const repetitions = Number(after('--reps') ?? (quick ? 1 : 5));
const known = Object.values(groups).flatMap(({ rows }) => rows);
const wanted = new Set(after('--only')?.split(',') ?? known);
for (const row of wanted) if (!known.includes(row)) fail(`Unknown row "${row}": ${known.join(', ')}.`);
if (!(repetitions > 0)) fail('--reps takes a number.');

installIfNeeded();
await onPinnedNode();
const needsStage = Object.values(groups).some(({ rows, alone }) => !alone && rows.some((row) => wanted.has(row)));
const lacking = needsStage ? missing() : null;
if (lacking) fail(lacking);
execFileSync(process.execPath, [path.join(root, 'tools', 'build.mjs'), '--if-stale', 'server'], {
  stdio: 'inherit',
  env: { ...process.env, PATH: toolPath(), NODE_ENV: 'production' },
});
if (needsStage) pin(process.pid, GENERATOR_CORE);

const { Stage } = await import('./stage.mjs');
const { keep, print, summarize } = await import('./report.mjs');

const from = performance.now();
const say = (line) => console.log(`[${((performance.now() - from) / 1000).toFixed(0).padStart(4)} s] ${line}`);

const stage = needsStage ? await Stage.open({ quick }) : { quick, close: async () => undefined };
let stopping;
const stop = () => (stopping ??= stage.close());
const leave = () => void stop().then(() => process.exit(130));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, leave);
whenOrphaned(leave);

const samplesOf = new Map();
try {
  if (wanted.has('peer') && stage.withoutPeer) say(`SKIPPED: ${stage.withoutPeer}`);
  for (let n = 1; n <= repetitions; n += 1)
    for (const [name, { rows, most = repetitions }] of Object.entries(groups)) {
      const asked = new Set(rows.filter((row) => wanted.has(row)));
      if (asked.size === 0 || n > most) continue;
      const { repeat } = await import(`./rows/${name}.mjs`);
      const samples = await repeat(stage, asked);
      for (const row of asked) {
        const sample = samples[row];
        samplesOf.set(row, [...(samplesOf.get(row) ?? []), sample]);
        say(`${n} of ${repetitions}: ${row} ${sample.skipped ? 'SKIPPED' : `${sample.value.toFixed(3)} ${JSON.stringify(sample.seen)}`}`);
      }
    }
} finally {
  await stop();
}
const report = summarize(samplesOf, { quick });
print(report);
if (!words.includes('--dry')) keep(report);
process.exitCode = report.rows.some(({ result }) => result === 'SHORT') ? 1 : 0;

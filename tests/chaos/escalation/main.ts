import { parseArgs } from 'node:util';
import { outOfReach } from '../faults/limits.js';
import { Cluster } from '../support/cluster.js';
import { coverEach } from '../support/coverage.js';
import { say } from '../support/report.js';
import { historyFile } from '../support/run.js';
import { FURTHER_SECONDS, untilEachHadTurn } from '../support/turns-had.js';
import { crisisFaultNamed, crisisFaults } from './faults.js';
import { fiftyAtOnce } from './fifty.js';
import { dieAtEach } from './lives.js';
import { isCleanCrisis } from './oracle.js';
import { isSeen, plantedCrises } from './planted-runs.js';
import { CrisisTotals, tellCrises } from './report.js';
import { type CrisisRun, runCrises, scheduleOf } from './run.js';
import { withFaketime } from './scene.js';

const HELP = `npm run chaos -- --suite escalation [options]
  --seed 7          which run: the same seed has the same faults at the same moments
  --seconds 90      how long members call for help and faults last
  --runs 1          so many seeds, one after the other
  --only faults     or failpoints, fifty, planted; without it failpoints, faults and fifty
  --faults "a,b"    only these faults, by name
  --some            not every fault has to have its turn; without it it goes on until each had one
  --every 7         only the seventh part of the failpoints that is this seed's; what is left after --runs 7 fails
  --points send     only failpoints that begin so
  --bug <name>      only this one of the planted`;

const { values } = parseArgs({
  options: {
    suite: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
    seconds: { type: 'string', default: '90' },
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
    faults: { type: 'string' },
    some: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    points: { type: 'string', default: '' },
    bug: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const [seed, seconds, runs] = [values.seed, values.seconds, values.runs].map(Number) as [number, number, number];

async function failpoints(totals: CrisisTotals): Promise<void> {
  say("a node dies at each failpoint of an escalation's life; leases end because the database's clock is moved on");
  const only = new RegExp(`^${values.points}`);
  totals.points = await coverEach({ seed, every: Number(values.every), runs, tell: say }, (share) => dieAtEach({ share, only, tell: say }));
}

/** @returns whether all was well */
async function suffer(totals: CrisisTotals, n: number, which: Pick<CrisisRun, 'seconds' | 'only'>): Promise<boolean> {
  const setting = { ...which, seed: seed + n, historyFile: historyFile(`escalation-${String(seed + n)}`) };
  say(
    `seed ${String(setting.seed)}: ${String(scheduleOf(setting).length)} faults in ${String(setting.seconds)} s; the plan waits 4 s a step, promises are in real seconds`,
  );
  const outcome = await runCrises(setting);
  tellCrises(outcome);
  totals.add(outcome);
  const clean = isCleanCrisis(outcome.findings);
  const named = setting.only ? ` --faults "${setting.only.join(',')}"` : '';
  if (!clean)
    say(
      `again: npm run chaos -- --suite escalation --only faults --seed ${String(setting.seed)} --seconds ${String(setting.seconds)}${named} --some`,
    );
  return clean;
}

async function faults(totals: CrisisTotals): Promise<void> {
  if (!withFaketime) say('SKIPPED: faults 61 and 64 (clocks of nodes that are wrong) need libfaketime (Debian: apt-get install faketime).');
  for (const line of outOfReach) say(`SKIPPED: ${line}`);
  const only = values.faults?.split(',').map((name) => crisisFaultNamed(name).name);
  let clean = true;
  for (let n = 0; n < runs; n += 1) clean = (await suffer(totals, n, { seconds, only })) && clean;
  if (values.some || !clean) return;
  totals.missed = await untilEachHadTurn({
    runs,
    without: () => (only ?? crisisFaults.map(({ name }) => name)).filter((name) => !totals.hadTurn(name)),
    run: (n, without) => suffer(totals, n, { seconds: FURTHER_SECONDS, only: without }),
  });
  for (const name of totals.missed ?? []) say(`WITHOUT A TURN: ${name} (${crisisFaultNamed(name).numbers.join(', ')})`);
}

async function fifty(totals: CrisisTotals): Promise<void> {
  const { winners, told, findings } = await fiftyAtOnce();
  for (const { what } of findings) say(`  fifty at once: ${what}`);
  totals.fifty = { winners, told, wrong: findings.length };
}

async function planted(totals: CrisisTotals): Promise<void> {
  for (const name of values.bug ? [values.bug] : Object.keys(plantedCrises)) {
    const { seen, found } = await isSeen(name, seed);
    say(`${seen ? 'seen  ' : 'UNSEEN'} ${name}: ${[...new Set(found)].join('; ') || 'nothing was found'}`);
    totals.planted.set(name, seen);
  }
}

for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    void Promise.all([...Cluster.running].map((cluster) => cluster[Symbol.asyncDispose]())).finally(() => process.exit(130));
  });

const parts = { failpoints, faults, fifty, planted };

if (values.help) say(HELP);
else {
  const totals = new CrisisTotals();
  for (const name of values.only ? values.only.split(',') : ['failpoints', 'faults', 'fifty']) {
    if (!Object.hasOwn(parts, name)) throw new Error(`--only ${name}: failpoints, faults, fifty or planted`);
    await parts[name as keyof typeof parts](totals);
  }
  say(totals.line);
  process.exit(totals.good ? 0 : 1);
}

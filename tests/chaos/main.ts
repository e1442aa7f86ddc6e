import { parseArgs } from 'node:util';
import { redisProgram } from '../e2e/support/redis.js';
import { faultNamed } from './faults/index.js';
import { outOfReach } from './faults/limits.js';
import { keepBounds } from './support/bounds.js';
import { Cluster } from './support/cluster.js';
import { coverEach } from './support/coverage.js';
import { killAtEach } from './support/failpoint-run.js';
import { type Plan, plan, possible } from './support/nemesis.js';
import { plantedRun, plantedRuns } from './support/planted-runs.js';
import { say, Totals, tell } from './support/report.js';
import { historyFile, run } from './support/run.js';
import { seconds as inSeconds } from './support/settle.js';
import { explain } from './support/shrink.js';
import { FURTHER_SECONDS, untilEachHadTurn } from './support/turns-had.js';

const HELP = `npm run chaos [-- options]
  --suite messages  or escalation, which has a --help of its own
  --seed 7          which run: the same seed has the same faults at the same moments
  --seconds 60      how long the faults last, in each run
  --runs 2          so many seeds, one after the other; every other one with Redis
  --only faults     or failpoints, bounds or planted; without it failpoints, faults and bounds
  --faults "a,b"    only these faults, by name
  --some            not every fault has to have its turn; without it it goes on until each had one
  --every 7         only the seventh part of the failpoints that is this seed's: seven seeds have all
  --points kept     only failpoints that begin so
  --bug <name>      only this one of the planted
  --shortest        and the shortest history that shows it
  --without-redis   NOTIFY as the doorbell in every run`;

const { values } = parseArgs({
  options: {
    suite: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
    seconds: { type: 'string', default: '60' },
    runs: { type: 'string', default: '2' },
    only: { type: 'string' },
    faults: { type: 'string' },
    some: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    points: { type: 'string', default: '' },
    bug: { type: 'string' },
    shortest: { type: 'boolean', default: false },
    'without-redis': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [seed, seconds, runs] = [values.seed, values.seconds, values.runs].map(Number) as [number, number, number];
if (!redisProgram) say('SKIPPED: faults 40 to 45 need redis-server or valkey-server (Debian: apt-get install redis-server).');
for (const line of outOfReach) say(`SKIPPED: ${line}`);

const bellOf = (n: number): boolean => !!redisProgram && !values['without-redis'] && n % 2 === 0;

/** @returns whether all was well; it is explained where it was not */
async function shakeOnce(totals: Totals, which: Omit<Plan, 'seed'> & { readonly n: number }): Promise<boolean> {
  const setting = { ...which, seed: seed + which.n };
  const steps = plan(setting);
  const name = String(setting.seed);
  const bell = setting.withRedis ? 'Redis' : 'NOTIFY';
  say(`seed ${name}: ${String(steps.length)} faults in ${String(setting.seconds)} s, ${bell} as the doorbell`);
  const options = { ...setting, steps, historyFile: historyFile(name) };
  const outcome = await run(options);
  tell(outcome);
  totals.add(outcome);
  if (!outcome.clean) await explain(options, outcome, ({ clean }) => !clean);
  return outcome.clean;
}

async function shake(totals: Totals): Promise<void> {
  const only = values.faults?.split(',').map((name) => faultNamed(name).name);
  for (let n = 0; n < runs; n += 1) if (!(await shakeOnce(totals, { n, seconds, withRedis: bellOf(n), only }))) return;
  if (values.some) return;
  const withoutAt = (bells: readonly boolean[]) =>
    [...new Set(bells.flatMap((bell) => possible(bell).map(({ name }) => name)))].filter(
      (name) => (!only || only.includes(name)) && !totals.hadTurn(name),
    );
  const all = Array.from({ length: Math.max(runs, 2) }, (_, n) => bellOf(n));
  totals.missed = await untilEachHadTurn({
    runs,
    without: () => withoutAt(all),
    run: (n) => {
      const withRedis = withoutAt([bellOf(n)]).length > 0 ? bellOf(n) : bellOf(n + 1);
      return shakeOnce(totals, { n, seconds: FURTHER_SECONDS, withRedis, only: withoutAt([withRedis]) });
    },
  });
  for (const name of totals.missed ?? []) say(`WITHOUT A TURN: ${name} (${faultNamed(name).numbers.join(', ')})`);
}

async function killAtFailpoints(totals: Totals): Promise<void> {
  const only = new RegExp(`^${values.points}`);
  const coverage = await coverEach({ seed, every: Number(values.every), runs, tell: say }, async (share) => {
    const died = await killAtEach({ share, only, tell: say });
    for (const { what } of died.findings) say(`  ${what}`);
    return died;
  });
  totals.failpoints = coverage;
}

async function measure(totals: Totals): Promise<void> {
  say('one fault after the other, alone: what is promised in seconds');
  const bounds = await keepBounds(seed, ({ what, numbers, ms, promisedMs }) => {
    const verdict = ms > promisedMs ? 'TOO LATE' : 'in time ';
    say(`  ${verdict} ${inSeconds(ms)} (promised: ${inSeconds(promisedMs)}) ${what} (${numbers.join(', ') || 'no fault'})`);
  });
  totals.bounds = { kept: bounds.length, late: bounds.filter(({ ms, promisedMs }) => ms > promisedMs).length };
}

async function proveOracles(totals: Totals): Promise<void> {
  for (const name of values.bug ? [values.bug] : Object.keys(plantedRuns)) {
    const { setting, isSeen } = plantedRun(name, seed);
    const outcome = await run(setting);
    const seen = isSeen(outcome);
    say(`${seen ? 'seen  ' : 'UNSEEN'} ${name}`);
    tell(outcome);
    totals.planted.set(name, seen);
    if (seen && values.shortest) await explain(setting, outcome, isSeen);
  }
}

for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    void Promise.all([...Cluster.running].map((cluster) => cluster[Symbol.asyncDispose]())).finally(() => process.exit(130));
  });

const parts = { failpoints: killAtFailpoints, faults: shake, bounds: measure, planted: proveOracles };
const wanted = values.only ? [values.only] : ['failpoints', 'faults', 'bounds'];

if (values.help) say(HELP);
else {
  const totals = new Totals();
  for (const name of wanted) {
    if (!Object.hasOwn(parts, name)) throw new Error(`--only ${name}: failpoints, faults, bounds or planted`);
    await parts[name as keyof typeof parts](totals);
  }
  say(totals.line);
  process.exit(totals.good ? 0 : 1);
}

import { parseArgs } from 'node:util';
import { redisProgram } from '../e2e/support/redis.js';
import { outOfReach } from './faults/limits.js';
import { failpoints } from './node/failpoint-table.js';
import { Cluster } from './support/cluster.js';
import { killAtEach } from './support/failpoint-run.js';
import { plan } from './support/nemesis.js';
import { plantedRun, plantedRuns } from './support/planted-runs.js';
import { say, Totals, tell } from './support/report.js';
import { historyFile, run } from './support/run.js';
import { explain } from './support/shrink.js';

const HELP = `npm run chaos [-- options]
  --suite messages  or escalation, which has a --help of its own
  --seed 7          which run: the same seed has the same faults at the same moments
  --seconds 60      how long the faults last, in each run
  --runs 2          so many seeds, one after the other; every other one with Redis
  --only faults     or failpoints, or planted; without it failpoints and faults
  --faults "a,b"    only these faults, by name
  --every 2         only every second failpoint
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
    every: { type: 'string', default: '1' },
    bug: { type: 'string' },
    shortest: { type: 'boolean', default: false },
    'without-redis': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [seed, seconds, runs] = [values.seed, values.seconds, values.runs].map(Number) as [number, number, number];
if (!redisProgram) say('SKIPPED: faults 40 to 45 need redis-server or valkey-server (Debian: apt-get install redis-server).');
for (const line of outOfReach) say(`SKIPPED: ${line}`);

async function shake(totals: Totals): Promise<void> {
  for (let n = 0; n < runs; n += 1) {
    const withRedis = !!redisProgram && !values['without-redis'] && n % 2 === 0;
    const setting = { seed: seed + n, seconds, withRedis, only: values.faults?.split(',') };
    const steps = plan(setting);
    say(
      `seed ${String(setting.seed)}: ${String(steps.length)} faults in ${String(seconds)} s, ${withRedis ? 'Redis' : 'NOTIFY'} as the doorbell`,
    );
    const outcome = await run({ ...setting, steps, historyFile: historyFile(String(setting.seed)) });
    tell(outcome);
    totals.add(outcome);
    if (outcome.clean) continue;
    await explain({ ...setting, steps, historyFile: historyFile(String(setting.seed)) }, outcome, ({ clean }) => !clean);
    return;
  }
}

async function killAtFailpoints(totals: Totals): Promise<void> {
  const points = failpoints.filter((_, n) => n % Number(values.every) === 0);
  say(`a node dies at each of ${String(points.length)} failpoints`);
  const findings = await killAtEach(points, say);
  for (const { what } of findings) say(`  ${what}`);
  totals.failpoints = { killed: points.length, wrong: findings.length };
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

const parts = { failpoints: killAtFailpoints, faults: shake, planted: proveOracles };
const wanted = values.only ? [values.only] : ['failpoints', 'faults'];

if (values.help) say(HELP);
else {
  const totals = new Totals();
  for (const name of wanted) {
    if (!Object.hasOwn(parts, name)) throw new Error(`--only ${name}: failpoints, faults or planted`);
    await parts[name as keyof typeof parts](totals);
  }
  say(totals.line);
  process.exit(totals.good ? 0 : 1);
}

import { setTimeout as pause } from 'node:timers/promises';
import { History } from '../support/history.js';
import { lane, type Step } from '../support/nemesis.js';
import type { Finding } from '../support/oracle.js';
import { Random } from '../support/random.js';
import { now } from './clock.js';
import { Crises } from './crises.js';
import { crisisFaultNamed, crisisFaults, type Lane } from './faults.js';
import type { Outage } from './lateness.js';
import { type CrisisVerdict, judgeCrises } from './oracle.js';
import { Scene } from './scene.js';
import { type Waiting, waitingBy } from './turns.js';
import { Watch } from './watch.js';

export interface CrisisRun {
  readonly seed: number;
  readonly seconds: number;
  readonly planted?: string | undefined;
  /** Only these faults, where some are named; none at all: []. */
  readonly only?: readonly string[] | undefined;
  readonly historyFile: string;
}
export interface CrisisOutcome extends CrisisVerdict {
  readonly called: number;
  readonly races: number;
  readonly settledMs: number;
  readonly ran: ReadonlyMap<string, number>;
}

const lanes: readonly Lane[] = ['ground', 'mail', 'outside', 'clock'];
const CALM_MS = 30_000;
const SETTLE_MS = 90_000;
const STORIES_MS = 60_000;
const LOOK_MS = 250;
const OVERDUE = `SELECT NOT EXISTS (SELECT FROM escalation WHERE status = 'open' AND next_page_at <= clock_now() - interval '2 seconds')
                    AND NOT EXISTS (SELECT FROM escalation WHERE lapses_at <= clock_now() AND status NOT IN ('open', 'closed'))
                    AND NOT EXISTS (${waitingBy(`clock_now() - interval '2 seconds'`)}) AS done`;
/** The clocks go on for ever, so they are stopped, and the diaries closed. */
const STOP = `LOCK TABLE escalation IN SHARE ROW EXCLUSIVE MODE;
              ALTER TABLE escalation DISABLE TRIGGER chaos_note;
              UPDATE escalation SET next_page_at = clock_now() + interval '1 day' WHERE status = 'open';
              UPDATE escalation SET breach_page_at = clock_now() + interval '1 day' WHERE breach_page_at IS NOT NULL;
              UPDATE page SET next_means_at = NULL WHERE next_means_at IS NOT NULL`;
const LEFT = `SELECT NOT EXISTS (SELECT FROM page WHERE state = 'due') AND NOT EXISTS (SELECT FROM outlet_delivery WHERE state = 'due') AS done`;

export const scheduleOf = ({ seed, seconds, only }: Pick<CrisisRun, 'seed' | 'seconds' | 'only'>): Step[] => {
  const random = new Random(seed);
  return lanes
    .flatMap((where) => {
      const names = crisisFaults.filter((one) => one.lane === where && (!only || only.includes(one.name))).map(({ name }) => name);
      return lane(names, random, seconds);
    })
    .sort((one, other) => one.at - other.at);
};

/** One run: members call for help and staff answer, or do not, while things break; then it is quiet, and the diary is read. */
export async function runCrises(setting: CrisisRun): Promise<CrisisOutcome> {
  const history = new History(setting.historyFile);
  const random = new Random(setting.seed ^ 0x5eed);
  await using scene = await Scene.set({ planted: setting.planted });
  const crises = new Crises(scene, new Random(random.below(2 ** 31)), history);
  const outages: Outage[] = [];
  const complaints: Finding[] = [];
  let broken = 0;
  let lastBroken = 0;
  using watch = new Watch(scene, () => broken === 0 && now() - lastBroken > CALM_MS);

  const ran = new Map<string, number>();
  const suffer = async (step: Step): Promise<void> => {
    const fault = crisisFaultNamed(step.fault);
    const from = now();
    history.write({ type: 'nemesis', who: fault.lane, what: `${fault.name}: begins` });
    if (fault.outage) broken += 1;
    const stage = {
      cluster: scene.cluster,
      scene,
      random: new Random(step.seed),
      ms: step.ms,
      complain: (what: Finding) => void complaints.push(what),
    };
    await fault.run(stage).then(
      () => ran.set(fault.name, (ran.get(fault.name) ?? 0) + 1),
      (error: unknown) => {
        // Something else was broken just then: what it wanted to break was out of reach.
        history.write({
          type: 'nemesis',
          who: fault.lane,
          what: `${fault.name}: out of reach`,
          code: error instanceof Error ? error.message : '',
        });
      },
    );
    history.write({ type: 'nemesis', who: fault.lane, what: `${fault.name}: ends` });
    if (!fault.outage) return;
    await scene.cluster.postgres.look('SELECT 1'); // it is over when PostgreSQL answers
    [broken, lastBroken] = [broken - 1, now()];
    outages.push({ name: fault.name, from, to: lastBroken });
  };
  await crises.gather(setting.seconds);
  const stories = crises.run(setting.seconds);
  const began = performance.now();
  const rage = lanes.map(async (where) => {
    for (const step of scheduleOf(setting)) {
      if (crisisFaultNamed(step.fault).lane !== where || performance.now() - began > setting.seconds * 1_000) continue;
      await pause(Math.max(0, step.at - (performance.now() - began)));
      await suffer(step);
    }
  });
  await Promise.all(rage);
  await scene.cluster.heal();
  scene.sink.mode = 'ok';
  scene.outside.modes.clear();
  history.write({ type: 'nemesis', who: 'all', what: 'healed' });
  const healed = performance.now();
  const told = await Promise.race([stories.then(() => true), pause(STORIES_MS, false, { ref: false })]);
  if (!told) complaints.push({ what: 'a minute after everything was well, somebody still asks for an answer that is certain' });
  crises.end();
  await until(scene, OVERDUE);
  await watch.lookOnce();
  const left = await scene.cluster.postgres.look<Waiting>(waitingBy('clock_now()'));
  const stopped = now();
  await scene.cluster.postgres.look(STOP);
  await until(scene, LEFT);
  const settledMs = Math.round(performance.now() - healed);
  complaints.push(...history.lines.filter(({ code }) => code === 'internal').map(() => ({ what: 'answered `internal`' })));
  const verdict = await judgeCrises({ scene, crises, watch, outages, complaints, left, stopped });
  return { ...verdict, called: crises.called, races: crises.races.length, settledMs, ran };
}

async function until({ cluster }: Scene, question: string): Promise<void> {
  for (const end = performance.now() + SETTLE_MS; performance.now() < end; await pause(LOOK_MS)) {
    const [row] = await cluster.postgres.look<{ done: boolean }>(question);
    if (row?.done) return;
  }
}

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { api } from '#libs/contracts';
import { TEST_ORIGIN, TestClient } from '#libs/testing';
import { Cluster } from './cluster.js';
import { Group } from './group.js';
import { History } from './history.js';
import { rage, type Step } from './nemesis.js';
import { type Finding, type Findings, isClean, judge } from './oracle.js';
import { Random } from './random.js';
import { SAME_AFTER_FAULT_MS, SAME_WHEN_WELL_MS, seesTheSame, settle, tooLate, until } from './settle.js';
import { Talk } from './talk.js';

export interface RunOptions {
  readonly seed: number;
  readonly seconds: number;
  readonly withRedis: boolean;
  readonly steps: readonly Step[];
  /** The faults that were named, where some were: whoever runs it again names them, too. */
  readonly only?: readonly string[] | undefined;
  readonly planted?: string | undefined;
  readonly historyFile: string;
}

export interface Outcome {
  readonly findings: Findings;
  readonly clean: boolean;
  readonly acked: number;
  /** What was answered beside posts. */
  readonly deeds: number;
  readonly crises: number;
  /** How long after the last fault, and after the last word when all was well, everyone saw the same. */
  readonly same: { readonly afterFaultMs: number; readonly whenWellMs: number };
  readonly ran: ReadonlyMap<string, number>;
  readonly history: History;
}

const OPENING_MS = 30_000;
const CALM_MS = 4_000;
const LOOK_MS = 40;
const REPLAYED = 40;

/** One run: a group talks while its ground shakes; then it is quiet, and what everyone sees is compared with what is kept. */
export async function run({ seed, seconds, withRedis, steps, planted, historyFile }: RunOptions): Promise<Outcome> {
  const random = new Random(seed);
  const history = new History(historyFile);
  await using cluster = await Cluster.start({ withRedis, planted });
  const group = await Group.gather(cluster, new Random(random.below(2 ** 31)), history);
  const talk = new Talk(group, new Random(random.below(2 ** 31)));
  const [torn, complaints] = [new Set<string>(), [] as Finding[]];
  try {
    if (!(await until(() => group.phones.every(({ up }) => up), OPENING_MS))) throw new Error('the group did not come together');
    using watch = watchOrder(cluster);
    talk.begin();
    const away = pause(seconds * 400)
      .then(() => group.sendAway(false))
      .then(() => group.sendAway(false));
    const complain = (finding: Finding) => void complaints.push(finding);
    const ran = await rage(steps, { cluster, group, torn, complain, history, seconds });
    await cluster.heal();
    history.write({ type: 'nemesis', who: 'all', what: 'healed' });
    const ground = { cluster, group, talk, torn };
    talk.end();
    const afterFaultMs = await seesTheSame(ground);
    talk.begin();
    await Promise.all([away, pause(CALM_MS)]);
    while (group.endings.length < group.leaving.length) await group.sendAway(true);
    await pause(CALM_MS);
    talk.end();
    const whenWellMs = await seesTheSame(ground);
    complaints.push(
      ...tooLate('everyone saw the same, once the last fault had ended,', afterFaultMs, SAME_AFTER_FAULT_MS),
      ...tooLate('everyone saw the same, all being well,', whenWellMs, SAME_WHEN_WELL_MS),
    );
    await settle(ground);
    complaints.push(...(await replay(group, cluster, random)));

    const evidence = { cluster, group, history, crisis: talk.crisis, torn, gapsSeen: watch.gaps, complaints };
    const findings = await judge(evidence);
    const acked = group.phones.reduce((sum, { acks }) => sum + acks.length, 0);
    const deeds = [group.deeds, ...group.phones.map((phone) => phone.deeds)].flat().filter(({ type }) => type === 'ok').length;
    const same = { afterFaultMs, whenWellMs };
    return { findings, clean: isClean(findings), acked, deeds, crises: talk.crisis.size, same, ran, history };
  } finally {
    talk.end();
    for (const phone of group.phones) phone.close();
  }
}

/** Looks at every room all the time: whoever sees a number sees all that are smaller, or numbers are not the order of commits. */
function watchOrder({ postgres }: Cluster): Disposable & { readonly gaps: Finding[] } {
  const gaps: Finding[] = [];
  const ended = new AbortController();
  void (async () => {
    for (; !ended.signal.aborted; await pause(LOOK_MS)) {
      const rows = await postgres
        .run<{ room: string; most: number | null; count: number }>(
          'SELECT room_id AS room, max(seq) AS most, count(seq)::int AS count FROM message GROUP BY room_id',
        )
        .catch(() => []);
      for (const { room, most, count } of rows)
        if ((most ?? 0) !== count && gaps.length < 5)
          gaps.push({ what: `${String(count)} messages up to seq ${String(most)}, in room ${room}` });
    }
  })();
  return {
    gaps,
    [Symbol.dispose]: () => ended.abort(),
  };
}

/** What was acknowledged is said again under its key, at any node: the same answer, and nothing new. */
async function replay({ staying }: Group, cluster: Cluster, random: Random): Promise<Finding[]> {
  const count = async () => (await cluster.postgres.look<{ n: number }>('SELECT count(*)::int AS n FROM message'))[0]?.n;
  const before = await count();
  const findings: Finding[] = [];
  const said = random.shuffled(staying.flatMap((phone) => phone.acks.map((ack) => ({ phone, ack })))).slice(0, REPLAYED);
  for (const { phone, ack } of said) {
    const client = new TestClient(random.pick(cluster.nodes).base, TEST_ORIGIN, phone.options.cookie);
    const { key: clientKey, text, thread, quotes } = ack;
    const post = { roomId: phone.options.roomId, clientKey, text, thread, quotes, confirmed: true };
    const answer = await client.ask(api.postMessage, post).catch(() => null);
    const posted = answer?.ok && answer.body.outcome === 'posted' ? answer.body.message : null;
    if (posted?.id !== ack.id || (ack.seq !== null && posted.seq !== ack.seq))
      findings.push({ what: `a replay was answered ${answer?.text ?? 'by nobody'}`, key: ack.key });
  }
  if ((await count()) !== before) findings.push({ what: 'a replay changed the room' });
  return findings;
}

export const historyFile = (name: string): string => join(process.cwd(), '.cache', 'chaos', `${name}.jsonl`);

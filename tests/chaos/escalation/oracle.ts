import type { Finding } from '../support/oracle.js';
import type { Postgres } from '../support/postgres.js';
import type { Crises } from './crises.js';
import { type Delivered, disordered, doubledDeliveries, readDeliveries } from './deliveries.js';
import { type Change, readDiary } from './diary.js';
import { type Due, type Judged, judgeLateness, type Outage } from './lateness.js';
import type { Scene } from './scene.js';
import { dueTurns, type Waiting } from './turns.js';
import type { Watch } from './watch.js';

/** Each of these has to be empty. */
export interface CrisisFindings {
  readonly late: Finding[];
  readonly skipped: Finding[];
  readonly twice: Finding[];
  readonly 'marked and never sent': Finding[];
  readonly 'never settled': Finding[];
  readonly 'open and overdue': Finding[];
  readonly 'two winners': Finding[];
  readonly 'internal errors': Finding[];
  readonly 'nodes that died': Finding[];
  readonly complaints: Finding[];
}

export interface CrisisVerdict {
  readonly findings: CrisisFindings;
  readonly steps: readonly Judged[];
  readonly pages: number;
  /** From the writing of a page to its letter. */
  readonly letters: readonly number[];
  /** Letters beyond the first of a page, under the same key. */
  readonly again: number;
}

export interface CrisisEvidence {
  readonly scene: Scene;
  readonly crises: Crises;
  readonly watch: Watch;
  readonly outages: readonly Outage[];
  readonly complaints: readonly Finding[];
  /** What waited still when the diaries were closed, and when that was. */
  readonly left: readonly Waiting[];
  readonly stopped: number;
}

interface PageRow {
  readonly id: string;
  readonly escalation: string;
  readonly step: number;
  readonly account: string;
  readonly means: string;
  readonly state: string;
  readonly taken: boolean;
}
const PAGES = `SELECT p.id, p.escalation_id AS escalation, p.step, p.account_id AS account, p.means, p.state,
                      EXISTS (SELECT FROM escalation_entry t WHERE t.escalation_id = p.escalation_id AND t.kind = 'acknowledged') AS taken
               FROM page p WHERE p.means <> 'in-app' AND p.escalation_id IS NOT NULL`;

export const readPages = (postgres: Postgres): Promise<PageRow[]> => postgres.look<PageRow>(PAGES);

interface EntryRow {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
}
export const readEntries = (postgres: Postgres): Promise<EntryRow[]> =>
  postgres.look<EntryRow>(
    `SELECT escalation_id AS id, kind, what FROM escalation_entry WHERE kind IN ('paged', 'acknowledged', 'acknowledgement-lapsed') ORDER BY escalation_entry.id`,
  );

export async function judgeCrises({ scene, crises, watch, outages, complaints, left, stopped }: CrisisEvidence): Promise<CrisisVerdict> {
  const { postgres, nodes } = scene.cluster;
  const [diary, pages, entries] = [await readDiary(postgres), await readPages(postgres), await readEntries(postgres)];
  const deliveries = await readDeliveries(postgres);
  const keys = await postgres.look<{ id: string }>('SELECT id FROM page UNION ALL SELECT id FROM outlet_delivery');
  const turns = await dueTurns({ postgres, clock: scene.clock }, diary, { left, stopped });
  const steps = judgeLateness([...[...diary.values()].flatMap((changes) => dueIn(changes, scene, stopped)), ...turns], outages);
  const letters = Map.groupBy([...scene.sink.letters, ...scene.outside.came], ({ key }) => key);
  const sent: readonly (PageRow | Delivered)[] = [...pages, ...deliveries];
  const firsts = await written(scene, pages);
  const findings: CrisisFindings = {
    late: steps.filter(({ tooLate }) => tooLate).map(({ id, what, late }) => ({ key: id, what: `a ${what} ${seconds(late)} late` })),
    skipped: [...[...diary.values()].flatMap((changes) => skipped(changes, pages)), ...disordered(deliveries, scene.outside.came)],
    twice: [
      ...runTwice(entries),
      ...doubledPages(pages),
      ...doubledDeliveries(deliveries),
      ...underNoKey(letters, new Set(keys.map(({ id }) => id))),
    ],
    'marked and never sent': sent
      .filter(({ id, state }) => state === 'sent' && !letters.has(id))
      .map(({ id, means }) => ({ key: id, what: `it is marked as sent by ${means}, and nothing came` })),
    'never settled': sent
      .filter(({ state, taken }) => state === 'due' || (state === 'withdrawn' && !taken))
      .map(({ id, means, state }) => ({ key: id, what: `by ${means}: ${state} in the end` })),
    'open and overdue': [...watch.findings],
    'two winners': [...twoWinners(entries), ...wrongHolders(crises)],
    'internal errors': nodes.flatMap(({ name, complaints: lines }) => lines.map((line) => ({ who: name, what: line.slice(0, 400) }))),
    'nodes that died': nodes.flatMap(({ name, deaths }) => deaths.map((what) => ({ who: name, what }))),
    complaints: [...complaints],
  };
  const again = scene.sink.letters.length + scene.outside.came.length - letters.size;
  return { findings, steps, pages: pages.length, letters: firsts, again };
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** What was due in it, and when it was done. A step that somebody made needless by taking it counts until then. */
export function dueIn(changes: readonly Change[], { clock }: Pick<Scene, 'clock'>, stopped: number): Due[] {
  const found: Due[] = [];
  // Nothing was due before it was asked for, wherever the clock was set in between.
  let asked = 0;
  const after = (at: Date | null, id: string, what: Due['what'], done: number) => {
    const due = at ? Math.max(clock.wall(at, done), asked) : Infinity;
    if (due <= done) found.push({ id, what, due, done });
  };
  // Made due again while it was due already, it was due since then.
  let since: Date | null = null;
  for (const { id, was, is, real } of changes) {
    if (!was) asked = real;
    if (!was) continue;
    since = was.status === 'open' ? sooner(since, was.next) : null;
    const ran = was.status === 'open' && (is.status !== 'open' || is.step > was.step);
    if (ran) after(since, id, 'step', real);
    if (ran) [since, asked] = [null, real];
    if (was.status === 'open' || is.status !== 'open') continue;
    after(was.lapses, id, 'lapse', real);
    asked = real;
  }
  const last = changes.at(-1);
  if (last?.is.status === 'open') after(sooner(since, last.is.next), last.id, 'step', stopped);
  else if (last && last.is.status !== 'closed') after(last.is.lapses, last.id, 'lapse', stopped);
  return found;
}

const sooner = (one: Date | null, other: Date | null) => (one && (!other || one < other) ? one : other);

/** Steps are taken one by one, each has its pages, and none is put off. */
export function skipped(changes: readonly Change[], pages: readonly PageRow[]): Finding[] {
  return changes.flatMap(({ id, at, was, is }) => {
    if (!was) return [];
    const own = pages.filter(({ escalation }) => escalation === id);
    const open = was.status === 'open' && is.status === 'open';
    // For whoever has it, steps that would reach nobody else are behind it.
    if (open && is.step > was.step + 1) return [{ key: id, what: `from step ${String(was.step)} to ${String(is.step)} at once` }];
    if (is.step > was.step && !own.some(({ step }) => step === is.step - 1))
      return [{ key: id, what: `step ${String(is.step - 1)} has no page` }];
    if (open && is.step === was.step && was.next && is.next && is.next > was.next && is.next > at)
      return [{ key: id, what: `step ${String(is.step)} was put off` }];
    return [];
  });
}

function runTwice(entries: readonly EntryRow[]): Finding[] {
  const paged = entries.filter(({ kind }) => kind === 'paged');
  return [...Map.groupBy(paged, ({ id, what }) => `${id} step ${what}`)].flatMap(([what, rows]) =>
    rows.length > 1 ? [{ key: rows[0]!.id, what: `${what} ran ${String(rows.length)} times` }] : [],
  );
}

function doubledPages(pages: readonly PageRow[]): Finding[] {
  const doubled = [...Map.groupBy(pages, ({ escalation, step, account, means }) => `${escalation} ${String(step)} ${account} ${means}`)];
  return doubled.flatMap(([what, rows]) => (rows.length > 1 ? [{ key: rows[0]!.id, what: `two pages for ${what}` }] : []));
}

const underNoKey = (came: ReadonlyMap<string, unknown>, known: ReadonlySet<string>): Finding[] =>
  [...came.keys()].filter((key) => !known.has(key)).map((key) => ({ key, what: 'something came under a key that no page has' }));

export function twoWinners(entries: readonly EntryRow[]): Finding[] {
  const acts = entries.filter(({ kind }) => kind !== 'paged');
  return [...Map.groupBy(acts, ({ id }) => id)].flatMap(([id, own]) =>
    own.some(({ kind }, n) => kind === 'acknowledged' && own[n - 1]?.kind === 'acknowledged')
      ? [{ key: id, what: 'it was taken twice' }]
      : [],
  );
}

/** Whoever came second was told who has it. */
function wrongHolders({ races }: Crises): Finding[] {
  return races.flatMap(({ escalationId: key, winners, told }) => {
    if (winners.size > 1) return [{ key, what: `${[...winners].join(' and ')} were both told that they have it` }];
    const wrong = told.find((name) => !winners.has(name));
    return wrong && winners.size > 0 ? [{ key, what: `somebody was told that ${wrong} has it` }] : [];
  });
}

/** How long each letter took from when it could leave. */
async function written({ cluster, clock, sink }: Scene, pages: readonly PageRow[]): Promise<number[]> {
  const rows = await cluster.postgres.look<{ id: string; at: Date }>(
    `SELECT p.id, min(t.at) AS at FROM page p JOIN escalation_entry t ON t.escalation_id = p.escalation_id AND t.kind = 'paged' AND t.what = p.step::text
     WHERE p.means = 'email' GROUP BY p.id`,
  );
  const at = new Map(rows.map((row) => [row.id, row.at]));
  const known = new Set(pages.map(({ id }) => id));
  const firsts = new Map<string, number>();
  for (const letter of sink.letters) if (known.has(letter.key) && !firsts.has(letter.key)) firsts.set(letter.key, letter.at);
  return [...firsts].flatMap(([key, came]) => (at.has(key) ? [Math.max(0, came - clock.wall(at.get(key)!, came))] : []));
}

export const isCleanCrisis = (findings: CrisisFindings): boolean => Object.values(findings).every((found: Finding[]) => found.length === 0);

import type { Cluster } from './cluster.js';
import { outOfTime, undone, unreadWrong } from './deeds-oracle.js';
import type { Group } from './group.js';
import type { History } from './history.js';
import { seconds as inSeconds } from './settle.js';
import { differenceOf, type Row, readTruth } from './truth.js';

/** Something that must not be, and whose it is: the key of a text, or a phone. */
export interface Finding {
  readonly what: string;
  readonly key?: string;
  readonly who?: string;
}

/** Each of these has to be empty. */
export interface Findings {
  readonly lost: Finding[];
  readonly doubled: Finding[];
  readonly 'out of order': Finding[];
  readonly 'crisis commits without escalation': Finding[];
  readonly unresolved: Finding[];
  readonly 'wrong views': Finding[];
  readonly undone: Finding[];
  readonly 'sent out of time': Finding[];
  readonly 'wrong unread counts': Finding[];
  readonly 'heard after the end': Finding[];
  readonly 'internal errors': Finding[];
  readonly 'nodes that died': Finding[];
  readonly complaints: Finding[];
}

export interface Evidence {
  readonly cluster: Cluster;
  readonly group: Group;
  readonly history: History;
  /** Texts that call for help: what is found in them is known. */
  readonly crisis: ReadonlySet<string>;
  readonly torn: ReadonlySet<string>;
  readonly gapsSeen: readonly Finding[];
  readonly complaints: readonly Finding[];
}

/** A right that has ended is over within a second on every node; while doorbells are dead, within five. */
const CALM_MS = 1_000;
const TROUBLED_MS = 5_000;

export async function judge(evidence: Evidence): Promise<Findings> {
  const truth = await readTruth(evidence.cluster);
  const { group, cluster, history, torn } = evidence;
  return {
    lost: lost(truth, group),
    doubled: doubled(truth, group),
    'out of order': [...evidence.gapsSeen, ...gaps(truth)],
    'crisis commits without escalation': await silent(evidence),
    unresolved: group.staying.filter(({ settled }) => !settled).map(({ name }) => ({ who: name, what: 'its outbox is not empty' })),
    'wrong views': group.staying.flatMap((phone) => {
      const what = differenceOf(truth, phone, torn);
      return what ? [{ who: phone.name, what }] : [];
    }),
    undone: await undone(truth, group, cluster),
    'sent out of time': outOfTime(truth, group),
    'wrong unread counts': await unreadWrong(truth, group, cluster),
    'heard after the end': heardLate(truth, group),
    'internal errors': [
      ...history.lines.flatMap(({ code, key, who }) =>
        code === 'internal' ? [{ what: 'answered `internal`', who, ...(key && { key }) }] : [],
      ),
      ...cluster.nodes.flatMap(({ name, complaints }) =>
        complaints.filter((line) => !line.includes('failpoints.')).map((line) => ({ who: name, what: line.slice(0, 400) })),
      ),
    ],
    'nodes that died': cluster.nodes.flatMap(({ name, deaths }) => deaths.map((what) => ({ who: name, what }))),
    complaints: [...evidence.complaints],
  };
}

/** A list of failpoints that grows with the product: where a post says something new, somebody has to die. */
export const unwatched = ({ nodes }: Cluster): Finding[] =>
  [...new Set(nodes.flatMap((node) => [...node.unwatched]))].map((sql) => ({
    what: `a post says what is in no failpoint: ${sql.replaceAll(/\s+/g, ' ').trim().slice(0, 200)}`,
  }));

export const isClean = (findings: Findings): boolean => Object.values(findings).every((found: Finding[]) => found.length === 0);

const acksOf = (group: Group) => group.phones.flatMap(({ name, options, acks }) => acks.map((ack) => ({ ...ack, who: name, options })));

function lost(truth: readonly Row[], group: Group): Finding[] {
  const byId = new Map(truth.map((row) => [row.id, row]));
  return acksOf(group).flatMap(({ id, seq, key, who }) => {
    const row = byId.get(id);
    if (!row) return [{ what: 'acknowledged and not there', key, who }];
    return row.seq === seq || seq === null ? [] : [{ what: `acknowledged as ${String(seq)}, kept as ${String(row.seq)}`, key, who }];
  });
}

/** Each text is said once, so a text that is there twice was doubled, whatever key it stands under. */
function doubled(truth: readonly Row[], group: Group): Finding[] {
  const texts = Map.groupBy(
    truth.filter(({ text }) => text !== null),
    ({ text }) => text,
  );
  const twice = [...texts].flatMap(([, rows]) =>
    rows.length > 1 ? [{ what: `${String(rows.length)} rows of one text`, key: rows[0]!.clientKey }] : [],
  );
  const answers = Map.groupBy(acksOf(group), ({ key }) => key);
  const differing = [...answers].flatMap(([key, acks]) =>
    new Set(acks.map(({ id }) => id)).size > 1 || new Set(acks.flatMap(({ seq }) => seq ?? [])).size > 1
      ? [{ what: 'two answers to one key', key }]
      : [],
  );
  return [...twice, ...differing];
}

function gaps(truth: readonly Row[]): Finding[] {
  return [...Map.groupBy(truth, ({ roomId }) => roomId)].flatMap(([roomId, rows]) => {
    const seqs = rows.flatMap(({ seq }) => seq ?? []);
    const wrong = seqs.find((seq, n) => seq !== n + 1);
    return wrong === undefined ? [] : [{ what: `seq ${String(wrong)} stands where another belongs, in room ${roomId}` }];
  });
}

/** Of texts that were committed, or refused for certain: each has a signal, and its signal an escalation that holds the text. */
async function silent({ cluster, history, crisis }: Evidence): Promise<Finding[]> {
  const certain = history.lines.flatMap(({ type, key }) => ((type === 'ok' || type === 'fail') && key && crisis.has(key) ? [key] : []));
  const rows = await cluster.postgres.look<{ key: string }>(
    `SELECT DISTINCT asked.key FROM (SELECT unnest($1::uuid[]) AS key UNION SELECT k FROM message m, unnest(ARRAY[m.client_key, m.text_key]) k WHERE k = ANY($2::uuid[])) AS asked
     WHERE NOT EXISTS (SELECT FROM signal s JOIN escalation_evidence e ON e.escalation_id = s.escalation_id AND e.client_key = s.client_key
                       WHERE s.client_key = asked.key)`,
    [certain, [...crisis]],
  );
  return rows.map(({ key }) => ({ key, what: 'no escalation holds it' }));
}

function heardLate(truth: readonly Row[], { endings }: Group): Finding[] {
  return endings.flatMap(({ phone, until, calm }) =>
    phone.heard.after(truth, until.getTime() + (calm ? CALM_MS : TROUBLED_MS)).map(({ seq, postedAt, clientKey }) => {
      const later = inSeconds((postedAt?.getTime() ?? 0) - until.getTime());
      return { who: phone.name, key: clientKey, what: `heard seq ${String(seq)}, said ${later} after its right had ended` };
    }),
  );
}

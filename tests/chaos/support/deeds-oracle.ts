import { api } from '#libs/contracts';
import { TEST_ORIGIN, TestClient } from '#libs/testing';
import type { Cluster } from './cluster.js';
import type { Deed } from './deeds.js';
import type { Group } from './group.js';
import type { Finding } from './oracle.js';
import type { Phone } from './phone.js';
import type { Row } from './truth.js';

/** Between the clock of this process and that of the database, on one machine. */
const CLOCKS_MS = 50;

interface Kept {
  readonly row: Row;
  readonly phone: Phone | null;
  readonly reports: ReadonlySet<string>;
  readonly keyOf: (phone: Phone) => string;
}

/** What was answered has to be there: of several of one kind the last, and any after it of which nobody knows. */
const stands: Record<Exclude<Deed['act'], 'read'>, (kept: Kept, last: Deed, unknown: readonly Deed[]) => boolean> = {
  edit: ({ row }, last, unknown) => row.text === null || [last, ...unknown].some(({ text }) => text === row.text),
  retract: ({ row }) => row.state === 'retracted',
  redact: ({ row }) => row.state === 'redacted',
  release: ({ row }) => row.seq !== null,
  'keep-out': ({ row }) => row.state === 'kept-out',
  react: ({ row, phone, keyOf }, { word, on }, unknown) =>
    unknown.length > 0 || row.reacted.includes(`${word ?? ''} ${phone ? keyOf(phone) : ''}`) === on,
  report: ({ row, phone, reports }) => reports.has(`${row.id} ${phone?.options.member.accountId ?? ''}`),
};

/** Everything but posts that was acknowledged, and is not so. */
export async function undone(truth: readonly Row[], group: Group, { postgres }: Cluster): Promise<Finding[]> {
  const byId = new Map(truth.map((row) => [row.id, row]));
  const rows = await postgres.look<{ one: string }>(`SELECT message_id || ' ' || reporter_id AS one FROM report`);
  const reports = new Set(rows.map(({ one }) => one));
  const keyOf = ({ options }: Phone) => options.member.key;
  const doers = [
    { deeds: group.deeds, phone: null, who: 'Dana' },
    ...group.phones.map((phone) => ({ deeds: phone.deeds, phone, who: phone.name })),
  ];
  return doers.flatMap(({ deeds, phone, who }) =>
    [...Map.groupBy(deeds, ({ act, about, word }) => `${act} ${about} ${word ?? ''}`).values()].flatMap((same) => {
      const at = same.findLastIndex(({ type }) => type === 'ok');
      const last = same[at];
      if (!last || last.act === 'read') return [];
      const row = byId.get(last.about);
      const unknown = same.slice(at + 1).filter(({ type }) => type === 'info');
      if (row && stands[last.act]({ row, phone, reports, keyOf }, last, unknown)) return [];
      return [{ what: `${last.act} of ${last.about} was answered, and is not so`, who, ...(last.key && { key: last.key }) }];
    }),
  );
}

/** No peer is sent what waits for staff, before it is posted or ever; and nobody what its author has taken back. */
export function outOfTime(truth: readonly Row[], { phones }: Group): Finding[] {
  const byId = new Map(truth.map((row) => [row.id, row]));
  const gone = new Map(
    phones.flatMap(({ deeds }) =>
      deeds.flatMap(({ act, type, about, at }) => (act === 'retract' && type === 'ok' ? [[about, at] as const] : [])),
    ),
  );
  return phones.flatMap(({ name, options, sent }) =>
    [...sent.values()].flatMap(({ id, first, asked }) => {
      const posted = byId.get(id)?.postedAt?.getTime() ?? Infinity;
      if (options.member.role === 'member' && first < posted - CLOCKS_MS)
        return [{ who: name, what: `was sent ${id}, which waited for staff` }];
      const late = asked > (gone.get(id) ?? Infinity) + CLOCKS_MS;
      return late ? [{ who: name, what: `asked, and was sent ${id}, which its author had taken back before` }] : [];
    }),
  );
}

/** What the list of rooms says is unread: all after the mark that was answered last, or after one of which nobody knows. */
export async function unreadWrong(truth: readonly Row[], { staying }: Group, { nodes }: Cluster): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const phone of staying) {
    const { roomId, cookie, member } = phone.options;
    const own = staying.filter(({ options }) => options.member.accountId === member.accountId && options.roomId === roomId);
    const marks = own.flatMap(({ deeds }) => deeds.filter(({ act }) => act === 'read'));
    const most = (some: readonly Deed[]) => Math.max(0, ...some.map(({ seq }) => seq ?? 0));
    const all = Math.max(0, ...truth.map((row) => (row.roomId === roomId ? (row.seq ?? 0) : 0)));
    const { rooms } = await new TestClient(nodes[0]!.base, TEST_ORIGIN, cookie).get(api.rooms);
    const said = rooms.find(({ id }) => id === roomId)?.unread ?? -1;
    const [least, greatest] = [all - most(marks), all - most(marks.filter(({ type }) => type === 'ok'))];
    if (said < least || said > greatest)
      findings.push({ who: phone.name, what: `is told of ${String(said)} unread, not of ${String(least)} to ${String(greatest)}` });
  }
  return findings;
}

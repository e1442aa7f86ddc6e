import type { CalendarShift, Gap } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { WRITTEN } from './look-after.js';
import type { KeptRota } from './rotas.js';
import { type ScheduledShift, wholeShiftsOf } from './shifts-of.js';
import { gapsBetween, type Span } from './spans.js';

type Reader = Pick<Tx, 'query'>;

const iso = (at: number): string => new Date(at).toISOString();
export const gapView = ({ from, to }: Span): Gap => ({ from: iso(from), to: iso(to) });
export const shiftView = ({ accountId, from, to, overrideId }: ScheduledShift): CalendarShift => ({
  accountId: accountId as CalendarShift['accountId'],
  from: iso(from),
  to: iso(to),
  overrideId: overrideId as CalendarShift['overrideId'],
});

interface Row {
  readonly schedule_id: string | null;
  readonly account_id: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
}

/** Shifts as they were and are, whatever wrote them. Without accounts that have ended. */
async function written(
  reader: Reader,
  organisationId: string,
  { from, to }: Span,
): Promise<(ScheduledShift & { scheduleId: string | null })[]> {
  const rows = await reader.query<Row>(
    `SELECT s.schedule_id, s.account_id, s.starts_at, s.ends_at FROM shift s JOIN account a ON a.id = s.account_id
     WHERE s.organisation_id = $1 AND s.ends_at > $2 AND s.starts_at < $3 AND s.ends_at > s.starts_at
       AND (a.deactivated_at IS NULL OR s.ends_at <= a.deactivated_at) ORDER BY s.starts_at`,
    [organisationId, new Date(from), new Date(to)],
  );
  return rows.map((row) => ({
    scheduleId: row.schedule_id,
    accountId: row.account_id,
    from: row.starts_at.getTime(),
    to: Math.min(row.ends_at.getTime(), to),
    overrideId: null,
  }));
}

/** Until now: what was. From now on: what the schedules say, each shift whole, and where nobody at all is on duty. */
export async function calendarOf(
  tx: Tx,
  organisationId: string,
  { rotas, span }: { readonly rotas: readonly KeptRota[]; readonly span: Span },
): Promise<{ schedules: { id: string; shifts: ScheduledShift[] }[]; gaps: Span[] }> {
  const now = tx.now.getTime();
  const past = span.from < now ? await written(tx, organisationId, { from: span.from, to: Math.min(span.to, now) }) : [];
  const coming = { from: Math.max(span.from, now), to: span.to };
  const schedules = rotas.map((rota) => ({
    id: rota.id,
    shifts: joined(
      past.filter(({ scheduleId }) => scheduleId === rota.id).map(({ scheduleId: _, ...shift }) => shift),
      coming.from < coming.to ? wholeShiftsOf(rota, coming).map((shift) => (shift.from < now ? { ...shift, from: now } : shift)) : [],
    ),
  }));
  if (rotas.length === 0 || coming.from >= coming.to) return { schedules, gaps: [] };
  // As far as shifts are written they decide, as they do for a page; beyond it, the schedules.
  const until = Math.min(coming.to, Math.max(coming.from, now + WRITTEN));
  const near = coming.from < until ? await written(tx, organisationId, { from: coming.from, to: until }) : [];
  const far = schedules.flatMap(({ shifts }) => shifts).filter(({ to }) => to > until);
  const on = [...near, ...far.map((shift) => ({ ...shift, from: Math.max(shift.from, until) }))];
  return { schedules, gaps: gapsBetween(on, coming) };
}

/** What was cut at "now" is one shift. */
function joined(past: readonly ScheduledShift[], coming: readonly ScheduledShift[]): ScheduledShift[] {
  const [next, ...later] = coming;
  const running = past.findLast(({ to }) => to === next?.from);
  if (!next || running?.accountId !== next.accountId) return [...past, ...coming];
  return [...past.filter((shift) => shift !== running), { ...next, from: running.from }, ...later];
}

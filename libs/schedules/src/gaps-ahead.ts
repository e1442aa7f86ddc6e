import type { Tx } from '#libs/platform';
import { gapsBetween, type Span } from './spans.js';

const DAY = 24 * 60 * 60_000;
/** An alarm looks so far ahead. */
export const WATCHED = 7 * DAY;
/** By hand, whoever comes on presses it when they are there: so long nobody's being on is a hand-over, and no alarm. */
const SEAM_MINUTES = 15;

/** Instants, as ISO strings in UTC. */
export interface Gap {
  readonly from: string;
  readonly to: string;
}

/** SQL: the seats from which somebody may call, in the organisation `$1`. */
export const SEATS = `room r JOIN membership m ON m.room_id = r.id AND m.seat = 'peer' AND m.state = 'active' WHERE r.organisation_id = $1`;

/** Whether a crisis can come at all. */
export async function somebodyMayCall(tx: Tx, organisationId: string): Promise<boolean> {
  const [row] = await tx.query<{ may: boolean }>(`SELECT EXISTS (SELECT FROM ${SEATS}) AS may`, [organisationId]);
  return row?.may ?? false;
}

/** Where nobody is on duty in the next seven days. */
export const gapsAhead = (tx: Tx, organisationId: string): Promise<Gap[]> =>
  openTimes(tx, organisationId, { from: tx.now.getTime(), to: tx.now.getTime() + WATCHED });

/**
 * The same where no schedule is kept: nobody can say who comes on tomorrow, but that nobody is on now is known, and until when
 * if anybody is to come. An alarm that stands goes on until somebody is there.
 */
export async function gapNow(tx: Tx, organisationId: string, stands: boolean): Promise<Gap[]> {
  const [first] = await gapsAhead(tx, organisationId);
  if (!first || new Date(first.from) > tx.now) return [];
  return stands || !(await isSeam(tx, organisationId)) ? [first] : [];
}

/** Somebody was on a moment ago, or nobody had to be: the first member has only just come. */
async function isSeam(tx: Tx, organisationId: string): Promise<boolean> {
  const [row] = await tx.query<{ seam: boolean }>(
    `SELECT coalesce((SELECT max(ends_at) FROM shift WHERE organisation_id = $1 AND ends_at > starts_at AND ends_at <= $2),
                     (SELECT min(m.joined_at) FROM ${SEATS}), '-infinity')
            > $2::timestamptz - make_interval(mins => $3) AS seam`,
    [organisationId, tx.now, SEAM_MINUTES],
  );
  return row?.seam ?? false;
}

/** Read from the shifts themselves, as a page would: whoever went off duty by hand is off, and whoever went on is on. */
async function openTimes(tx: Tx, organisationId: string, span: Span): Promise<Gap[]> {
  const on = await tx.query<{ starts_at: Date; ends_at: Date }>(
    `SELECT s.starts_at, s.ends_at FROM shift s JOIN account a ON a.id = s.account_id
     WHERE s.organisation_id = $1 AND a.deactivated_at IS NULL AND s.ends_at > $2 AND s.starts_at < $3`,
    [organisationId, new Date(span.from), new Date(span.to)],
  );
  const spans = on.map(({ starts_at: from, ends_at: to }) => ({ from: from.getTime(), to: to.getTime() }));
  return gapsBetween(spans, span).map(({ from, to }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }));
}

import type { EscalationRow } from '#libs/contracts';
import type { CallInput } from '#libs/ui';

export type QueueView = CallInput<'escalations'>['view'];

export type Due = 'ok' | 'soon' | 'late';

/** How a row stands against the clock that runs. `burnt` is 0 to 1 of the time that it has. */
export interface TimeLeft {
  readonly due: Due;
  readonly ms: number;
  readonly burnt: number;
}

export function timeLeft(row: Pick<EscalationRow, 'since' | 'dueAt'>, now: number): TimeLeft {
  const since = Date.parse(row.since);
  const due = Date.parse(row.dueAt);
  const ms = due - now;
  const burnt = due > since ? Math.min(1, Math.max(0, (now - since) / (due - since))) : 1;
  if (ms <= 0) return { due: 'late', ms: -ms, burnt: 1 };
  return { due: burnt >= 0.5 ? 'soon' : 'ok', ms, burnt };
}

/** Soonest due first: what is late has been due longest, so it stays on top. A drill stands below every real one: nobody dies of it. */
export const bySoonestDue = (a: EscalationRow, b: EscalationRow): number =>
  Number(a.drill) - Number(b.drill) || Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.number - b.number;

export const isWaiting = (row: EscalationRow): boolean => row.status === 'open';
/** It waits for this person's "I have it": nobody has it, or whoever has it hands it to them, or to anybody. */
export const isForMe = (row: EscalationRow): boolean =>
  isWaiting(row) || (row.handedTo !== null && !row.mine && (row.handedTo.mine || row.handedTo.name === null));
/** What an alarm is for: someone may die, and nobody has said "I have it", or they wait for this person's. */
export const isUrgentAndWaiting = (row: EscalationRow): boolean => row.severity === 'imminent' && isForMe(row);
/** It waits, and somebody is to hear of it once: a member asked for a call, or a page went out for it. */
export const isCalling = (row: EscalationRow): boolean => row.severity === 'high' && isForMe(row) && (row.cause === 'call-me' || row.paged);
/** Somebody has it, and its clock ran out: others are paged beside them. */
export const isUrgentAndLate = (row: EscalationRow, now: number): boolean =>
  row.severity === 'imminent' && row.status !== 'closed' && timeLeft(row, now).due === 'late';
/** This person acts on it: it is not on its way to somebody else. */
export const isHeld = (row: EscalationRow): boolean => row.mine && row.status !== 'closed' && row.status !== 'handed-over';
export const isMine = (row: EscalationRow): boolean => row.mine || row.handedTo?.mine === true;

const belongs: Record<QueueView, (row: EscalationRow) => boolean> = {
  open: (row) => row.status !== 'closed',
  mine: (row) => row.status !== 'closed' && isMine(row),
  unclaimed: (row) => isWaiting(row),
  closed: (row) => row.status === 'closed',
};

/** A frame can arrive before the reply that is older than it: the higher version is the newer row. */
export function withRow(rows: readonly EscalationRow[], row: EscalationRow, view: QueueView): EscalationRow[] {
  const known = rows.find((r) => r.id === row.id);
  if (known && known.version > row.version) return [...rows];
  const rest = rows.filter((r) => r.id !== row.id);
  if (!belongs[view](row)) return rest;
  return view === 'closed' ? [row, ...rest] : [...rest, row].sort(bySoonestDue);
}

/**
 * A reply replaces the list, but not a row that a frame has already made newer.
 * @param meanwhile what came while the question was on its way: the reply may be older than that
 */
export function withReply(
  rows: readonly EscalationRow[],
  reply: readonly EscalationRow[],
  view: QueueView,
  meanwhile: readonly EscalationRow[] = [],
): EscalationRow[] {
  const newer = new Map(rows.map((row) => [row.id, row]));
  const merged = reply.map((row) => newerOf(newer.get(row.id), row));
  const kept = merged.filter(belongs[view]);
  const sorted = view === 'closed' ? kept : kept.sort(bySoonestDue);
  return meanwhile.reduce((all, row) => withRow(all, row, view), sorted);
}

/** Of what is known of one case and what came of it. */
export const newerOf = (known: EscalationRow | undefined, row: EscalationRow): EscalationRow =>
  known && known.version > row.version ? known : row;

export const caseNumber = (number: number): string => `ESC-${String(number).padStart(4, '0')}`;

import type { Layer } from '#libs/contracts';
import { type LayerShift, LONGEST, layerShifts, lengthOf } from './layer.js';
import { covering, type Span } from './spans.js';
import { wallClock } from './wall-clock.js';

const DAY = 24 * 60 * 60_000;

/** One person instead of whoever it would be. Instants are milliseconds. */
export interface Override extends Span {
  readonly id: string;
  readonly accountId: string;
}

/** Who is on duty when: one person at a time. A later layer goes before an earlier one, an override before all, the newest first. */
export interface Rota {
  readonly timeZone: string;
  readonly layers: readonly Layer[];
  /** In the order in which they were made. */
  readonly overrides: readonly Override[];
  /** Who counts. Anybody else leaves their place to whoever stands below them, or to nobody. */
  readonly able: ReadonlySet<string>;
}

export interface ScheduledShift extends LayerShift {
  /** Null: it is the layer's own. */
  readonly overrideId: string | null;
}

/** The shifts between two instants, cut to them: in order, and never two at once. */
export const shiftsOf = (rota: Rota, span: Span): ScheduledShift[] =>
  wholeShiftsOf(rota, span).map((shift) => ({ ...shift, from: Math.max(shift.from, span.from), to: Math.min(shift.to, span.to) }));

/** The same, each as long as it really is: the same shift whenever one asks. */
export function wholeShiftsOf({ timeZone, layers, overrides, able }: Rota, { from, to }: Span): ScheduledShift[] {
  const longest = Math.min(LONGEST, Math.max(DAY, ...layers.map(lengthOf)));
  // Whatever may cut a shift that is on between the two lies within the longest shift around them.
  const clock = wallClock(timeZone, { from: from - longest - DAY, to: to + longest + DAY });
  let shifts: ScheduledShift[] = [];
  for (const layer of layers) {
    const own = layerShifts(layer, clock).filter(({ accountId }) => able.has(accountId));
    shifts = covering(
      shifts,
      own.map((shift) => ({ ...shift, overrideId: null })),
    );
  }
  for (const { id, accountId, from: begins, to: ends } of overrides)
    if (able.has(accountId)) shifts = covering(shifts, [{ accountId, overrideId: id, from: begins, to: ends }]);
  return shifts.filter((shift) => shift.from < to && shift.to > from);
}

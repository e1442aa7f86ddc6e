import type { Layer } from '#libs/contracts';
import { type Span, within } from './spans.js';
import { localTime, startOfDay, type WallClock, weekdayOf } from './wall-clock.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const unitMs: Record<Layer['every']['unit'], number> = { hours: HOUR, days: DAY, weeks: 7 * DAY };

/** From one hand-off to the next, on the wall clock: across a change of the clocks such a day has 23 hours, or 25. */
export const lengthOf = ({ every }: Pick<Layer, 'every'>): number => every.count * unitMs[every.unit];
export const SHORTEST = HOUR;
export const LONGEST = 28 * DAY;

export interface LayerShift extends Span {
  readonly accountId: string;
}

/** Whole shifts that happen in what `clock` shows, in order: nobody twice at once, and nobody left out unless the layer is restricted. */
export function layerShifts(layer: Layer, clock: WallClock): LayerShift[] {
  const { shown } = clock;
  const turns = rotation(layer, shown);
  const local = layer.only ? within(turns, windows(layer.only, shown)) : turns;
  // An hour that the clocks leave out is a shift that nobody has.
  return local
    .map(({ accountId, from, to }) => ({ accountId, from: clock.instantOf(from), to: clock.instantOf(to) }))
    .filter(({ from, to }) => from < to);
}

function rotation(layer: Layer, { from, to }: Span): LayerShift[] {
  const began = localTime(layer.startsOn, layer.handOffAt);
  const length = lengthOf(layer);
  const turns: LayerShift[] = [];
  for (let turn = Math.max(0, Math.floor((from - began) / length)); began + turn * length < to; turn += 1) {
    const accountId = layer.people[turn % layer.people.length];
    if (accountId !== undefined) turns.push({ accountId, from: began + turn * length, to: began + (turn + 1) * length });
  }
  return turns;
}

/** Named by the day on which they begin; one that ends when it began, or earlier in the day, goes over midnight. */
function windows(only: NonNullable<Layer['only']>, { from, to }: Span): Span[] {
  const found: Span[] = [];
  const day0 = startOfDay(from) - DAY;
  const at = (time: string): number => localTime('1970-01-01', time);
  const length = at(only.to) - at(only.from);
  for (let day = day0; day < to; day += DAY) {
    if (!only.days.includes(weekdayOf(day))) continue;
    const begins = day + at(only.from);
    found.push({ from: begins, to: begins + (length > 0 ? length : length + DAY) });
  }
  return found;
}

import type { AccountId, Layer, ScheduleId, ScheduleView } from '#libs/contracts';

/** A schedule as somebody types it. A number field may be empty for a while. */
export interface LayerDraft extends Omit<Layer, 'every'> {
  /** So that a layer keeps its fields when another one goes. */
  readonly key: string;
  readonly count: string;
  readonly unit: Layer['every']['unit'];
}
export interface ScheduleDraft {
  readonly scheduleId: ScheduleId;
  /** The version that it is a change of; 0: a new one. */
  readonly version: number;
  readonly name: string;
  readonly timeZone: string;
  readonly layers: readonly LayerDraft[];
}

const week = [1, 2, 3, 4, 5, 6, 7];
export const everyDay = { days: week, from: '22:00', to: '06:00' };

export const newLayer = (people: readonly AccountId[], startsOn: string): LayerDraft => ({
  key: crypto.randomUUID(),
  people: [...people],
  startsOn,
  handOffAt: '08:00',
  count: '1',
  unit: 'days',
  only: null,
});

export const draftOf = ({ id, layers, ...kept }: ScheduleView): ScheduleDraft => ({
  ...kept,
  scheduleId: id,
  layers: layers.map(({ every, ...layer }) => ({ ...layer, key: crypto.randomUUID(), count: String(every.count), unit: every.unit })),
});

/** What the server is asked to keep. An empty number is one that it refuses. */
export const asked = ({ layers, ...draft }: ScheduleDraft) => ({
  ...draft,
  layers: layers.map(({ key: _, count, unit, ...layer }): Layer => ({ ...layer, every: { count: Math.trunc(Number(count) || 0), unit } })),
});

/** The one at `from` stands at `to` afterwards. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

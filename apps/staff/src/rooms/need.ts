import type { EscalationRow, RoomSummary, Severity } from '#libs/contracts';

const weight: Record<Severity, number> = { concern: 1, high: 2, imminent: 3 };

/** How much a room needs a person: an urgent case nobody has, then held messages, then other cases, then what is unread. */
export function need(room: RoomSummary, waiting: readonly EscalationRow[]): readonly number[] {
  const worst = Math.max(0, ...waiting.filter((row) => row.roomId === room.id && row.status === 'open').map((row) => weight[row.severity]));
  return [worst === 3 ? 1 : 0, room.held ?? 0, worst, room.unread > 0 ? 1 : 0, room.unread];
}

/** Most needed first; between equals the later word first, then by name, so that nothing moves without a cause. */
export function byNeed(rooms: readonly RoomSummary[], waiting: readonly EscalationRow[]): RoomSummary[] {
  const needs = new Map(rooms.map((room) => [room.id, need(room, waiting)]));
  return [...rooms].sort((a, b) => {
    const [x, y] = [needs.get(a.id) ?? [], needs.get(b.id) ?? []];
    const differs = x.findIndex((value, place) => value !== y[place]);
    if (differs !== -1) return (y[differs] ?? 0) - (x[differs] ?? 0);
    return (b.lastAt ?? '').localeCompare(a.lastAt ?? '') || a.name.localeCompare(b.name);
  });
}

/** While a pointer or the focus is on the wall nothing moves: known rooms keep their place, new ones go to the end. */
export function inPlace(rooms: readonly RoomSummary[], shown: readonly string[]): RoomSummary[] {
  const place = new Map(shown.map((id, at) => [id, at]));
  return [...rooms].sort((a, b) => (place.get(a.id) ?? shown.length) - (place.get(b.id) ?? shown.length));
}

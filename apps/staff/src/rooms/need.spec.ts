import type { EscalationRow, RoomSummary } from '#libs/contracts';
import { byNeed, inPlace } from './need.js';

const room = (id: string, changes: Partial<RoomSummary> = {}): RoomSummary =>
  ({ id, name: `Room ${id}`, unread: 0, held: 0, lastAt: '2026-01-05T18:00:00.000Z', ...changes }) as RoomSummary;
const waiting = (roomId: string, changes: Partial<EscalationRow> = {}): EscalationRow =>
  ({ roomId, severity: 'imminent', status: 'open', handedTo: null, ...changes }) as EscalationRow;
const ids = (rooms: readonly RoomSummary[]) => rooms.map((r) => r.id as string).join('');

describe('the rooms wall', () => {
  it('puts first an urgent case that nobody has, then held messages, other cases, unread', () => {
    const rooms = [room('a'), room('b', { unread: 40 }), room('c'), room('d', { held: 2 }), room('e')];
    expect(ids(byNeed(rooms, [waiting('e'), waiting('c', { severity: 'high' })]))).toBe('edcba');
  });

  it('does not count a case that somebody has', () => {
    expect(ids(byNeed([room('a'), room('b')], [waiting('b', { status: 'acknowledged' })]))).toBe('ab');
  });

  it('puts the later word first between equals', () => {
    expect(ids(byNeed([room('a'), room('b', { lastAt: '2026-01-05T18:09:00.000Z' }), room('c', { lastAt: null })], []))).toBe('bac');
  });

  it('stays as it is shown while someone is on it, with new rooms at the end', () => {
    const rooms = [room('z', { held: 5 }), room('b', { held: 9 }), room('a')];
    expect(ids(inPlace(rooms, ['a', 'b']))).toBe('abz');
  });
});

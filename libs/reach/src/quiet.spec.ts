import { isZone, leavesAt } from './quiet.js';

const night = { from: '22:00', to: '07:00', timeZone: 'America/New_York' };
const at = (iso: string) => new Date(iso);

it.each(['imminent', 'high'] as const)('lets what is %s pass', (severity) => {
  const now = at('2026-11-26T06:00:00Z'); // one in the morning there
  expect(leavesAt(night, severity, now)).toEqual(now);
});

it.each([
  ['before midnight', '2026-11-26T03:30:00Z', '2026-11-26T12:00:00Z'],
  ['after midnight', '2026-11-26T06:00:00Z', '2026-11-26T12:00:00Z'],
  ['as they begin', '2026-11-26T03:00:00Z', '2026-11-26T12:00:00Z'],
  ['as they end', '2026-11-26T12:00:00Z', '2026-11-26T12:00:00Z'],
  ['by day', '2026-11-26T18:00:00Z', '2026-11-26T18:00:00Z'],
  ['in the night that is an hour longer', '2026-11-01T04:00:00Z', '2026-11-01T12:00:00Z'],
  ['in the night that is an hour shorter', '2026-03-08T05:00:00Z', '2026-03-08T11:00:00Z'],
])('has a concern wait for their end: %s', (_, now, leaves) => {
  expect(leavesAt(night, 'concern', at(now))).toEqual(at(leaves));
});

it('knows hours of one day', () => {
  const noon = { from: '12:00', to: '13:30', timeZone: 'UTC' };
  expect(leavesAt(noon, 'concern', at('2026-11-26T12:10:30Z'))).toEqual(at('2026-11-26T13:30:00Z'));
  expect(leavesAt(noon, 'concern', at('2026-11-26T13:30:00Z'))).toEqual(at('2026-11-26T13:30:00Z'));
});

it('keeps nobody waiting for hours that nobody set', () => {
  const now = at('2026-11-26T06:00:00Z');
  expect(leavesAt(null, 'concern', now)).toEqual(now);
  expect(leavesAt({ ...night, timeZone: 'Moon/Sea' }, 'concern', now)).toEqual(now);
  expect([isZone('America/New_York'), isZone('Moon/Sea')]).toEqual([true, false]);
});

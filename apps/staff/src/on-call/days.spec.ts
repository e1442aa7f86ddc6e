import { daysFrom, daysUntil, fromField, piecesOf, toField } from './days.js';

const HOUR = 3_600_000;
const noon = new Date(2027, 2, 12, 12).getTime();
const at = (day: number, hour: number) => new Date(2027, 2, day, hour).toISOString();

describe('days of the calendar', () => {
  it('are the device’s, from midnight to midnight, whatever the clocks do', () => {
    const days = daysFrom(noon, 0, 7);
    expect(days.map(({ from }) => [new Date(from).getDate(), new Date(from).getHours()])).toEqual(
      [12, 13, 14, 15, 16, 17, 18].map((day) => [day, 0]),
    );
    expect(days.every(({ to }, n) => n === 6 || to === days[n + 1]!.from)).toBe(true);
    expect(daysFrom(noon, 7, 1)[0]!.from).toBe(days[6]!.to);
  });

  it('hold what falls into them, and say whether it begins and ends there', () => {
    const [today] = daysFrom(noon, 0, 1);
    const night = { from: at(11, 20), to: at(12, 8) };
    const day = { from: at(12, 8), to: at(12, 20) };
    const later = { from: at(13, 0), to: at(13, 8) };
    const pieces = piecesOf([night, day, later], today!);
    expect(pieces.map(({ of, begins, ends }) => [of, begins, ends])).toEqual([
      [night, false, true],
      [day, true, true],
    ]);
    expect(pieces[0]).toMatchObject({ start: 0, end: (8 * HOUR) / (today!.to - today!.from) });
  });

  it('are counted from today, across a change of the clocks', () => {
    expect([at(12, 1), at(13, 0), at(15, 23), at(11, 23)].map((one) => daysUntil(noon, one))).toEqual([0, 1, 3, -1]);
  });

  it('are typed as they read', () => {
    expect(toField(noon)).toBe('2027-03-12T12:00');
    expect(fromField('2027-03-12T12:00')).toBe(new Date(noon).toISOString());
    expect(fromField('')).toBeUndefined();
  });
});

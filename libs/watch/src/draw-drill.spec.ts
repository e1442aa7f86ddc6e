import fc from 'fast-check';
import { DateTime } from 'luxon';
import { drawDrill } from './draw-drill.js';

const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const two = (n: number) => String(n).padStart(2, '0');
const hours = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 1, max: 23 }))
  .map(([hour, minute, length]) => ({ from: `${two(hour)}:${two(minute)}`, to: `${two(Math.min(23, hour + length))}:${two(59)}` }));
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true });

describe('the moment of a drill', () => {
  it('lies ahead, inside of the hours on the wall clock, in this month or the next', () => {
    fc.assert(
      fc.property(
        hours,
        fc.constantFrom(...zones),
        instants,
        fc.boolean(),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (picked, timeZone, now, done, chance) => {
          const drawn = drawDrill({ hours: picked, timeZone, now, done }, (below) => Math.floor(chance * below));
          const here = DateTime.fromJSDate(drawn, { zone: timeZone });
          const month = DateTime.fromJSDate(now, { zone: timeZone }).startOf('month');
          expect(drawn.getTime()).toBeGreaterThanOrEqual(now.getTime());
          expect(here.toFormat('HH:mm') >= picked.from).toBe(true);
          // The hour that comes twice is twice inside of them.
          expect(here.toFormat('HH:mm') <= picked.to).toBe(true);
          const months = here.startOf('month').diff(month, 'months').months;
          expect(done ? [1] : [0, 1]).toContain(Math.round(months));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('can be any minute of them: the first, the last, and no other', () => {
    const drawing = { hours: { from: '09:00', to: '10:00' }, timeZone: 'UTC', now: new Date('2027-02-28T08:00:00Z'), done: false };
    const asked: number[] = [];
    const first = drawDrill(drawing, (below) => {
      asked.push(below);
      return 0;
    });
    expect([asked, first.toISOString()]).toEqual([[60], '2027-02-28T09:00:00.000Z']);
    expect(drawDrill(drawing, (below) => below - 1).toISOString()).toBe('2027-02-28T09:59:00.000Z');
    expect(() => drawDrill(drawing, (below) => below)).toThrow();
  });

  it('moves on to the next month when less is left than one day has', () => {
    const drawing = { hours: { from: '09:00', to: '17:00' }, timeZone: 'America/New_York', done: false };
    const late = drawDrill({ ...drawing, now: new Date('2027-01-31T14:01:00Z') }, () => 0);
    expect(late.toISOString()).toBe('2027-02-01T14:00:00.000Z');
    const done = drawDrill({ ...drawing, now: new Date('2027-01-05T12:00:00Z'), done: true }, (below) => below - 1);
    expect(done.toISOString()).toBe('2027-02-28T21:59:00.000Z');
  });
});

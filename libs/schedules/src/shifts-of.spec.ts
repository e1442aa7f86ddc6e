import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { AccountId, Layer } from '#libs/contracts';
import { type Rota, type ScheduledShift, shiftsOf, wholeShiftsOf } from './shifts-of.js';
import { gapsBetween, type Span } from './spans.js';
import { isZone, wallClock } from './wall-clock.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const people = ['ana', 'bo', 'cy', 'di'] as AccountId[];
/** Both hemispheres, a half-hour change, changes at midnight, none at all, and one that once left out a whole day. */
const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Apia',
  'UTC',
];
const at = (zone: string, text: string): number => DateTime.fromISO(text, { zone }).toMillis();
const read = (zone: string, instant: number): string => DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

const base = (over: Partial<Layer> = {}): Layer => ({
  people: people.slice(0, 3),
  startsOn: '2026-01-05',
  handOffAt: '08:00',
  every: { count: 1, unit: 'days' },
  only: null,
  ...over,
});
const rota = (over: Partial<Rota> = {}): Rota => ({
  timeZone: 'America/New_York',
  layers: [base()],
  overrides: [],
  able: new Set(people),
  ...over,
});
const who = (shifts: readonly ScheduledShift[]) => shifts.map(({ accountId }) => accountId);

const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const someone = fc.array(fc.constantFrom(...people), { minLength: 1, maxLength: 4 });
const every = fc.oneof(
  fc.record({ count: fc.integer({ min: 5, max: 36 }), unit: fc.constant('hours' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 28 }), unit: fc.constant('days' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 4 }), unit: fc.constant('weeks' as const) }),
);
const unrestricted = fc.record({
  people: someone,
  startsOn: fc.constantFrom('2024-02-29', '2026-01-05', '2026-03-08'),
  handOffAt: time,
  every,
  only: fc.constant(null),
});
const only = fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), from: time, to: time });
const anyLayer = fc.tuple(unrestricted, fc.option(only)).map(([layer, hours]): Layer => ({ ...layer, only: hours }));
const zone = fc.constantFrom(...zones);

/** One after the other, without a moment between them. */
const expectUnbroken = (shifts: readonly ScheduledShift[], { from, to }: Span): void => {
  expect([shifts[0]?.from, shifts.at(-1)?.to]).toEqual([from, to]);
  expect(shifts.find((shift, n) => shift.from >= shift.to || (n > 0 && shift.from !== shifts[n - 1]?.to))).toBeUndefined();
};

describe('a layer without restriction', () => {
  it('leaves no gap and puts nobody beside another, over ten years, in any zone', () => {
    fc.assert(
      fc.property(unrestricted, zone, (layer, timeZone) => {
        const span = { from: at(timeZone, '2026-03-09T12:00'), to: at(timeZone, '2036-03-09T12:00') };
        expectUnbroken(shiftsOf(rota({ timeZone, layers: [layer] }), span), span);
      }),
      { numRuns: 24 },
    );
  }, 60_000);

  it('hands off at its time on the wall clock, whatever the clocks do, over ten years', () => {
    fc.assert(
      fc.property(unrestricted, zone, (layer, timeZone) => {
        const span = { from: at(timeZone, '2026-03-09T12:00'), to: at(timeZone, '2036-03-09T12:00') };
        const step = { [layer.every.unit]: layer.every.count };
        // Counted on a calendar without zones, and then read on the clock of the zone.
        let turn = DateTime.fromISO(`${layer.startsOn}T${layer.handOffAt}`, { zone: 'utc' });
        const expected = new Set<string>();
        for (; turn.year < 2037; turn = turn.plus(step)) expected.add(turn.toFormat("yyyy-MM-dd'T'HH:mm"));
        for (const { from } of wholeShiftsOf(rota({ timeZone, layers: [layer] }), span)) {
          if (expected.has(read(timeZone, from))) continue;
          // Only a time that the clock never showed: the hand-off is the moment of the leap.
          const jump = DateTime.fromMillis(from, { zone: timeZone }).offset - DateTime.fromMillis(from - 1, { zone: timeZone }).offset;
          expect(jump).toBeGreaterThan(0);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('gives everybody their turn, in order, over a leap day', () => {
    const span = { from: at('America/New_York', '2028-02-27T08:00'), to: at('America/New_York', '2028-03-02T08:00') };
    const shifts = shiftsOf(rota({ layers: [base({ startsOn: '2028-02-27' })] }), span);
    expect(who(shifts)).toEqual(['ana', 'bo', 'cy', 'ana']);
    expect(shifts.map(({ from }) => read('America/New_York', from))).toEqual([
      '2028-02-27T08:00',
      '2028-02-28T08:00',
      '2028-02-29T08:00',
      '2028-03-01T08:00',
    ]);
  });

  it.each([
    ['forward', '2027-03-14', 23],
    ['back', '2027-11-07', 25],
  ])('has a day of its own length when the clocks go %s', (_, day, hours) => {
    const span = { from: at('America/New_York', `${day}T00:00`), to: at('America/New_York', `${day}T23:59`) };
    const shift = wholeShiftsOf(rota({ layers: [base({ handOffAt: '00:00' })] }), span)[0]!;
    expect((shift.to - shift.from) / HOUR).toBe(hours);
    const long = rota({ layers: [base({ startsOn: day, handOffAt: '00:00', every: { count: 12, unit: 'hours' } })] });
    expect(shiftsOf(long, span).map(({ from }) => read('America/New_York', from).slice(-5))).toEqual(['00:00', '12:00']);
  });

  it('hands off once at a time that comes twice, and at the leap for one that never comes', () => {
    const night = rota({ layers: [base({ handOffAt: '02:30' })] });
    const spring = shiftsOf(night, { from: at('UTC', '2027-03-14T05:00'), to: at('UTC', '2027-03-14T09:00') });
    expect(spring.map(({ to }) => to)).toEqual([at('UTC', '2027-03-14T07:00'), at('UTC', '2027-03-14T09:00')]);
    const early = rota({ layers: [base({ handOffAt: '01:30' })] });
    const autumn = shiftsOf(early, { from: at('UTC', '2027-11-07T05:00'), to: at('UTC', '2027-11-07T09:00') });
    expect(autumn.map(({ to }) => to)).toEqual([at('UTC', '2027-11-07T05:30'), at('UTC', '2027-11-07T09:00')]);
  });

  it('begins when it begins', () => {
    const span = { from: at('America/New_York', '2026-01-04T00:00'), to: at('America/New_York', '2026-01-06T08:00') };
    expect(shiftsOf(rota(), span)).toEqual([
      { accountId: 'ana', overrideId: null, from: at('America/New_York', '2026-01-05T08:00'), to: span.to },
    ]);
  });
});

describe('layers', () => {
  const week = { from: at('America/New_York', '2026-06-01T00:00'), to: at('America/New_York', '2026-06-08T00:00') };

  it('at night alone: over midnight, on the days on which a night begins', () => {
    const nights = base({ people: ['di' as AccountId], only: { days: [5, 6], from: '22:00', to: '06:00' } });
    const di = shiftsOf(rota({ layers: [base(), nights] }), week).filter(({ accountId }) => accountId === 'di');
    // From the hand-off at eight in the morning on, it is the same night: nobody's turn ends within it.
    expect(di.map(({ from, to }) => [read('America/New_York', from), read('America/New_York', to)])).toEqual([
      ['2026-06-05T22:00', '2026-06-06T06:00'],
      ['2026-06-06T22:00', '2026-06-07T06:00'],
    ]);
  });

  it('a restricted one alone leaves gaps, and the gaps are the rest of the time', () => {
    const nights = base({ only: { days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' } });
    const gaps = gapsBetween(shiftsOf(rota({ layers: [nights] }), week), week);
    expect(gaps).toHaveLength(7);
    expect(gaps.every(({ from, to }) => to - from === 12 * HOUR)).toBe(true);
  });

  it('one person at every moment, however many layers and overrides stand on a whole one', () => {
    const span = { from: at('UTC', '2026-10-01T00:00'), to: at('UTC', '2027-04-15T00:00') };
    const override = fc
      .tuple(fc.constantFrom(...people), fc.integer({ min: 0, max: 190 * 24 }), fc.integer({ min: 1, max: 400 }), fc.uuid())
      .map(([accountId, begins, hours, id]) => ({
        id,
        accountId,
        from: span.from + begins * HOUR,
        to: span.from + (begins + hours) * HOUR,
      }));
    fc.assert(
      fc.property(unrestricted, fc.array(anyLayer, { maxLength: 3 }), fc.array(override, { maxLength: 4 }), zone, (...given) => {
        const [under, layers, overrides, timeZone] = given;
        const whole = { ...under, startsOn: '2024-02-29' };
        expectUnbroken(shiftsOf(rota({ timeZone, layers: [whole, ...layers], overrides }), span), span);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('answer alike however one asks: a shift is the same in every question that meets it', () => {
    const override = { id: 'o', accountId: 'di', from: at('UTC', '2026-10-20T00:00'), to: at('UTC', '2026-11-20T00:00') };
    fc.assert(
      fc.property(fc.array(anyLayer, { minLength: 1, maxLength: 3 }), zone, fc.nat(60 * 24), (layers, timeZone, hour) => {
        const given = rota({ timeZone, layers, overrides: [override] });
        const span = { from: at('UTC', '2026-10-01T00:00'), to: at('UTC', '2026-12-01T00:00') };
        const moment = span.from + hour * HOUR;
        const [there] = wholeShiftsOf(given, { from: moment, to: moment + 1 });
        expect(wholeShiftsOf(given, span).find(({ from, to }) => from <= moment && to > moment)).toEqual(there);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('an override', () => {
  const span = { from: at('UTC', '2026-06-01T00:00'), to: at('UTC', '2026-07-01T00:00') };

  it('covers exactly its span, and nothing else changes', () => {
    fc.assert(
      fc.property(anyLayer, zone, fc.nat(29 * 24), fc.integer({ min: 1, max: 96 }), (layer, timeZone, begins, hours) => {
        const from = span.from + begins * HOUR;
        const override = { id: 'o', accountId: 'di', from, to: Math.min(from + hours * HOUR, span.to) };
        const without = shiftsOf(rota({ timeZone, layers: [layer] }), span);
        const given = shiftsOf(rota({ timeZone, layers: [layer], overrides: [override] }), span);
        expect(given.filter(({ overrideId }) => overrideId === 'o')).toEqual([
          { accountId: 'di', overrideId: 'o', from: override.from, to: override.to },
        ]);
        const on = (shifts: readonly ScheduledShift[], moment: number) => shifts.find((one) => one.from <= moment && one.to > moment);
        for (let moment = span.from; moment < span.to; moment += HOUR / 2)
          if (moment < override.from || moment >= override.to) expect(on(given, moment)?.accountId).toBe(on(without, moment)?.accountId);
      }),
      { numRuns: 20 },
    );
  });

  it('gives way to a newer one', () => {
    const one = { id: '1', accountId: 'bo', from: span.from, to: span.from + 4 * DAY };
    const two = { id: '2', accountId: 'cy', from: span.from + DAY, to: span.from + 2 * DAY };
    const given = shiftsOf(rota({ layers: [], overrides: [one, two] }), span);
    expect(given.map(({ overrideId }) => overrideId)).toEqual(['1', '2', '1']);
  });
});

describe('somebody who does not count', () => {
  const span = { from: at('America/New_York', '2026-06-01T08:00'), to: at('America/New_York', '2026-06-04T08:00') };

  it('leaves a gap, or their place to the layer below, and their overrides fall away', () => {
    const able = new Set(['ana', 'cy', 'di']);
    expect(gapsBetween(shiftsOf(rota({ able }), span), span)).toHaveLength(1);
    const below = base({ people: ['di' as AccountId] });
    expect(who(shiftsOf(rota({ able, layers: [below, base()] }), span)).sort()).toEqual(['ana', 'cy', 'di']);
    const override = { id: 'o', accountId: 'bo', ...span };
    expect(shiftsOf(rota({ able, overrides: [override] }), span).some(({ overrideId }) => overrideId)).toBe(false);
  });
});

describe('a wall clock', () => {
  it('never goes back: later local times are never earlier instants', () => {
    const span = { from: at('UTC', '2026-01-01T00:00'), to: at('UTC', '2028-01-01T00:00') };
    const clocks = zones.map((name) => wallClock(name, span));
    fc.assert(
      fc.property(fc.constantFrom(...clocks), fc.nat(2 * 365 * 24 * 60), fc.nat(600), (clock, minute, more) => {
        const local = clock.shown.from + minute * 60_000;
        expect(clock.instantOf(local + more * 60_000)).toBeGreaterThanOrEqual(clock.instantOf(local));
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves out the day that Samoa left out', () => {
    const clock = wallClock('Pacific/Apia', { from: at('UTC', '2011-12-01T00:00'), to: at('UTC', '2012-01-31T00:00') });
    const leap = at('UTC', '2011-12-30T10:00');
    expect(clock.instantOf(at('UTC', '2011-12-30T12:00'))).toBe(leap);
    expect(clock.instantOf(at('UTC', '2011-12-31T00:00'))).toBe(leap);
  });

  it.each([
    ['America/New_York', true],
    ['UTC', true],
    ['Etc/GMT+5', true],
    ['+05:00', false],
    ['America/Nowhere', false],
    ['local', false],
    ['', false],
  ])('%s is a zone: %s', (name, expected) => expect(isZone(name)).toBe(expected));
});

import { clockFor, listOf } from './clock.js';

const zone = 'America/Los_Angeles';
const en = clockFor('en', zone);
const es = clockFor('es', zone);
const now = '2026-11-24T04:40:00.000Z'; // Monday 23 November, 8:40 pm there

describe('time', () => {
  it('says 6:40 pm, and 8 pm on the hour, in both languages', () => {
    expect([en.time('2026-11-24T02:40:00.000Z'), en.time('2026-11-24T04:00:00.000Z')]).toEqual(['6:40 pm', '8 pm']);
    expect([es.time('2026-11-24T02:40:00.000Z'), es.time('2026-11-24T04:00:00.000Z')]).toEqual(['6:40 pm', '8 pm']);
  });
});

describe('moment', () => {
  it.each([
    ['2026-11-24T05:00:00.000Z', '9 pm', 'las 9 pm'],
    ['2026-11-24T16:00:00.000Z', '8 am tomorrow', 'las 8 am de mañana'],
    ['2026-11-24T21:30:00.000Z', '1:30 pm tomorrow', 'la 1:30 pm de mañana'],
    ['2026-11-24T18:00:00.000Z', '10 am tomorrow', 'las 10 am de mañana'],
    ['2026-11-26T16:00:00.000Z', '8 am on Thursday', 'las 8 am del jueves'],
    ['2026-12-09T16:00:00.000Z', '8 am on December 9', 'las 8 am del 9 de diciembre'],
  ])('%s', (at, english, spanish) => {
    expect(en.moment(at, now)).toBe(english);
    expect(es.moment(at, now)).toBe(spanish);
  });
});

describe('day', () => {
  it('names today, yesterday, a weekday, a date, by the zone of the clock', () => {
    expect(
      ['2026-11-23T09:00:00.000Z', '2026-11-23T07:00:00.000Z', '2026-11-20T20:00:00.000Z', '2026-11-02T20:00:00.000Z'].map((at) =>
        en.day(at, now),
      ),
    ).toEqual(['Today', 'Yesterday', 'Friday', 'November 2']);
    expect(es.day('2026-11-20T20:00:00.000Z', now)).toBe('Viernes');
  });
});

it('joins names as people do', () => {
  expect([listOf('en', ['Dana', 'Sam']), listOf('es', ['Dana', 'Sam', 'Ana'])]).toEqual(['Dana and Sam', 'Dana, Sam y Ana']);
});

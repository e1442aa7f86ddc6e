import type { WhatNext } from '#libs/contracts';
import { clockFor, loadSharedWords } from '#libs/ui';
import { whatNextSentence } from './what-next.js';

const [en, es] = [await loadSharedWords('en'), await loadSharedWords('es')];

const now = Date.parse('2026-11-26T20:00:00.000Z');
const asked = (over: Partial<Extract<WhatNext, { state: 'asked' }>> = {}): WhatNext => ({
  state: 'asked',
  called: { people: 1, role: 'counselor' },
  ifNobody: { at: new Date(now + 120_000).toISOString(), more: 2 },
  ...over,
});
const english = (next: WhatNext, called = true) => whatNextSentence(en, clockFor('en', 'UTC'), next, { now, called });
const spanish = (next: WhatNext, called = true) => whatNextSentence(es, clockFor('es', 'UTC'), next, { now, called });
const wait = (seconds: number, more = 2) => ({ at: new Date(now + seconds * 1000).toISOString(), more });

describe('what happens next, in words', () => {
  it('is one counselor now and two more people in two minutes', () => {
    expect(english(asked())).toBe('A counselor has been asked to look now. If no one looks within 2 minutes, 2 more people are asked.');
    expect(spanish(asked())).toBe('Ya se le pidió a un consejero que lo vea. Si nadie lo ve en 2 minutos, se les pide a 2 personas más.');
  });

  it.each([
    [1, 'within a minute'],
    [60, 'within a minute'],
    [70, 'within a minute'],
    [71, 'within 2 minutes'],
    [600.2, 'within 10 minutes'],
    [8 * 60 * 60, 'by 4 am tomorrow'],
  ])('counts %f seconds up to the minute, and what is far away by the clock', (seconds, when) => {
    expect(english(asked({ ifNobody: wait(seconds) }))).toContain(`If no one looks ${when},`);
  });

  it('says nothing of a time that has gone by', () => {
    expect(english(asked({ ifNobody: wait(0) }))).toBe('A counselor has been asked to look now.');
  });

  it('says what would follow if it were asked for, who is asked again, and who has it', () => {
    expect(english(asked({ called: { people: 3, role: null }, ifNobody: wait(600, 0) }), false)).toBe(
      'We ask 3 people right away. If no one looks within 10 minutes, we ask again.',
    );
    expect(english(asked({ ifNobody: wait(600, 1) }))).toContain('one more person is asked');
    expect([
      english({ state: 'taken', role: 'counselor', another: false }),
      spanish({ state: 'taken', role: 'admin', another: false }),
    ]).toEqual(['A counselor has it now.', 'Ya lo tiene alguien a cargo del programa.']);
  });

  it('says that another is asked where the plan wants two', () => {
    expect([
      english({ state: 'taken', role: 'counselor', another: true }),
      spanish({ state: 'taken', role: 'supervisor', another: true }),
    ]).toEqual([
      'A counselor has it now. One more person has been asked to help.',
      'Ya lo tiene alguien a cargo del equipo. También se le pidió ayuda a otra persona.',
    ]);
  });

  it('promises nobody where nobody is called, and gives the line', () => {
    for (const text of [english({ state: 'nobody' }), spanish({ state: 'nobody' }, false)]) expect(text).toContain('988');
  });
});

import { by, byDay, type Count, dayAfter, sumOf } from './counts.js';

const count = (day: string, roomName: string, live: number, draft: number, ruleId = 'en.suicide.farewell'): Count => ({
  ruleId,
  day,
  roomName,
  live,
  draft,
});

describe('the counts of a forecast', () => {
  it('name every day, also those without an alert, over the end of a month and of summer time', () => {
    const days = byDay('2026-10-20', [count('2026-11-01', 'Tuesday room', 1, 3), count('2026-11-01', 'Evening room', 0, 1)]);
    expect(days).toHaveLength(28);
    expect(days[0]).toEqual({ name: '2026-10-20', live: 0, draft: 0 });
    expect(days.find(({ name }) => name === '2026-11-01')).toEqual({ name: '2026-11-01', live: 1, draft: 4 });
    expect(days.at(-1)?.name).toBe('2026-11-16');
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
  });

  it('are added up by room and by rule, the largest first', () => {
    const counts = [
      count('2026-11-01', 'Tuesday room', 1, 1),
      count('2026-11-02', 'Evening room', 0, 4),
      count('2026-11-03', 'Tuesday room', 2, 2, 'en.relapse.lapse'),
    ];
    expect(by('roomName', counts)).toEqual([
      { name: 'Evening room', live: 0, draft: 4 },
      { name: 'Tuesday room', live: 3, draft: 3 },
    ]);
    expect(by('ruleId', counts).map(({ name }) => name)).toEqual(['en.suicide.farewell', 'en.relapse.lapse']);
    expect(sumOf(counts)).toEqual({ live: 3, draft: 7 });
  });
});

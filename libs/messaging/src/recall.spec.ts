import { recallOf, togetherOf } from './recall.js';

const week = { unheard: 300, sampled: 30, answered: 30, crises: 3, unsure: 0, heard: 20 };
const rounded = (share: ReturnType<typeof recallOf>) =>
  share && [share.share, share.low, share.high].map((number) => Number(number.toFixed(3)));

describe('estimated recall', () => {
  // 3 of 30 is 0.1 (0.0346 to 0.2562): 30 missed (10.4 to 76.9) beside 20 heard.
  it('is what was heard of what was heard and missed, with its interval', () =>
    expect(rounded(recallOf(week))).toEqual([0.4, 0.206, 0.658]));

  it('is open below where the sample has none', () => {
    const [share, low, high] = rounded(recallOf({ ...week, crises: 0 })) ?? [];
    expect([share, high]).toEqual([1, 1]);
    expect(low).toBeCloseTo(20 / (20 + 0.1135 * 300), 2);
  });

  it('leaves out who was unsure', () => expect(rounded(recallOf({ ...week, unsure: 10 }))?.[0]).toBe(0.308));

  it.each([
    ['while an answer is missing', { answered: 29 }],
    ['where nothing was heard', { heard: 0 }],
    ['where everybody was unsure', { crises: 0, unsure: 30 }],
    ['where nothing was drawn', { sampled: 0, answered: 0, crises: 0 }],
  ])('is not told %s', (_, over) => expect(recallOf({ ...week, ...over })).toBeNull());

  it('over several weeks leaves out the one that is not answered', () => {
    expect(rounded(togetherOf([week, { ...week, answered: 2 }]))).toEqual([0.4, 0.206, 0.658]);
    const [share, low, high] = rounded(togetherOf([week, week])) ?? [];
    expect(share).toBe(0.4);
    expect(low).toBeGreaterThan(0.206);
    expect(high).toBeLessThan(0.658);
  });
});

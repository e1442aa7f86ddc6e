import { apart, timeScale } from './scale.js';

describe('the scale of times', () => {
  it('goes from nothing to the longest, and what is longer stands further along', () => {
    const { at } = timeScale(86_400);
    expect([at(0), at(86_400)]).toEqual([0, 1]);
    const places = [60, 300, 1_800, 7_200, 86_400].map(at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(at(60)).toBeGreaterThan(0.05); // a minute can be seen beside a day
  });

  it('writes only what is within it, and a line that is empty has one', () => {
    expect(timeScale(1_900).ticks).toEqual([60, 300, 1_800]);
    expect(timeScale(0).ticks).toEqual([60, 300]);
  });

  it('leaves out a tick that would run into the one before', () => {
    const { at, ticks } = timeScale(14 * 86_400);
    const kept = apart(ticks, at, 0.17);
    expect(kept[0]).toBe(60);
    for (const [n, tick] of kept.entries()) if (n > 0) expect(at(tick) - at(kept[n - 1]!)).toBeGreaterThanOrEqual(0.17);
  });
});

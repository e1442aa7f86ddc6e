import { lengthsOf } from './legs.js';

describe('the bar of a drill', () => {
  it('has each leg after the one before, and none that was not reached', () => {
    expect(lengthsOf({ paged: 1, taken: 61, contacted: null, closed: 101 }, 200)).toEqual([
      { leg: 'paged', percent: 0.5 },
      { leg: 'taken', percent: 30 },
      { leg: 'closed', percent: 20 },
    ]);
  });

  it('has no leg of less than nothing', () => {
    expect(lengthsOf({ paged: 70, taken: 60, contacted: null, closed: null }, 70)).toEqual([
      { leg: 'paged', percent: 100 },
      { leg: 'taken', percent: 0 },
    ]);
  });
});

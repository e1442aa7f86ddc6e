import fc from 'fast-check';
import { TokenBuckets } from './token-buckets.js';

describe('buckets of tokens', () => {
  let now = 0;
  const buckets = (size: number, perSecond: number) => new TokenBuckets(size, perSecond, () => now);
  beforeEach(() => {
    now = 0;
  });

  it('give so many at once, then say when the next one is there, and it is', () => {
    const of = buckets(3, 2);
    expect([1, 2, 3].map(() => of.take('heron'))).toEqual([0, 0, 0]);
    expect(of.take('heron')).toBe(500);
    now = 400;
    expect(of.take('heron')).toBe(100);
    now = 500;
    expect(of.take('heron')).toBe(0);
    expect(of.take('heron')).toBe(500);
  });

  it('are one for each key', () => {
    const of = buckets(1, 1);
    expect([of.take('heron'), of.take('wren'), of.take('heron')]).toEqual([0, 0, 1_000]);
  });

  it('never give more than they hold and what has come back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 200 }), (pauses) => {
        now = 0;
        const of = buckets(5, 4);
        let given = 0;
        for (const pause of pauses) {
          now += pause;
          if (of.take('heron') === 0) given += 1;
        }
        expect(given).toBeLessThanOrEqual(5 + Math.floor((now / 1_000) * 4));
      }),
    );
  });

  it('are forgotten once they are full again', () => {
    const of = buckets(10, 10);
    for (let n = 0; n < 100; n += 1) of.take(`account ${String(n)}`);
    now = 1_500;
    of.take('heron');
    expect(of.known).toBe(1);
  });
});

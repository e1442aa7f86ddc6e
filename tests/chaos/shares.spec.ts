import { CrisisTotals } from './escalation/report.js';
import { failpoints } from './node/failpoint-table.js';
import { coverEach } from './support/coverage.js';
import { Totals } from './support/report.js';
import { inShare, type Share } from './support/shares.js';

describe('the shares of the failpoints', () => {
  const shareOf = (seed: number, points: readonly string[] = failpoints) => points.filter((point) => inShare(point, { seed, every: 7 }));

  it('have each failpoint once, in as many seeds as there are shares', () => {
    const all = Array.from({ length: 7 }, (_, n) => shareOf(41 + n)).flat();
    expect(all.toSorted()).toEqual(failpoints.toSorted());
  });

  it('give a point the same share whatever else a run comes by', () => {
    const others = ['before:nothing', ...failpoints.slice(5).toReversed()];
    expect(shareOf(3, others)).toEqual(others.filter((point) => shareOf(3, [point]).length > 0));
    expect(shareOf(3)).toEqual(shareOf(10));
    expect(shareOf(3)).not.toEqual(shareOf(4));
  });

  it('come once each, and what nobody died at is left', async () => {
    const known = ['a', 'b', 'c', 'd', 'e'];
    const seen: Share[] = [];
    const told: string[] = [];
    const coverage = await coverEach({ seed: 5, every: 3, runs: 9, tell: (line) => void told.push(line) }, (share) => {
      seen.push(share);
      const died = known.filter((point) => inShare(point, share) && point !== 'd');
      return Promise.resolve({ known, died, findings: share.seed === 6 ? [{ what: 'wrong' }] : [] });
    });
    expect(seen.map(({ seed }) => seed)).toEqual([5, 6, 7]);
    expect(told.at(-1)).toBe('NOBODY DIED AT d');
    expect(coverage.line).toBe('failpoints 4 of 5, wrong after one 1');
  });

  // A rehearsal comes by a few points more or less: its share may be the one that did not come by.
  it.each([
    ['is not well once all have come', 2, false],
    ['is nobody’s fault before', 1, true],
  ])('what one rehearsal came by and nobody died at %s', async (_, runs, good) => {
    const dieAt = (share: Share) => {
      const known = share.seed === 0 ? ['a', 'b', 'c'] : ['a'];
      return Promise.resolve({ known, died: known.filter((point) => inShare(point, share)), findings: [] });
    };
    const coverage = await coverEach({ seed: 0, every: 2, runs, tell: () => undefined }, dieAt);
    expect(coverage.left).not.toEqual([]);
    expect(coverage.good).toBe(good);
    const [totals, crises] = [new Totals(), new CrisisTotals()];
    totals.failpoints = coverage;
    crises.points = coverage;
    expect([totals.good, crises.good]).toEqual([good, good]);
  });
});

import fc from 'fast-check';
import { type Counted, hideSmall, shareOf } from './small-cells.js';

const of = (count: number, people = Math.min(count, 9)): Counted => ({ count, people });

describe('small cells', () => {
  it.each<[string, Counted[], Counted, ReturnType<typeof hideSmall>]>([
    ['nothing is hidden where every cell is large, or none', [of(6), of(0), of(9)], of(15), { cells: [6, 0, 9], all: 15 }],
    ['fewer than five people are', [of(6), of(20, 4), of(3)], of(29), { cells: [6, null, null], all: 29 }],
    ['one alone takes the smallest beside it along', [of(6), of(3), of(9)], of(18), { cells: [null, null, 9], all: 18 }],
    ['two that are one each, too: their sum says so', [of(1), of(1), of(9)], of(11), { cells: [null, null, null], all: 11 }],
    ['a sum about fewer than five is hidden as well', [of(2), of(0), of(1)], of(3, 3), { cells: [null, 0, null], all: null }],
    ['nothing at all is told', [of(0), of(0), of(0)], of(0), { cells: [0, 0, 0], all: 0 }],
  ])('%s', (_, cells, all, line) => expect(hideSmall(cells, all)).toEqual(line));

  it.each<[string, Counted, Counted, number | null]>([
    ['both sides are large', of(10), of(30), 25],
    ['there was none', of(0), of(30), 0],
    ['it was all', of(12), of(0), 100],
    ['the part is small', of(4), of(30), null],
    ['the rest is small', of(30), of(1), null],
    ['there is nothing', of(0), of(0), null],
  ])('a share, where %s', (_, part, rest, share) => expect(shareOf(part, rest)).toBe(share));

  const MOST = 12;
  const cell = fc
    .tuple(fc.integer({ min: 0, max: MOST }), fc.integer({ min: 1, max: 7 }))
    .map(([count, people]) => of(count, Math.min(count, people)));
  const line = fc
    .tuple(fc.array(cell, { minLength: 3, maxLength: 3 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([cells, apart]) => {
      const people = cells.map((one) => one.people);
      const least = Math.max(...people);
      const most = people.reduce((sum, one) => sum + one, 0);
      const count = cells.reduce((sum, one) => sum + one.count, 0);
      return { cells, all: of(count, least + Math.round((most - least) * apart)) };
    });

  /** Every line that could be the one published, as somebody who knows all of this code would work it out. */
  function* worlds(): Generator<Counted[]> {
    const cells = [
      of(0),
      ...Array.from({ length: 2 * MOST }, (_, n) => [1, 4, 5].filter((p) => p <= n + 1).map((p) => of(n + 1, p))).flat(),
    ];
    for (const one of cells) for (const two of cells) for (const three of cells) yield [one, two, three];
  }

  it('cannot be worked out: whoever knows the rule still finds at least two numbers for each that is hidden', () => {
    const all = [...worlds()];
    fc.assert(
      fc.property(line, ({ cells, all: sum }) => {
        const published = hideSmall(cells, sum);
        for (const [at, shown] of published.cells.entries()) {
          if (shown !== null) {
            expect(cells[at]!.people === 0 || cells[at]!.people >= 5).toBe(true);
            continue;
          }
          const found = new Set<number>();
          for (const world of all) {
            if (found.size > 1) break;
            if (!published.cells.every((cell, n) => cell === null || cell === world[n]!.count)) continue;
            const count = world.reduce((total, one) => total + one.count, 0);
            if (published.all !== null && published.all !== count) continue;
            const people = Math.max(...world.map((one) => one.people));
            const most = world.reduce((total, one) => total + one.people, 0);
            for (const together of new Set([people, most])) {
              const again = hideSmall(world, of(count, together));
              if (JSON.stringify(again) === JSON.stringify(published)) found.add(world[at]!.count);
            }
          }
          expect({ cells, sum, at, found: found.size > 1 }).toMatchObject({ found: true });
        }
        if (published.all !== null) expect(sum.people === 0 || sum.people >= 5).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

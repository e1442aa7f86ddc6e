import { CrisisTotals } from './escalation/report.js';
import { Totals } from './support/report.js';
import { MORE_RUNS, untilEachHadTurn } from './support/turns-had.js';

describe('the turns of the faults', () => {
  /** Two have their turn in a run, and those that throw never. */
  const known = ['a', 'b', 'c', 'd', 'e'];
  const goOn = async (throwing: readonly string[], well = true) => {
    const had = new Set<string>(['a']);
    const seen: (readonly string[])[] = [];
    const missed = await untilEachHadTurn({
      runs: 1,
      without: () => known.filter((name) => !had.has(name)),
      run: (_, only) => {
        seen.push(only);
        for (const name of only.filter((one) => !throwing.includes(one)).slice(0, 2)) had.add(name);
        return Promise.resolve(well);
      },
    });
    return { missed, seen };
  };

  it('come in further runs, which hold those that had none', async () => {
    expect(await goOn([])).toEqual({
      missed: [],
      seen: [
        ['b', 'c', 'd', 'e'],
        ['d', 'e'],
      ],
    });
  });

  it('are named where they never come, and that is not well', async () => {
    const { missed, seen } = await goOn(['c']);
    expect(missed).toEqual(['c']);
    expect(seen).toHaveLength(MORE_RUNS);
    for (const totals of [new Totals(), new CrisisTotals()]) {
      totals.missed = [];
      expect(totals.good).toBe(true);
      totals.missed = missed;
      expect(totals.good).toBe(false);
    }
  });

  it('end with the first run that is not well', async () => {
    expect(await goOn([], false)).toEqual({ missed: null, seen: [['b', 'c', 'd', 'e']] });
  });
});

import { steady } from './steady.js';

const rows = (...ids: string[]) => ids.map((id) => ({ id, n: 1 }));

it('keeps every row where it is, new ones behind them', () => {
  expect(steady(rows('b', 'c'), rows('a', 'c', 'b')).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

it('keeps the place of one that is gone, and shows the others as they are now', () => {
  expect(steady(rows('a', 'b'), [{ id: 'b', n: 2 }])).toEqual([
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
  ]);
});

import { neighbour } from './neighbour.js';

describe('the neighbour of a row', () => {
  const rows = ['1', '2', '3'].map((id) => ({ id }));

  it('is one on, and stops at both ends', () => {
    expect(neighbour(rows, '1', 1)?.id).toBe('2');
    expect(neighbour(rows, '3', 1)?.id).toBe('3');
    expect(neighbour(rows, '1', -1)?.id).toBe('1');
    expect(neighbour(rows, undefined, 1)?.id).toBe('1');
    expect(neighbour([], '1', 1)).toBeUndefined();
  });
});

import { wilson } from './wilson.js';

const rounded = (part: number, of: number) => {
  const share = wilson(part, of);
  return share && [share.share, share.low, share.high].map((number) => Number(number.toFixed(4)));
};

describe('a share with its interval', () => {
  // Agresti and Coull 1998, and by hand.
  it.each([
    [0, 30, [0, 0, 0.1135]],
    [30, 30, [1, 0.8865, 1]],
    [8, 10, [0.8, 0.4902, 0.9433]],
    [15, 20, [0.75, 0.5313, 0.8881]],
  ])('%i of %i', (part, of, expected) => expect(rounded(part, of)).toEqual(expected));

  it('says nothing of nothing', () => expect(wilson(0, 0)).toBeNull());
});

import { countNearLimit, graphemes } from './graphemes.js';

it('counts as people do', () => {
  expect([graphemes(''), graphemes('abc'), graphemes('👩‍👩‍👧‍👦'), graphemes('ñ')]).toEqual([0, 3, 1, 1]);
});

it('counts aloud from 900 of 1,000', () => {
  expect(countNearLimit('a'.repeat(899))).toBeNull();
  expect(countNearLimit('a'.repeat(900))).toEqual({ used: 900, over: false });
  expect(countNearLimit('a'.repeat(1000))).toEqual({ used: 1000, over: false });
  expect(countNearLimit('a'.repeat(1001))).toEqual({ used: 1001, over: true });
  expect(countNearLimit('👩‍👩‍👧‍👦'.repeat(100))).toBeNull();
});

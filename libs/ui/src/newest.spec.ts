import { newest } from './newest.js';

it('hears each answer that comes in its order, and none that is older than what was heard', () => {
  const ask = newest();
  const [first, second, third] = [ask(), ask(), ask()];
  expect(first()).toBe(true);
  expect(third()).toBe(true);
  expect(second()).toBe(false);
  expect(third()).toBe(true);
  expect(ask()()).toBe(true);
});

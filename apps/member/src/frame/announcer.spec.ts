import { arrivals, noArrivals } from './announcer.js';

it('says each message that comes in', () => {
  expect(arrivals(noArrivals, ['Maple: hello'], 0).say).toEqual(['Maple: hello']);
});

it('sums up from the fourth within five seconds, and says each again later', () => {
  let state = noArrivals;
  const said = [0, 500, 1000, 1500, 9000].map((now) => {
    const { after, say } = arrivals(state, ['Maple: hello'], now);
    state = after;
    return say;
  });
  expect(said).toEqual([['Maple: hello'], ['Maple: hello'], ['Maple: hello'], 4, ['Maple: hello']]);
});

it('sums up what comes all at once', () => {
  expect(arrivals(noArrivals, ['a', 'b', 'c', 'd', 'e', 'f'], 0).say).toBe(6);
});

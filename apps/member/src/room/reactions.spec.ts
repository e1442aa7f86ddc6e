import { aMessage, ME, PEER } from './message.factory.js';
import { saidBy, withReaction } from './reactions.js';

it('counts each person once for each word, and takes a word back', () => {
  const said = withReaction(aMessage(1, { reactions: [{ word: 'with-you', by: [PEER] }] }), 'with-you', { me: ME, on: true });
  expect(saidBy(said, 'with-you')).toEqual([PEER, ME]);
  expect(withReaction(said, 'with-you', { me: ME, on: true })).toEqual(said);
  expect(saidBy(withReaction(said, 'with-you', { me: ME, on: false }), 'with-you')).toEqual([PEER]);
  const two = withReaction(said, 'same-here', { me: ME, on: true });
  expect(saidBy(two, 'same-here')).toEqual([ME]);
  expect(withReaction(two, 'same-here', { me: ME, on: false }).reactions).toEqual(said.reactions);
});

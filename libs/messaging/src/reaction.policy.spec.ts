import { aSanction, aSeat } from '#libs/testing';
import { mayReact } from './reaction.policy.js';

const posted = { authorId: 'a2', state: 'posted' as const };
const counselor = { seat: 'counselor' as const };
const muted = { inForce: { mute: aSanction('mute') } };

it.each([
  ['a peer to a posted message', aSeat(), posted, true, 'allowed'],
  ['a peer who has not chosen an alias', aSeat({ membership: { state: 'invited' } }), posted, true, 'alias-required'],
  ['to what was taken down', aSeat(), { ...posted, state: 'redacted' as const }, true, 'message-already-gone'],
  ['to what was taken back', aSeat(), { ...posted, state: 'retracted' as const }, false, 'message-already-gone'],
  ['to what waits', aSeat({ membership: counselor }), { ...posted, state: 'held' as const }, true, 'message-not-found'],
  ['to own words', aSeat(), { ...posted, authorId: 'a1' }, true, 'invalid-input'],
  ['in a locked room', aSeat({ inForce: { lock: aSanction('lock') } }), posted, true, 'room-locked'],
  ['while muted', aSeat(muted), posted, true, 'member-muted'],
  ['taking one back while muted', aSeat(muted), posted, false, 'allowed'],
  ['a counselor in a locked room', aSeat({ membership: counselor, inForce: { lock: aSanction('lock') } }), posted, true, 'allowed'],
  ['a peer in slow mode: no text is sent', aSeat({ inForce: { slow: aSanction('slow') } }), posted, true, 'allowed'],
] as const)('%s', (_, seat, message, on, answer) => {
  const verdict = mayReact(seat, message, on);
  expect(verdict.allowed ? 'allowed' : verdict.problem.code).toBe(answer);
});

import { mayReport } from './report.policy.js';

const peer = { accountId: 'a1', state: 'active' as const };
const posted = { authorId: 'a2', state: 'posted' as const };
const redacted = { ...posted, state: 'redacted' as const };

it.each([
  ['what a peer sees', peer, posted, 'selling', 'allowed'],
  ['by whoever was removed', { ...peer, state: 'removed' as const }, posted, 'selling', 'message-not-found'],
  ['by whoever has not chosen an alias', { ...peer, state: 'invited' as const }, posted, 'selling', 'alias-required'],
  ['own words', peer, { ...posted, authorId: 'a1' }, 'other', 'report-own'],
  ['what is gone', peer, redacted, 'hurtful', 'message-already-gone'],
  ['whoever wrote what is gone', peer, redacted, 'worried', 'allowed'],
] as const)('%s', (_, membership, message, reason, answer) => {
  const verdict = mayReport(membership, message, reason);
  expect(verdict.allowed ? 'allowed' : verdict.problem.code).toBe(answer);
});

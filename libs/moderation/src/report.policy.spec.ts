import { MOST_REPORTS, mayReport } from './report.policy.js';

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
  const verdict = mayReport(membership, message, { reason, now: new Date(), before: [] });
  expect(verdict.allowed ? 'allowed' : verdict.problem.code).toBe(answer);
});

describe('as many as there may be in an hour', () => {
  const now = new Date('2026-11-02T20:00:00Z');
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const reported = (first: number, count = MOST_REPORTS) =>
    Array.from({ length: count }, (_, n) => minutesAgo(1 + (n * (first - 1)) / (count - 1)));
  const asked = (over: object = {}) => mayReport(peer, posted, { reason: 'selling', now, before: reported(45), ...over });

  it('are followed by none until the first of them is an hour ago', () => {
    const verdict = asked();
    expect(verdict.allowed ? null : verdict.problem.toBody()).toEqual({
      type: 'too-many-reports',
      retryAfterMs: 15 * 60_000,
      limit: MOST_REPORTS,
    });
    expect(asked({ before: reported(60) }).allowed).toBe(true);
    expect(asked({ before: reported(45, MOST_REPORTS - 1) }).allowed).toBe(true);
  });

  it('stand in the way of no worry', () => {
    expect(asked({ reason: 'worried' }).allowed).toBe(true);
  });
});

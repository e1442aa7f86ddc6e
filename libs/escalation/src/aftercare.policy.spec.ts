import type { Role } from '#libs/contracts';
import type { Actor, Verdict } from '#libs/platform';
import { type Leaving, mayDisclose, mayFollowUp, mayLeave, type Owed } from './aftercare.policy.js';

const actor = (role: Role): Actor => ({ accountId: 'me', organisationId: 'ours', role });
const code = (verdict: Verdict) => (verdict.allowed ? 'allowed' : verdict.problem.code);
const now = new Date('2026-11-26T22:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);

describe('how a case is left', () => {
  const left: Leaving = { severity: 'high', disposition: 'safe-for-now', checkAgainAt: hours(12), secondLookBy: null };
  const leave = (over: Partial<Leaving>) => code(mayLeave(actor('counselor'), { ...left, ...over }, { now, colleagues: ['me', 'sam'] }));

  it('somebody checks in again, unless it was not a safety concern', () => {
    expect(leave({})).toBe('allowed');
    for (const disposition of ['safe-for-now', 'passed-to-crisis-team', 'emergency-services', 'could-not-reach'] as const)
      expect(leave({ disposition, checkAgainAt: null })).toBe('check-again-needed');
    expect(leave({ disposition: 'not-a-safety-concern', checkAgainAt: null })).toBe('allowed');
  });

  it('at a time that is still to come and not far away', () => {
    expect([hours(0), hours(-1), hours(14 * 24 + 1)].map((checkAgainAt) => leave({ checkAgainAt }))).toEqual(
      Array(3).fill('check-again-out-of-range'),
    );
    expect(leave({ checkAgainAt: hours(14 * 24) })).toBe('allowed');
  });

  it('an imminent one is looked at by another, whatever it was', () => {
    expect(leave({ severity: 'imminent' })).toBe('second-look-needed');
    expect(leave({ severity: 'imminent', disposition: 'not-a-safety-concern' })).toBe('second-look-needed');
    expect(leave({ severity: 'imminent', secondLookBy: 'any-supervisor' })).toBe('allowed');
    expect(leave({ secondLookBy: 'sam' as never })).toBe('allowed');
    expect(leave({ secondLookBy: 'me' as never })).toBe('second-look-own');
    expect(leave({ secondLookBy: 'stranger' as never })).toBe('second-look-unknown');
  });
});

describe('who follows up', () => {
  const owed: Owed = { kind: 'second-look', askedBy: 'dana', forAccount: null, done: false, late: false };
  const asks = (role: Role, over: Partial<Owed>) => code(mayFollowUp(actor(role), { ...owed, ...over }));

  it('whoever sees the case checks in again, once', () => {
    expect(asks('counselor', { kind: 'check-again', askedBy: 'me' })).toBe('allowed');
    expect(asks('counselor', { kind: 'check-again', done: true })).toBe('follow-up-done');
  });

  it('a second look is another’s: by name, or any supervisor’s; once it is late, any supervisor’s too', () => {
    expect(asks('supervisor', { askedBy: 'me' })).toBe('second-look-own');
    expect(asks('counselor', { forAccount: 'me' })).toBe('allowed');
    expect(asks('supervisor', {})).toBe('allowed');
    expect(asks('counselor', {})).toBe('not-your-second-look');
    expect(asks('supervisor', { forAccount: 'sam' })).toBe('not-your-second-look');
    expect(asks('supervisor', { forAccount: 'sam', late: true })).toBe('allowed');
    expect(asks('counselor', { forAccount: 'sam', late: true })).toBe('not-your-second-look');
    expect(asks('counselor', { forAccount: 'me', done: true })).toBe('follow-up-done');
  });
});

it('a disclosure is written down where there was one, and after it', () => {
  const disclose = (over: object) => code(mayDisclose({ passedOn: false, opened: false, at: hours(-1), now, ...over }));
  expect(disclose({})).toBe('disclosure-not-due');
  expect(disclose({ passedOn: true })).toBe('allowed');
  expect(disclose({ opened: true })).toBe('allowed');
  expect(disclose({ opened: true, at: hours(1) })).toBe('disclosure-in-future');
});

import type { Role } from '#libs/contracts';
import type { Actor, Verdict } from '#libs/platform';
import { mayAcknowledge, mayConclude, mayHelp, mayPageNext, maySee, type Standing } from './escalation.policy.js';
import type { Seats } from './second-seat.js';

const actor = (role: Role, organisationId = 'ours'): Actor => ({ accountId: 'me', organisationId, role });
const code = (verdict: Verdict) => (verdict.allowed ? 'allowed' : verdict.problem.code);
const seats = { secondId: null, acksWanted: 1, version: 3 };
const open: Standing & Seats = { ...seats, status: 'open', holderId: null };
const mine: Standing & Seats = { ...seats, status: 'acknowledged', holderId: 'me' };
const theirs: Standing & Seats = { ...seats, status: 'contacted', holderId: 'other' };
const closed: Standing & Seats = { ...seats, status: 'closed', holderId: 'me' };

describe('who sees an escalation', () => {
  it.each([
    ['admin', false, 'allowed'],
    ['supervisor', false, 'allowed'],
    ['counselor', true, 'allowed'],
    ['counselor', false, 'escalation-not-found'],
    ['privacy-officer', true, 'not-for-your-role'],
    ['member', true, 'not-for-your-role'],
  ] as const)('%s, leading its room %s: %s', (role, leads, expected) => {
    expect(code(maySee(actor(role), { organisationId: 'ours', leads }))).toBe(expected);
  });

  it('nobody of another organisation', () => {
    for (const role of ['admin', 'supervisor', 'counselor'] as const)
      expect(code(maySee(actor(role, 'other'), { organisationId: 'ours', leads: true }))).toBe('escalation-not-found');
  });
});

describe('who may do what', () => {
  const me = actor('counselor');
  it('one takes it, once; the second learns who has it', () => {
    expect(code(mayAcknowledge(me, open, {}))).toBe('allowed');
    expect(code(mayAcknowledge(me, mine, {}))).toBe('allowed');
    const second = mayAcknowledge(me, theirs, { holder: 'Dana' });
    expect(second.allowed ? null : second.problem.toBody()).toEqual({ type: 'escalation-taken', holder: 'Dana' });
    expect(code(mayAcknowledge(me, closed, {}))).toBe('escalation-closed');
  });

  it('where two are wanted a second joins, and no third', () => {
    const two = { ...theirs, acksWanted: 2 };
    expect(code(mayAcknowledge(me, two, {}))).toBe('allowed');
    expect(code(mayAcknowledge(me, { ...two, secondId: 'me' }, {}))).toBe('allowed');
    expect(code(mayAcknowledge(me, { ...two, secondId: 'third' }, { holder: 'Dana' }))).toBe('escalation-taken');
    expect(code(mayAcknowledge(me, { ...two, status: 'closed' }, {}))).toBe('escalation-closed');
  });

  it('only the holder concludes, and only what they saw', () => {
    const conclude = (standing: Standing, version = 3) => code(mayConclude(me, standing, { version, heldBy: {} }));
    expect(conclude(mine)).toBe('allowed');
    expect(conclude(mine, 2)).toBe('escalation-changed');
    expect(conclude(theirs)).toBe('not-your-escalation');
    expect(conclude(open)).toBe('not-your-escalation');
    expect(conclude(closed)).toBe('escalation-closed');
  });

  it('anybody calls for backup or writes, until it is closed', () => {
    expect([code(mayHelp(open)), code(mayHelp(theirs)), code(mayHelp(closed))]).toEqual(['allowed', 'allowed', 'escalation-closed']);
    expect([code(mayPageNext(theirs, 3)), code(mayPageNext(theirs, 2)), code(mayPageNext(closed, 3))]).toEqual([
      'allowed',
      'escalation-changed',
      'escalation-closed',
    ]);
  });
});

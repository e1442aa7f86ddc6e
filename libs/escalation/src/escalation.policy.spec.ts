import { Disposition, type Role } from '#libs/contracts';
import type { Actor, Verdict } from '#libs/platform';
import { mayAcknowledge, mayClose, mayConclude, mayHelp, mayMarkSafe, mayPageNext, maySee, type Standing } from './escalation.policy.js';
import type { Seats } from './second-seat.js';

const actor = (role: Role, organisationId = 'ours'): Actor => ({ accountId: 'me', organisationId, role });
const code = (verdict: Verdict) => (verdict.allowed ? 'allowed' : verdict.problem.code);
const open: Standing & Seats = { status: 'open', holderId: null, receiverId: null, secondId: null, acksWanted: 1, version: 3 };
const mine: Standing & Seats = { ...open, status: 'acknowledged', holderId: 'me' };
const theirs: Standing & Seats = { ...open, status: 'contacted', holderId: 'other' };
const closed: Standing & Seats = { ...mine, status: 'closed' };
const given: Standing & Seats = { ...mine, status: 'handed-over', receiverId: 'other' };

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

  it('what was handed over is accepted by its receiver, or by anybody where that is whoever is on shift, or taken back', () => {
    const by = (standing: Standing & Seats) => code(mayAcknowledge(me, standing, { holder: 'Dana' }));
    const handed = { ...theirs, status: 'handed-over' } as const;
    expect(by({ ...handed, receiverId: 'me' })).toBe('allowed');
    expect(by(handed)).toBe('allowed');
    expect(by({ ...handed, receiverId: 'third' })).toBe('escalation-taken');
    expect(by(given)).toBe('allowed');
    expect(code(mayConclude(me, given, { version: 3, heldBy: {} }))).toBe('escalation-handed-over');
    expect(code(mayConclude(me, { ...handed, receiverId: 'me' }, { version: 3, heldBy: {} }))).toBe('not-your-escalation');
  });

  it('nobody is safe whom nobody has reached', () => {
    const safe = (standing: Standing) => code(mayMarkSafe(me, standing, { version: 3, heldBy: {} }));
    expect(safe(mine)).toBe('escalation-not-contacted');
    expect(safe({ ...mine, status: 'contacted' })).toBe('allowed');
    expect(safe(theirs)).toBe('not-your-escalation');
    expect(safe(given)).toBe('escalation-handed-over');
    expect(safe(closed)).toBe('escalation-closed');
  });

  it.each([
    ['imminent', null, ['passed-to-crisis-team', 'emergency-services', 'could-not-reach']],
    ['imminent', new Date(0), Disposition.options],
    ['high', null, Disposition.options],
    ['concern', null, Disposition.options],
  ] as const)('%s, checked %s, may end as %j', (severity, safeAt, ends) => {
    const end = (disposition: Disposition, standing = mine) =>
      code(mayClose(me, { ...standing, severity, safeAt }, { version: 3, heldBy: {}, disposition }));
    expect(Disposition.options.filter((one) => end(one) === 'allowed')).toEqual(ends);
    expect(Disposition.options.filter((one) => end(one) === 'escalation-not-safe')).toEqual(
      Disposition.options.filter((one) => !(ends as readonly Disposition[]).includes(one)),
    );
    expect(end('could-not-reach', theirs)).toBe('not-your-escalation');
    expect(end('could-not-reach', given)).toBe('escalation-handed-over');
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

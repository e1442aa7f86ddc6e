import { memberStage, type Progress, staffStage } from './onboarding-stage.policy.js';

const nothing: Progress = {
  exitLearned: false,
  agreementAccepted: false,
  aliasMissing: true,
  staffSightSeen: false,
  password: false,
  pin: false,
  authenticator: false,
};

describe('the way in', () => {
  it('asks a member one thing after the other', () => {
    const steps: Partial<Progress>[] = [
      {},
      { exitLearned: true },
      { agreementAccepted: true },
      { aliasMissing: false },
      { staffSightSeen: true },
      { pin: true },
    ];
    const done: Progress[] = [];
    for (const step of steps) done.push({ ...(done.at(-1) ?? nothing), ...step });
    expect(done.map(memberStage)).toEqual(['exit', 'agreement', 'alias', 'staff-sight', 'credential', 'ready']);
  });

  it('asks a member who was ready to read a changed agreement', () => {
    const ready = { ...nothing, exitLearned: true, agreementAccepted: true, aliasMissing: false, staffSightSeen: true, password: true };
    expect(memberStage(ready)).toBe('ready');
    expect(memberStage({ ...ready, agreementAccepted: false })).toBe('agreement');
  });

  it('lets staff in only with a second factor in this session', () => {
    expect(staffStage(nothing, ['code'])).toBe('set-password');
    expect(staffStage({ ...nothing, password: true }, ['code', 'password'])).toBe('set-second-factor');
    const both = { ...nothing, password: true, authenticator: true };
    expect(staffStage(both, ['password'])).toBe('second-factor');
    expect(staffStage(both, ['password', 'second-factor'])).toBe('ready');
  });
});

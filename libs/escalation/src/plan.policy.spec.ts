import type { PlanStep, PlanTarget, Role, Severity } from '#libs/contracts';
import { type House, type Known, mayCall } from './plan.policy.js';

const known = (accountId: string, role: Role, over: Partial<Known> = {}): Known => ({
  accountId,
  name: accountId,
  role,
  left: false,
  signsIn: true,
  standsIn: [],
  ...over,
});
const dana = known('dana', 'counselor', { standsIn: ['nights'] });
const priya = known('priya', 'admin');
const house: House = {
  staff: [
    dana,
    priya,
    known('lee', 'counselor'),
    known('left', 'supervisor', { left: true }),
    known('new', 'supervisor', { signsIn: false }),
  ],
  schedules: [{ id: 'nights', name: 'Nights' }],
  rooms: [{ id: 'room', name: 'Tuesday room', leads: ['dana'] }],
};

const role = (one: 'room-counselors' | 'backup' | 'admins'): PlanTarget => ({ kind: 'role', role: one });
const person = (accountId: string) => ({ kind: 'person', accountId }) as PlanTarget;
const schedule = (scheduleId: string) => ({ kind: 'schedule', scheduleId }) as PlanTarget;
const step = (over: Partial<PlanStep> = {}): PlanStep => ({
  afterSeconds: 0,
  targets: [role('admins')],
  means: ['in-app', 'email'],
  acknowledgements: 1,
  ...over,
});
const said = (steps: readonly PlanStep[], severity: Severity = 'imminent', where: House = house) => {
  const verdict = mayCall({ severity, steps, answerMinutes: 30 }, where);
  return verdict.allowed ? 'allowed' : [verdict.problem.code, verdict.problem.extra.field];
};

describe('a plan that may stand', () => {
  it.each<[string, PlanStep[], Severity]>([
    [
      'whoever is on duty, a person, a schedule and the admins',
      [step({ targets: [role('room-counselors'), person('dana'), schedule('nights')] }), step()],
      'imminent',
    ],
    ['a first step that waits two minutes', [step({ afterSeconds: 120 })], 'imminent'],
    ['a first step that waits a day, of what is not urgent', [step({ afterSeconds: 86_400 })], 'concern'],
    ['a first step that waits almost until the first answer is due', [step({ afterSeconds: 1_799 })], 'high'],
    ['an open screen alone, of what can wait until somebody looks', [step({ means: ['in-app'] })], 'concern'],
    ['a step that waits a day behind another', [step(), step({ afterSeconds: 86_400 })], 'high'],
    ['two people where two can be reached', [step({ targets: [person('dana'), role('admins')], acknowledgements: 2 })], 'imminent'],
    ['one schedule in which somebody stands who leads the room', [step({ targets: [schedule('nights')] })], 'high'],
    ['ten steps', Array.from({ length: 10 }, () => step()), 'imminent'],
  ])('%s', (_, steps, severity) => {
    expect(said(steps, severity)).toBe('allowed');
  });

  it.each<[string, PlanStep[], [string, string]]>([
    ['no step', [], ['plan-without-step', 'steps']],
    ['eleven steps', Array.from({ length: 11 }, () => step()), ['plan-too-long', 'steps']],
    ['a wait of less than nothing', [step(), step({ afterSeconds: -1 })], ['plan-delay-out-of-range', 'steps.1.afterSeconds']],
    ['a wait of more than a day', [step(), step({ afterSeconds: 86_401 })], ['plan-delay-out-of-range', 'steps.1.afterSeconds']],
    ['a first step that waits too long', [step({ afterSeconds: 121 })], ['plan-first-step-late', 'steps.0.afterSeconds']],
    ['nobody to call', [step({ targets: [] })], ['plan-step-without-target', 'steps.0.targets']],
    ['no means', [step({ means: [] })], ['plan-step-without-means', 'steps.0.means']],
    ['an open screen alone', [step(), step({ means: ['in-app'] })], ['plan-in-app-only', 'steps.1.means']],
    ['a stranger', [step({ targets: [role('admins'), person('nobody')] })], ['plan-person-unknown', 'steps.0.targets.1']],
    ['somebody who has left', [step({ targets: [person('left')] })], ['plan-person-unknown', 'steps.0.targets.0']],
    ['somebody who was only invited', [step({ targets: [person('new')] })], ['plan-person-cannot-sign-in', 'steps.0.targets.0']],
    ['a schedule that is not there', [step({ targets: [schedule('gone')] })], ['plan-schedule-gone', 'steps.0.targets.0']],
    ['somebody who may open no case of the room', [step({ targets: [person('lee')] })], ['plan-reaches-nobody', 'steps']],
    ['two, where one can be reached', [step({ targets: [person('dana')], acknowledgements: 2 })], ['plan-reaches-one', 'steps']],
  ])('not with %s', (_, steps, refusal) => {
    expect(said(steps)).toEqual(refusal);
  });

  it('can not wait until the first answer is due, nor for somebody to look at a screen, of what is to be answered soon', () => {
    expect(said([step({ afterSeconds: 1_800 })], 'high')).toEqual(['plan-first-step-late', 'steps.0.afterSeconds']);
    expect(said([step(), step({ means: ['in-app'] })], 'high')).toEqual(['plan-in-app-only', 'steps.1.means']);
  });

  it('reaches somebody in each room, and counts nobody who has left or can not sign in', () => {
    const another = { id: 'other', name: 'Friday room', leads: ['lee'] };
    const steps = [step({ targets: [person('dana')] })];
    expect(said(steps)).toBe('allowed');
    expect(said(steps, 'imminent', { ...house, rooms: [...house.rooms, another] })).toEqual(['plan-reaches-nobody', 'steps']);
    expect(said([step({ targets: [role('backup')] })], 'imminent', { ...house, rooms: [] })).toEqual(['plan-reaches-nobody', 'steps']);
    expect(said([step()], 'imminent', { ...house, rooms: [] })).toBe('allowed');
  });
});

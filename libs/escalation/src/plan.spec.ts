import type { PlanRole, PlanTarget, Role } from '#libs/contracts';
import { backup, type Colleague, fromBackup, isWorse, type RunningPlan, readPlan, standardPlans, walk } from './plan.js';

const someone = (
  accountId: string,
  role: Role,
  { leads = false, onShift = false, onDutyBy = [] as string[], signsIn = true } = {},
): Colleague => ({
  accountId,
  name: accountId,
  role,
  leads,
  onShift,
  onDutyBy,
  signsIn,
});
const onShift = someone('on shift', 'counselor', { leads: true, onShift: true });
const offShift = someone('off shift', 'counselor', { leads: true });
const supervisor = someone('supervisor', 'supervisor');
const admin = someone('admin', 'admin');
const everyone = [onShift, offShift, supervisor, admin];

const person = (accountId: string) => ({ kind: 'person', accountId }) as PlanTarget;
const schedule = (scheduleId: string) => ({ kind: 'schedule', scheduleId }) as PlanTarget;
const calling = (...steps: [readonly PlanTarget[], number][]): RunningPlan => ({
  answerMinutes: 5,
  from: 0,
  steps: steps.map(([targets, afterSeconds]) => ({ targets: [...targets], afterSeconds, means: ['in-app', 'email'], acknowledgements: 1 })),
});
const plan = (...steps: [PlanRole, number][]) =>
  calling(...steps.map(([role, afterSeconds]): [PlanTarget[], number] => [[{ kind: 'role', role }], afterSeconds]));
const usual = plan(['room-counselors', 0], ['backup', 120], ['admins', 180]);
const names = (whom: readonly Colleague[]) => whom.map(({ accountId }) => accountId);

describe('walking a plan', () => {
  it('pages whoever is on, then backup, then the admins, each after its own wait', () => {
    const first = walk(usual, 0, everyone);
    expect({ ...first, whom: names(first.whom) }).toEqual({
      step: 1,
      whom: ['on shift'],
      means: ['in-app', 'email'],
      acknowledgements: 1,
      waitSeconds: 120,
      strayed: false,
    });
    const second = walk(usual, 1, everyone);
    expect({ step: second.step, whom: names(second.whom), wait: second.waitSeconds }).toEqual({
      step: 2,
      whom: ['off shift', 'supervisor'],
      wait: 180,
    });
    expect(names(walk(usual, 2, everyone).whom)).toEqual(['admin']);
  });

  it('repeats its last step for ever, after its own wait', () => {
    for (const step of [2, 3, 4, 57, 10_000]) {
      const due = walk(usual, step, everyone);
      expect({ step: due.step, whom: names(due.whom), wait: due.waitSeconds, strayed: due.strayed }).toEqual({
        step: step + 1,
        whom: ['admin'],
        wait: 180,
        strayed: false,
      });
    }
  });

  it('leaves a minute between repeats even where the plan waits for nothing', () => {
    expect(walk(plan(['admins', 0]), 9, everyone).waitSeconds).toBe(60);
  });

  it('goes on at once from a step that reaches nobody', () => {
    const due = walk(usual, 0, [offShift, supervisor, admin]);
    expect({ step: due.step, whom: names(due.whom), wait: due.waitSeconds, strayed: due.strayed }).toEqual({
      step: 2,
      whom: ['off shift', 'supervisor'],
      wait: 180,
      strayed: false,
    });
    expect(names(walk(usual, 0, [admin]).whom)).toEqual(['admin']);
    expect(walk(usual, 0, [admin]).step).toBe(3);
  });

  it('calls every admin when the plan reaches nobody, and says so', () => {
    const due = walk(plan(['room-counselors', 0], ['backup', 60]), 0, [admin]);
    expect({ whom: names(due.whom), strayed: due.strayed, step: due.step }).toEqual({ whom: ['admin'], strayed: true, step: 2 });
  });

  it('does not repeat a last step that reaches nobody, though an earlier one did', () => {
    const due = walk(plan(['room-counselors', 0], ['backup', 60]), 5, [onShift, admin]);
    expect({ whom: names(due.whom), strayed: due.strayed, step: due.step }).toEqual({ whom: ['admin'], strayed: true, step: 6 });
  });

  it('without an admin calls everybody who may answer; without anybody it says so and asks again in a minute', () => {
    expect(names(walk(plan(['admins', 0]), 0, [onShift]).whom)).toEqual(['on shift']);
    expect(walk(plan(['admins', 0]), 0, [])).toMatchObject({ whom: [], strayed: true, step: 1, waitSeconds: 60 });
  });

  it('starts again where it was told to, and its step number never falls', () => {
    const again = walk({ ...usual, from: 7 }, 7, everyone);
    expect({ step: again.step, whom: names(again.whom) }).toEqual({ step: 8, whom: ['on shift'] });
    const lapsed = walk(fromBackup(usual, 7), 7, everyone);
    expect({ step: lapsed.step, whom: names(lapsed.whom) }).toEqual({ step: 8, whom: ['off shift', 'supervisor'] });
    expect(names(walk(fromBackup(plan(['admins', 60]), 3), 3, everyone).whom)).toEqual(['admin']);
  });
});

describe('a step with several targets', () => {
  const bo = someone('bo', 'supervisor', { onDutyBy: ['nights'] });

  it('calls each person that any of them means, once', () => {
    const due = walk(calling([[person('admin'), schedule('nights'), { kind: 'role', role: 'backup' }], 0]), 0, [...everyone, bo]);
    expect(names(due.whom)).toEqual(['off shift', 'supervisor', 'admin', 'bo']);
  });

  it('calls whoever has the schedule at that moment, and goes on at once where nobody has', () => {
    const nights = calling([[schedule('nights')], 0], [[person('supervisor')], 60]);
    expect(names(walk(nights, 0, [...everyone, bo]).whom)).toEqual(['bo']);
    expect(walk(nights, 0, everyone)).toMatchObject({ step: 2, whom: [supervisor], strayed: false });
  });

  it('calls those who are left where one is gone or cannot sign in, and everybody who can answer where none is', () => {
    const two = calling([[person('gone'), person('on shift')], 0]);
    expect(names(walk(two, 0, everyone).whom)).toEqual(['on shift']);
    const invited = [someone('on shift', 'counselor', { signsIn: false }), admin];
    expect(walk(two, 0, invited)).toMatchObject({ whom: [admin], strayed: true, acknowledgements: 1 });
  });

  it('says how many must have it; whoever is called because the plan strayed is asked for one', () => {
    const [step] = calling([[person('admin')], 0]).steps;
    const two = { ...usual, steps: [{ ...step!, acknowledgements: 2 as const }] };
    expect(walk(two, 0, everyone).acknowledgements).toBe(2);
    expect(walk(two, 0, [onShift])).toMatchObject({ acknowledgements: 1, strayed: true });
  });
});

describe('a plan', () => {
  it('of before steps had several targets is walked as it was', () => {
    const former = { answerMinutes: 5, from: 3, steps: [{ afterSeconds: 30, target: 'backup', means: ['email'] }] };
    expect(readPlan(former)).toEqual({
      answerMinutes: 5,
      from: 3,
      steps: [{ afterSeconds: 30, targets: [{ kind: 'role', role: 'backup' }], means: ['email'], acknowledgements: 1 }],
    });
    expect(names(walk(readPlan(former), 3, everyone).whom)).toEqual(['off shift', 'supervisor']);
  });

  it('from which a step was taken out under way is walked from where it stands', () => {
    const shorter = { ...usual, steps: usual.steps.slice(0, 1) };
    expect(names(walk(shorter, 2, everyone).whom)).toEqual(['on shift']);
  });

  it('that cannot be read pages all admins', () => {
    for (const broken of [null, {}, { answerMinutes: 5, steps: [], from: 0 }, { steps: 'none' }])
      expect(names(walk(readPlan(broken), 0, everyone).whom)).toEqual(['admin']);
    expect(readPlan(usual)).toEqual(usual);
  });

  it('exists for every severity, reaches admins, and answers sooner what is worse', () => {
    for (const { steps } of Object.values(standardPlans)) expect(steps.at(-1)?.targets).toEqual([{ kind: 'role', role: 'admins' }]);
    expect(standardPlans.imminent.answerMinutes).toBeLessThan(standardPlans.high.answerMinutes);
    expect(standardPlans.high.answerMinutes).toBeLessThan(standardPlans.concern.answerMinutes);
    expect([isWorse('imminent', 'high'), isWorse('high', 'high'), isWorse('concern', 'high')]).toEqual([true, false, false]);
  });
});

describe('backup', () => {
  it('is never the one who asks for it, and is the admins where there is no other', () => {
    expect(names(backup(everyone, 'supervisor'))).toEqual(['off shift']);
    expect(names(backup([onShift, admin], 'on shift'))).toEqual(['admin']);
  });
});

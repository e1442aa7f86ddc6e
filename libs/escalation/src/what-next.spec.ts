import fc from 'fast-check';
import type { Means, PlanTarget, Role } from '#libs/contracts';
import { type Colleague, type RunningPlan, standardPlans, walk } from './plan.js';
import { type Running, whatNext } from './what-next.js';

const someone = (accountId: string, role: Role, over: Partial<Colleague> = {}): Colleague => ({
  accountId,
  name: `Zq${accountId}`,
  role,
  leads: role === 'counselor',
  onShift: false,
  onDutyBy: [],
  signsIn: true,
  ...over,
});
const dana = someone('dana', 'counselor', { onShift: true });
const lee = someone('lee', 'counselor');
const sam = someone('sam', 'supervisor');
const priya = someone('priya', 'admin');
const everyone = [dana, lee, sam, priya];

const now = new Date('2026-11-26T03:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const open = (over: Partial<Running> = {}): Running => ({
  status: 'open',
  plan: { ...standardPlans.imminent, from: 0 },
  step: 0,
  nextPageAt: now,
  holderId: null,
  secondId: null,
  acksWanted: 1,
  ...over,
});
const said = (running: Running, colleagues: readonly Colleague[] = everyone, paged: readonly string[] = []) =>
  whatNext(running, { colleagues, paged: new Set(paged), now });

describe('what happens next', () => {
  it('says whom the first step calls, and who is called after it, before any of it has run', () => {
    expect(said(open())).toEqual({
      state: 'asked',
      called: { people: 1, role: 'counselor' },
      ifNobody: { at: at(120).toISOString(), more: 2 },
    });
  });

  it('counts whoever was called already, and says when the next step is due', () => {
    const running = open({ step: 2, nextPageAt: at(75) });
    expect(said(running, everyone, ['dana', 'lee', 'sam'])).toEqual({
      state: 'asked',
      called: { people: 3, role: null },
      ifNobody: { at: at(75).toISOString(), more: 1 },
    });
  });

  it('says that the same are asked again where the plan has nobody else', () => {
    expect(said(open({ step: 7, nextPageAt: at(40) }), [priya], ['priya'])).toEqual({
      state: 'asked',
      called: { people: 1, role: 'admin' },
      ifNobody: { at: at(40).toISOString(), more: 0 },
    });
  });

  it('skips a step that reaches nobody, as the plan does', () => {
    expect(said(open(), [lee, sam, priya])).toMatchObject({ called: { people: 2, role: null }, ifNobody: { more: 1 } });
  });

  it('says who has it by role alone', () => {
    expect(said(open({ status: 'acknowledged', nextPageAt: null, holderId: 'sam' }))).toEqual({
      state: 'taken',
      role: 'supervisor',
      another: false,
    });
  });

  const oneOfTwo = (over: Partial<Running> = {}) =>
    open({ status: 'acknowledged', holderId: 'sam', acksWanted: 2, step: 1, nextPageAt: at(60), ...over });
  it.each<[string, Running, readonly string[], boolean]>([
    ['others were called', oneOfTwo(), ['dana'], true],
    ['the step that calls them is due', oneOfTwo({ nextPageAt: now }), ['sam'], true],
    ['they who have it are the only one who was called so far', oneOfTwo(), ['sam'], false],
    ['whoever was called has left', oneOfTwo(), ['gone'], false],
    ['they are two', oneOfTwo({ secondId: 'dana', nextPageAt: null }), ['lee'], false],
    ['the plan wants one', oneOfTwo({ acksWanted: 1, nextPageAt: null }), ['dana'], false],
    ['its steps do not run', oneOfTwo({ nextPageAt: at(-30) }), ['dana'], false],
  ])('says whether another is called too when %s', (_, running, paged, another) => {
    expect(said(running, everyone, paged)).toEqual({ state: 'taken', role: 'supervisor', another });
  });

  it.each<[string, Running, readonly Colleague[]]>([
    ['nobody is there', open(), []],
    ['nobody who is there can sign in', open(), [someone('new', 'admin', { signsIn: false })]],
    ['its step is overdue, so that nothing runs', open({ nextPageAt: at(-30) }), everyone],
    ['whoever had it has left', open({ status: 'contacted', nextPageAt: null, holderId: 'gone' }), everyone],
    ['whoever was called has left, and nobody is called yet', open({ step: 1, nextPageAt: at(60) }), [sam]],
  ])('promises nobody when %s', (_, running, colleagues) => {
    expect(said(running, colleagues, ['gone'])).toEqual({ state: 'nobody' });
  });

  const targets: PlanTarget[] = [
    { kind: 'role', role: 'room-counselors' },
    { kind: 'role', role: 'backup' },
    { kind: 'role', role: 'admins' },
  ];
  const steps = fc.array(
    fc.record({
      afterSeconds: fc.integer({ min: 0, max: 3_000 }),
      targets: fc.constantFrom(...targets).map((one) => [one]),
      acknowledgements: fc.constant<1 | 2>(1),
      means: fc.constant<Means[]>(['in-app']),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const people = fc
    .array(
      fc.record({
        role: fc.constantFrom<Role>('counselor', 'supervisor', 'admin'),
        leads: fc.boolean(),
        onShift: fc.boolean(),
        signsIn: fc.boolean(),
      }),
      {
        maxLength: 6,
      },
    )
    .map((all) => all.map(({ role, ...over }, n) => someone(String(n), role, over)));

  it('never promises a person whom the plan does not call, whatever the plan, whoever is there', () => {
    fc.assert(
      fc.property(steps, people, fc.integer({ min: 0, max: 8 }), fc.integer({ min: -29, max: 500 }), (planned, colleagues, step, due) => {
        const plan: RunningPlan = { answerMinutes: 5, steps: planned, from: 0 };
        const paged = colleagues.filter((_, n) => step > 0 && n % 2 === 0);
        const next = said(
          open({ plan, step, nextPageAt: at(due) }),
          colleagues,
          paged.map(({ accountId }) => accountId),
        );
        if (next.state !== 'asked') return;
        const first = due <= 0 ? walk(plan, step, colleagues) : null;
        const callable = new Set([...paged, ...(first?.whom ?? [])].filter(({ signsIn }) => signsIn));
        expect(next.called.people).toBeLessThanOrEqual(callable.size);
        if (!next.ifNobody) return;
        const second = walk(plan, first?.step ?? step, colleagues).whom.filter(({ signsIn }) => signsIn);
        expect(second.length).toBeGreaterThan(0);
        expect(next.ifNobody.more).toBe(second.filter((one) => !callable.has(one)).length);
        expect(Date.parse(next.ifNobody.at) - now.getTime()).toBe((first ? first.waitSeconds : due) * 1000);
        expect(JSON.stringify(next)).not.toContain('Zq');
      }),
    );
  });
});

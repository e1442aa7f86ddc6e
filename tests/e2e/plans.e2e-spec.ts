import { api, type PlanStep, type PlansView } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { aStep, nights, person, role, schedule } from './support/plans.js';

describe('escalation plans', () => {
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, lee, sam, priya]: Seated[] = [] as never;
  let admin: TestClient;

  beforeAll(async () => {
    crisis = await Crisis.start();
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    crisis.pager.taken();
    programme = await crisis.app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    lee = await programme.staff('counselor', 'Lee', [await programme.room({ name: 'Friday room' })]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
    admin = await crisis.app.as(priya);
  });

  const plan = (over: object = {}) => ({
    programmeId: programme.programmeId,
    severity: 'imminent',
    cause: null,
    version: 1,
    steps: [aStep({ targets: [person(sam!)] }), aStep({ afterSeconds: 60, targets: [role('admins')] })],
    ...over,
  });
  const view = async (): Promise<PlansView['programmes'][number]> => (await admin.get(api.plans)).programmes[0]!;
  const kept = async (severity: string, cause: string | null = null) =>
    (await view()).plans.find((one) => one.severity === severity && one.cause === cause);
  const mailed = () => crisis.pager.taken();
  const to = (...staff: (Seated | undefined)[]) => staff.map((one) => crisis.mailOf(one!)).sort();
  const acts = () =>
    crisis.app.database.run<{ action: string; detail: unknown }>(
      `SELECT action, detail FROM audit_entry WHERE organisation_id = $1 AND action LIKE 'plan.%' ORDER BY number`,
      [programme.organisationId],
    );

  it('are shown whole, worst first, with who may be called and who can not', async () => {
    await crisis.app.database.run(`DELETE FROM escalation_plan WHERE programme_id = $1 AND severity = 'high'`, [programme.programmeId]);
    await crisis.app.database.run('DELETE FROM authenticator WHERE account_id = $1', [lee!.accountId]);
    const { programmes, people, schedules } = await admin.get(api.plans);
    expect(programmes[0]!.plans.map(({ severity, version, answerMinutes, wrong }) => [severity, version, answerMinutes, wrong])).toEqual([
      ['imminent', 1, 5, null],
      ['high', 0, 30, null],
      ['concern', 1, 1440, null],
    ]);
    expect(programmes[0]!.rooms.map(({ name }) => name)).toEqual(['Friday room', 'Tuesday room']);
    expect(people.map(({ name, role: is, signsIn, left }) => [name, is, signsIn, left])).toEqual([
      ['Dana', 'counselor', true, false],
      ['Lee', 'counselor', false, false],
      ['Priya', 'admin', true, false],
      ['Sam', 'supervisor', true, false],
    ]);
    expect(schedules).toEqual([]);
  });

  it('once kept are walked by what opens from then on, and never by what is live', async () => {
    await crisis.say(heron!, room, 'suicide=imminent');
    expect(await admin.get(api.keepPlan, plan())).toMatchObject({ version: 2, answerMinutes: 5, wrong: null });
    await crisis.tick();
    expect(mailed()).toEqual(to(dana, sam)); // by the plan of before: nobody is on duty, so backup at once
    await crisis.say(heron!, room, 'overdose=imminent');
    await crisis.tick();
    expect(mailed()).toEqual(to(sam));
  });

  it('tell in the audit log what changed, and name nobody', async () => {
    await admin.get(api.keepPlan, plan());
    const change = { severity: 'imminent', cause: null, version: 2 };
    const before = '0 room-counselors in-app+email 1, 120 backup in-app+email 1, 120 admins in-app+email 1';
    const after = '0 person in-app+email 1, 60 admins in-app+email 1';
    expect(await acts()).toEqual([{ action: 'plan.changed', detail: { ...change, before, after } }]);
  });

  it('say when the first answer and the safety check are due, for what opens from then on', async () => {
    const times = { answerMinutes: 3, safetyMinutes: 20 };
    expect(await admin.get(api.keepPlan, plan(times))).toMatchObject({ ...times, version: 2, wrong: null });
    expect(await admin.get(api.keepPlan, plan(times))).toMatchObject({ version: 2 });
    expect(await admin.get(api.keepPlan, plan({ version: 2 }))).toMatchObject({ ...times, version: 3 }); // what is not said stays
    expect(await kept('imminent')).toMatchObject(times);
    expect((await acts())[0]).toMatchObject({ detail: times });
    await crisis.say(heron!, room, 'suicide=imminent');
    const due = await crisis.app.database.run(
      `SELECT (due_at - opened_at)::text AS answer, (safe_by - opened_at)::text AS safety FROM escalation WHERE account_id = $1`,
      [heron!.accountId],
    );
    expect(due).toEqual([{ answer: '00:03:00', safety: '00:20:00' }]);
    await crisis.tick(); // its first page is out before another spec counts its own
  });

  it.each<[string, Partial<PlanStep>, string, string]>([
    ['rings on an open screen alone', { means: ['in-app'] }, 'plan-in-app-only', 'steps.0.means'],
    ['calls nobody before the first answer is late', { afterSeconds: 30 * 60 }, 'plan-first-step-late', 'steps.0.afterSeconds'],
  ])('are refused where one for what is to be answered soon %s', async (_, over, type, field) => {
    const answer = await admin.ask(api.keepPlan, plan({ severity: 'high', steps: [aStep(over)] }));
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ type, field })]);
    expect(await admin.refusal(api.previewPlan, { roomId: room.id, severity: 'high', steps: [aStep(over)] })).toBe(type);
    expect(await kept('high')).toMatchObject({ version: 1 });
    expect(await admin.refusal(api.keepPlan, plan({ severity: 'concern', steps: [aStep(over)] }))).toBe('done');
  });

  it.each<[object, string, string]>([
    [{ answerMinutes: 0 }, 'plan-answer-out-of-range', 'answerMinutes'],
    [{ answerMinutes: 16 }, 'plan-answer-out-of-range', 'answerMinutes'],
    [{ safetyMinutes: 61 }, 'plan-safety-out-of-range', 'safetyMinutes'],
    [{ answerMinutes: 10, safetyMinutes: 9 }, 'plan-safety-before-answer', 'safetyMinutes'],
  ])('are refused with the times %j as %s', async (times, type, field) => {
    const answer = await admin.ask(api.keepPlan, plan(times));
    expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ type, field })]);
    const { steps } = plan();
    expect(await admin.refusal(api.previewPlan, { roomId: room.id, severity: 'imminent', steps, ...times })).toBe(type);
    expect(await kept('imminent')).toMatchObject({ version: 1, answerMinutes: 5, safetyMinutes: 15 });
    const wider = { answerMinutes: 10, safetyMinutes: 30 };
    expect(await admin.get(api.previewPlan, { roomId: room.id, severity: 'imminent', steps, ...wider })).toMatchObject(wider);
    expect(await acts()).toEqual([]);
  });

  describe('are refused', () => {
    const refusals: [string, () => PlanStep[] | Promise<PlanStep[]>, string, string][] = [
      ['without a step', () => [], 'plan-without-step', 'steps'],
      ['with eleven steps', () => Array.from({ length: 11 }, () => aStep()), 'plan-too-long', 'steps'],
      [
        'with a wait of less than nothing',
        () => [aStep(), aStep({ afterSeconds: -60 })],
        'plan-delay-out-of-range',
        'steps.1.afterSeconds',
      ],
      [
        'with a wait of more than a day',
        () => [aStep(), aStep({ afterSeconds: 90_000 })],
        'plan-delay-out-of-range',
        'steps.1.afterSeconds',
      ],
      ['with an urgent first step that waits', () => [aStep({ afterSeconds: 180 })], 'plan-first-step-late', 'steps.0.afterSeconds'],
      ['with a step that calls nobody', () => [aStep({ targets: [] })], 'plan-step-without-target', 'steps.0.targets'],
      ['with a step without means', () => [aStep({ means: [] })], 'plan-step-without-means', 'steps.0.means'],
      ['with an urgent step on a screen alone', () => [aStep({ means: ['in-app'] })], 'plan-in-app-only', 'steps.0.means'],
      ['with a stranger', () => [aStep({ targets: [person({ accountId: aKey() })] })], 'plan-person-unknown', 'steps.0.targets.0'],
      ['with a member', () => [aStep({ targets: [person(heron!)] })], 'plan-person-unknown', 'steps.0.targets.0'],
      [
        'with somebody whose access has ended',
        async () => {
          await admin.get(api.deactivateStaff, { accountId: sam!.accountId });
          return [aStep({ targets: [person(sam!)] })];
        },
        'plan-person-unknown',
        'steps.0.targets.0',
      ],
      [
        'with somebody who can not sign in yet',
        async () => {
          await crisis.app.database.run('DELETE FROM authenticator WHERE account_id = $1', [sam!.accountId]);
          return [aStep({ targets: [person(sam!)] })];
        },
        'plan-person-cannot-sign-in',
        'steps.0.targets.0',
      ],
      [
        'with a schedule that was taken out',
        async () => {
          const scheduleId = aKey();
          await admin.get(api.putSchedule, await nights(crisis, { scheduleId, people: [dana!] }));
          await admin.get(api.removeSchedule, { scheduleId, version: 1 });
          return [aStep({ targets: [schedule(scheduleId)] })];
        },
        'plan-schedule-gone',
        'steps.0.targets.0',
      ],
      ['where they reach nobody in one of the rooms', () => [aStep({ targets: [person(dana!)] })], 'plan-reaches-nobody', 'steps'],
      ['where two are asked for and one can be reached', () => [aStep({ acknowledgements: 2 })], 'plan-reaches-one', 'steps'],
    ];
    it.each(refusals)('%s', async (_, steps, type, field) => {
      const wrong = await steps();
      const answer = await admin.ask(api.keepPlan, plan({ steps: wrong }));
      expect([answer.status, answer.body]).toEqual([422, expect.objectContaining({ type, field })]);
      expect(await admin.refusal(api.previewPlan, { roomId: room.id, severity: 'imminent', steps: wrong })).toBe(type);
      expect(await kept('imminent')).toMatchObject({ version: 1 });
      expect(await acts()).toEqual([]);
      await admin.get(api.keepPlan, plan({ steps: [aStep()] }));
    });
  });

  it('of whoever saves second are not kept; a retry is the same plan', async () => {
    const mine = await admin.get(api.keepPlan, plan());
    expect(await admin.get(api.keepPlan, plan())).toEqual(mine);
    expect(await admin.refusal(api.keepPlan, plan({ steps: [aStep()] }))).toBe('plan-changed');
    expect(await admin.refusal(api.keepPlan, plan({ cause: 'suicide', version: 3 }))).toBe('plan-changed');
    expect(await acts()).toHaveLength(1);
    const [one, other] = await Promise.all([
      admin.ask(api.keepPlan, plan({ cause: 'overdose', version: 0 })),
      admin.ask(api.keepPlan, plan({ cause: 'overdose', version: 0, steps: [aStep()] })),
    ]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
  });

  it('for one cause go before those for the severity, until they are dropped', async () => {
    await programme.duty(dana!, 600);
    await admin.get(api.keepPlan, plan({ cause: 'overdose', version: 0 }));
    await crisis.say(heron!, room, 'suicide=imminent');
    await crisis.tick();
    expect(mailed()).toEqual(to(dana));
    await crisis.say(heron!, room, 'overdose=imminent');
    await crisis.tick();
    expect(mailed()).toEqual(to(sam));
    const gone = { programmeId: programme.programmeId, severity: 'imminent', cause: 'overdose', version: 1 };
    expect(await admin.refusal(api.dropPlan, { ...gone, cause: 'child' })).toBe('plan-not-found');
    expect(await admin.refusal(api.dropPlan, { ...gone, version: 2 })).toBe('plan-changed');
    await admin.get(api.dropPlan, gone);
    expect(await admin.refusal(api.dropPlan, gone)).toBe('plan-not-found');
    expect((await acts()).map(({ action }) => action)).toEqual(['plan.changed', 'plan.dropped']);
    const maple = await programme.member(room, 'Maple');
    await crisis.say(maple, room, 'overdose=imminent');
    await crisis.tick();
    expect(mailed()).toEqual(to(dana));
  });

  it('of another house are not there', async () => {
    const other = await crisis.app.programme();
    const stranger = await crisis.app.as(await other.staff('admin', 'Ada'));
    expect(await stranger.refusal(api.keepPlan, plan())).toBe('plan-not-found');
    expect(await stranger.refusal(api.previewPlan, { roomId: room.id, severity: 'high', steps: [aStep()] })).toBe('room-not-found');
    expect((await stranger.ask(api.plans)).text).not.toContain(dana!.accountId);
    for (const one of [dana, sam]) expect(await (await crisis.app.as(one!)).refusal(api.plans)).toBe('not-for-your-role');
  });

  it('say what is wrong with them by now', async () => {
    await admin.get(api.keepPlan, plan());
    await admin.get(api.deactivateStaff, { accountId: sam!.accountId });
    const { programmes, people } = await admin.get(api.plans);
    expect(programmes[0]!.plans[0]!.wrong).toEqual({ type: 'plan-person-unknown', field: 'steps.0.targets.0' });
    expect(people.find(({ name }) => name === 'Sam')).toMatchObject({ left: true });
  });

  it('show who would be called at which minute, over a hand-off, past whoever is not there', async () => {
    const scheduleId = aKey();
    const noor = await programme.staff('counselor', 'Noor', [room]);
    await admin.get(api.putSchedule, await nights(crisis, { scheduleId, people: [dana!, noor], hours: 1, sinceMinutes: 55 }));
    const steps = [
      aStep({ targets: [schedule(scheduleId)] }),
      aStep({ afterSeconds: 600, targets: [schedule(scheduleId)], acknowledgements: 2 }),
      aStep({ afterSeconds: 300, targets: [person(lee!)] }),
      aStep({ afterSeconds: 120, targets: [role('admins'), person(sam!)], means: ['email'] }),
    ];
    const call = (afterSeconds: number, names: string[], over: object = {}) => ({
      afterSeconds,
      names,
      means: ['in-app', 'email'],
      acknowledgements: 1,
      strayed: false,
      ...over,
    });
    expect(await admin.get(api.previewPlan, { roomId: room.id, severity: 'imminent', steps })).toEqual({
      // Lee leads another room: what would be their call is made at once to those after them.
      calls: [call(0, ['Dana']), call(600, ['Noor'], { acknowledgements: 2 }), call(900, ['Priya', 'Sam'], { means: ['email'] })],
      repeatSeconds: 120,
      answerMinutes: 5,
      safetyMinutes: 15,
    });
    expect(await kept('imminent')).toMatchObject({ version: 1 });
  });
});

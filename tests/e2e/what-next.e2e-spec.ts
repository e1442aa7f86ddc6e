import { api, type WhatNext } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Crisis } from './support/crisis.js';

describe('what happens next', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
  });
  const say = (text: string, over: object = {}) => crisis.say(heron!, room, text, over);
  const help = async (who = heron!) => (await app.as(who)).get(api.help);
  const next = async (): Promise<WhatNext | null> => (await help()).next;
  const serverNow = async () => Date.parse((await crisis.list(dana!)).serverTime);
  const secondsTo = async (said: WhatNext | null) =>
    said?.state === 'asked' && said.ifNobody ? Math.round((Date.parse(said.ifNobody.at) - (await serverNow())) / 1000) : null;

  it('is said as soon as the words are, also of those that wait in the pause, before the first page is out', async () => {
    await programme.staff('supervisor', 'Sam');
    await programme.staff('counselor', 'Lee', [room]);
    await programme.duty(dana!, 60);
    expect(await next()).toBeNull();
    expect((await say('suicide=imminent', { confirmed: false })).body).toMatchObject({ outcome: 'paused' });
    const said = await next();
    expect(said).toMatchObject({ state: 'asked', called: { people: 1, role: 'counselor' }, ifNobody: { more: 2 } });
    expect(await secondsTo(said)).toBeCloseTo(120, -1);
    await crisis.tick();
    expect(await next()).toMatchObject({ called: { people: 1, role: 'counselor' }, ifNobody: { more: 2 } });
  });

  it('follows the plan that the escalation copied, not the one that was edited since', async () => {
    await programme.staff('admin', 'Priya');
    await programme.duty(dana!, 60);
    await say('suicide=imminent');
    await app.database.run(`UPDATE escalation_plan SET steps = jsonb_set(steps, '{1,afterSeconds}', '1200') WHERE programme_id = $1`, [
      programme.programmeId,
    ]);
    expect(await secondsTo(await next())).toBeLessThan(300);
    await crisis.tick();
    await crisis.after(2.5);
    // Nobody is backup here: the step after it calls the admin, and then there is nobody else.
    expect(await next()).toMatchObject({ called: { people: 2, role: null }, ifNobody: { more: 0 } });
  });

  it('changes the moment somebody goes off duty', async () => {
    await programme.staff('admin', 'Priya');
    const client = await app.as(dana!);
    await client.get(api.setDuty, { minutes: 60 });
    await say('suicide=high');
    expect(await next()).toMatchObject({ called: { people: 1, role: 'counselor' } });
    await client.get(api.setDuty, { minutes: 0 });
    expect(await next()).toMatchObject({ called: { people: 1, role: 'counselor' }, ifNobody: { more: 1 } }); // off shift she is backup
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [dana!.accountId]);
    expect(await next()).toMatchObject({ called: { people: 1, role: 'admin' } });
  });

  it('says who has it by role, and is over when it is closed', async () => {
    await say('suicide=high');
    const row = await crisis.row(dana!);
    const client = await crisis.take(dana!, row);
    expect(await next()).toEqual({ state: 'taken', role: 'counselor', another: false });
    const { version } = await crisis.makeSafe(dana!, row);
    await client.get(api.closeEscalation, {
      escalationId: row.id,
      version,
      disposition: 'safe-for-now',
      note: 'Talked for ten minutes, safe for now.',
      ...(await crisis.owed()),
    });
    expect(await next()).toBeNull();
  });

  it('says that one has it and another is called, until they are two, where the plan wants two', async () => {
    const lee = await programme.staff('counselor', 'Lee', [room]);
    for (const one of [dana!, lee]) await programme.duty(one, 60);
    await app.database.run(`UPDATE escalation_plan SET steps = jsonb_set(steps, '{0,acknowledgements}', '2') WHERE programme_id = $1`, [
      programme.programmeId,
    ]);
    await say('suicide=high');
    await crisis.tick();
    const row = await crisis.row(dana!);
    await crisis.take(dana!, row);
    expect(await next()).toEqual({ state: 'taken', role: 'counselor', another: true });
    await crisis.take(lee, row);
    expect(await next()).toEqual({ state: 'taken', role: 'counselor', another: false });
  });

  it('promises nobody when nobody can be called, and when the steps do not run', async () => {
    await app.database.run('DELETE FROM authenticator WHERE account_id = $1', [dana!.accountId]);
    await say('suicide=high');
    expect(await help()).toMatchObject({ next: { state: 'nobody' }, ifCalled: { state: 'nobody' } });
    await programme.staff('supervisor', 'Sam');
    expect(await next()).toMatchObject({ state: 'asked' });
    await app.fastForward(1);
    expect(await next()).toEqual({ state: 'nobody' });
  });

  it('is of the worst that is open, and of a call that was asked for', async () => {
    await programme.staff('admin', 'Priya');
    await programme.duty(dana!, 60);
    expect(await help()).toMatchObject({ next: null, ifCalled: { state: 'asked', called: { people: 1, role: 'counselor' } } });
    await (await app.as(heron!)).get(api.callMe, { clientKey: aKey() });
    expect(await secondsTo(await next())).toBeGreaterThan(300);
    await say('suicide=imminent');
    expect(await secondsTo(await next())).toBeLessThan(300);
  });

  it('does not tell a member that somebody worries about them, nor what a faint word opened', async () => {
    const maple = await programme.member(room, 'Maple');
    const { id } = await crisis.post(heron!, room, 'good evening');
    await (await app.as(maple)).get(api.reportMessage, { messageId: id, reason: 'worried', note: null });
    await say('relapse=concern');
    expect((await crisis.list(dana!)).counts.open).toBe(2);
    expect(await next()).toBeNull();
    await say('suicide=concern');
    expect(await next()).not.toBeNull();
  });

  it('holds no name, and nothing of anybody else', async () => {
    const priya = await programme.staff('admin', 'Priya');
    await programme.duty(dana!, 60);
    await say('suicide=high');
    const { next: mine, ifCalled } = await help();
    const text = JSON.stringify({ mine, ifCalled });
    for (const who of [dana!, priya]) for (const secret of [who.alias, who.canary, who.accountId]) expect(text).not.toContain(secret);
    const maple = await programme.member(room, 'Maple');
    expect((await help(maple)).next).toBeNull();
    expect(await help(dana)).toMatchObject({ next: null, ifCalled: null });
  });
});

import { api } from '#libs/contracts';
import { type OutsideSignal, RaiseFromOutside } from '#libs/escalation';
import { Database } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Crisis } from './support/crisis.js';

const HOUR = 60;

describe('several concerns of one member', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, maple, dana]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    maple = await programme.member(room, 'Maple');
    dana = await programme.staff('counselor', 'Dana', [room]);
    await programme.duty(dana, 96 * HOUR);
  });

  const say = (text: string, by = heron) => crisis.say(by!, room, text);
  const missed = (over: Partial<OutsideSignal> = {}) => {
    const { organisationId, accountId } = heron!;
    const one: OutsideSignal = {
      organisationId,
      roomId: room.id,
      accountId,
      cause: 'missed-meeting',
      severity: 'concern',
      id: aKey(),
      ...over,
    };
    return app.app.get(Database).transaction((tx) => app.app.get(RaiseFromOutside).raise(tx, [one]));
  };
  const urgencies = async () => Object.fromEntries((await crisis.list(dana!)).escalations.map(({ cause, severity }) => [cause, severity]));
  /** What was heard, and what followed from it. */
  const told = async (cause: string) => {
    const entries = await crisis.entries((await crisis.row(dana!, cause)).id);
    return entries.map(({ kind, what }) => [kind, what]).filter(([kind]) => kind !== 'message-posted' && kind !== 'paged');
  };
  const close = async (cause: string, disposition: string) => {
    const row = await crisis.row(dana!, cause);
    const client = await crisis.take(dana!, row);
    const { version } = await crisis.row(dana!, cause);
    const note = 'Talked for ten minutes, and wrote it down.';
    await client.get(api.closeEscalation, { escalationId: row.id, version, disposition, note, ...(await crisis.owed()) });
  };

  it('are, the third of them, to be answered soon: about whatever each was, and the case says why', async () => {
    await say('relapse=concern');
    await say('withdrawal=concern');
    expect(await urgencies()).toEqual({ relapse: 'concern', withdrawal: 'concern' });
    await say('self-harm=concern');
    expect(await urgencies()).toEqual({ relapse: 'concern', withdrawal: 'concern', 'self-harm': 'high' });
    const row = await crisis.row(dana!, 'self-harm');
    expect(Date.parse(row.dueAt) - Date.parse(row.openedAt)).toBe(30 * 60_000);
    expect(await told('self-harm')).toEqual([
      ['opened', 'self-harm'],
      ['signs-gathered', '3'],
    ]);
    crisis.pager.taken();
    await crisis.tick();
    expect(crisis.pager.taken()).toEqual([crisis.mailOf(dana!)]);
  });

  it('make one case that is live more urgent, which is paged about anew', async () => {
    for (const _ of [1, 2]) await say('relapse=concern');
    await crisis.tick();
    crisis.pager.taken();
    await say('relapse=concern');
    expect(await told('relapse')).toEqual([
      ['opened', 'relapse'],
      ['signal-joined', 'relapse'],
      ['signal-joined', 'relapse'],
      ['severity-raised', 'high'],
      ['signs-gathered', '3'],
    ]);
    await crisis.tick();
    expect(crisis.pager.taken()).toEqual([crisis.mailOf(dana!)]);
    await say('relapse=concern');
    expect((await told('relapse')).filter(([kind]) => kind === 'signs-gathered')).toHaveLength(1);
  });

  it('are one where one text meets three rules, is edited, and is sent again', async () => {
    const text = 'relapse=concern withdrawal=concern self-harm=concern';
    const { id } = await crisis.post(heron!, room, text);
    const author = await (await app.as(heron!)).socket();
    const edited = { messageId: id, text: `${text} again`, confirmed: true, contentNote: null };
    for (const _ of [1, 2])
      expect(await author.tell('message:edit', { ...edited, clientKey: aKey() })).toMatchObject({ outcome: 'posted' });
    await say('relapse=concern');
    expect(await urgencies()).toEqual({ relapse: 'concern', withdrawal: 'concern', 'self-harm': 'concern' });
    await say('withdrawal=concern');
    expect(await urgencies()).toMatchObject({ withdrawal: 'high' });
  });

  it('count what was found outside of the rooms, once each', async () => {
    const id = aKey();
    await missed({ id });
    await missed({ id });
    await say('relapse=concern');
    expect(await urgencies()).toEqual({ 'missed-meeting': 'concern', relapse: 'concern' });
    await missed({ cause: 'check-in' });
    const high = Object.entries(await urgencies()).filter(([, severity]) => severity === 'high');
    expect(high).toHaveLength(1);
    expect((await told(high[0]![0])).at(-1)).toEqual(['signs-gathered', '3']);
  });

  it('do not add up over more than two days, nor over two members', async () => {
    await say('relapse=concern');
    await crisis.after(47 * HOUR);
    await say('withdrawal=concern');
    await say('self-harm=concern', maple);
    await crisis.after(2 * HOUR);
    await say('self-harm=concern');
    expect((await crisis.list(dana!)).escalations.map(({ severity }) => severity)).toEqual(Array.from({ length: 4 }, () => 'concern'));
  });

  it.each([
    ['not-a-safety-concern', 'concern'],
    ['safe-for-now', 'high'],
  ])('of which one was closed as %s leave the third at %s', async (disposition, severity) => {
    await say('relapse=concern');
    await close('relapse', disposition);
    await say('withdrawal=concern');
    await say('self-harm=concern');
    expect(await urgencies()).toMatchObject({ withdrawal: 'concern', 'self-harm': severity });
  });

  it('make nothing less urgent', async () => {
    await say('suicide=imminent');
    await say('relapse=concern');
    await say('suicide=concern');
    expect(await urgencies()).toMatchObject({ suicide: 'imminent' });
    expect((await told('suicide')).map(([kind]) => kind)).not.toContain('signs-gathered');
  });
});

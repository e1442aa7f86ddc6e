import { api } from '#libs/contracts';
import { type OutsideSignal, RaiseFromOutside } from '#libs/escalation';
import { Database } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Crisis } from './support/crisis.js';

describe('what rules on check-ins and meetings find', () => {
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
    await programme.duty(dana, 60);
  });

  const signal = (over: Partial<OutsideSignal> = {}): OutsideSignal => ({
    organisationId: programme.organisationId,
    roomId: room.id,
    accountId: heron!.accountId,
    cause: 'check-in',
    severity: 'high',
    id: aKey(),
    ...over,
  });
  const found = (...signals: OutsideSignal[]) =>
    app.app.get(Database).transaction((tx) => app.app.get(RaiseFromOutside).raise(tx, signals));
  const open = async () => (await crisis.list(dana!)).escalations;
  const kinds = async (id: string) => (await crisis.entries(id)).map(({ kind, what }) => [kind, what?.split(':')[0]]);

  it.each(['check-in', 'missed-meeting'] as const)(
    'opens an escalation for a %s, by the plan of its severity, and pages',
    async (cause) => {
      expect(await found(signal({ cause }))).toBe(1);
      const row = await crisis.row(dana!, cause);
      expect(row).toMatchObject({ cause, severity: 'high', status: 'open', alias: 'Heron', signals: 0 });
      expect(Date.parse(row.dueAt) - Date.parse(row.openedAt)).toBe(30 * 60_000);
      crisis.pager.taken();
      await crisis.tick();
      expect(crisis.pager.taken()).toContain(crisis.mailOf(dana!));
      const { entries, evidence } = await crisis.case(dana!, row.id);
      expect(evidence).toEqual([]);
      expect(entries[0]).toMatchObject({ kind: 'opened', what: cause, by: null });
    },
  );

  it('tells the same once, also when two rules find it at the same moment', async () => {
    const one = signal();
    expect((await Promise.all([found(one), found(one), found(one)])).sort()).toEqual([0, 0, 1]);
    expect(await found(one, signal({ id: one.id }))).toBe(0);
    const [row] = await open();
    expect(await kinds(row!.id)).toEqual([['opened', 'check-in']]);
  });

  it('joins what is live of the member, whatever it is about, and makes it more urgent but never less', async () => {
    await crisis.say(heron!, room, 'suicide=concern');
    await found(signal({ cause: 'missed-meeting', severity: 'high' }));
    await found(signal({ severity: 'concern' }));
    const rows = await open();
    expect(rows).toMatchObject([{ cause: 'suicide', severity: 'high' }]);
    expect((await kinds(rows[0]!.id)).filter(([kind]) => kind === 'signal-joined' || kind === 'severity-raised')).toEqual([
      ['signal-joined', 'missed-meeting'],
      ['severity-raised', 'high'],
      ['signal-joined', 'check-in'],
    ]);
  });

  it('is joined by a worry and by the next one, and opens anew once it is closed', async () => {
    await found(signal());
    const maple = await programme.member(room, 'Maple');
    const { id: messageId } = await crisis.post(heron!, room, 'good evening');
    await (await app.as(maple)).get(api.reportMessage, { messageId, reason: 'worried', note: null });
    await found(signal({ cause: 'missed-meeting' }));
    const row = await crisis.row(dana!, 'check-in');
    expect(await open()).toHaveLength(1);
    const client = await crisis.take(dana!, row);
    const { version } = await crisis.row(dana!, 'check-in');
    const note = 'Talked for ten minutes, safe for now.';
    await client.get(api.closeEscalation, { escalationId: row.id, version, disposition: 'safe-for-now', note, ...(await crisis.owed()) });
    await found(signal({ cause: 'missed-meeting' }));
    expect(await open()).toMatchObject([{ cause: 'missed-meeting' }]);
  });

  it('leaves a call that the member asks for beside it: both stand in the queue', async () => {
    await found(signal());
    await (await app.as(heron!)).get(api.callMe, { clientKey: aKey() });
    expect((await open()).map(({ cause }) => cause).sort()).toEqual(['call-me', 'check-in']);
    await found(signal());
    expect((await open()).map(({ cause }) => cause).sort()).toEqual(['call-me', 'check-in']);
  });

  it('is part of the transaction that found it: what is rolled back has called nobody', async () => {
    const failed = app.app.get(Database).transaction(async (tx) => {
      await app.app.get(RaiseFromOutside).raise(tx, [signal()]);
      throw new Error('the check-in could not be kept');
    });
    await expect(failed).rejects.toThrow('the check-in could not be kept');
    expect(await open()).toEqual([]);
  });

  it('calls for nobody about staff', async () => {
    expect(await found(signal({ accountId: dana!.accountId }))).toBe(0);
    expect(await open()).toEqual([]);
  });
});

import { api } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Crisis } from './support/crisis.js';

describe('help', () => {
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
  const call = async (clientKey: string = aKey()) => (await app.as(heron!)).get(api.callMe, { clientKey });
  const pagesOf = (staff: Seated) => app.database.run(`SELECT 1 FROM page WHERE account_id = $1 AND means = 'email'`, [staff.accountId]);

  it('names who is on for any of the member’s rooms, once, and the desk', async () => {
    const second = await programme.room();
    await programme.seat(second, heron!, { alias: 'Otter', seat: 'peer' });
    const noor = await programme.staff('counselor', 'Noor', [second]);
    await programme.seat(second, dana!, { alias: 'Dana', seat: 'counselor' });
    const elsewhere = await programme.staff('counselor', 'Uma', [await programme.room()]);
    for (const [staff, minutes] of [
      [dana!, 60],
      [noor, 120],
      [elsewhere, 60],
    ] as const)
      await programme.duty(staff, minutes);
    const help = await (await app.as(heron!)).get(api.help);
    expect(help.on.map(({ name }) => name).sort()).toEqual(['Dana', 'Noor']);
    expect(help.nextOnAt).toBeNull();
    expect(help.programme).toEqual({ name: 'Riverside evening (test)', deskPhone: '555-0100', timeZone: 'America/New_York' });
    await app.fastForward(61);
    expect((await (await app.as(heron!)).get(api.help)).on.map(({ name }) => name)).toEqual(['Noor']);
  });

  it('says when nobody is on, and when somebody is next', async () => {
    await app.database.run(
      `INSERT INTO shift (id, organisation_id, account_id, starts_at, ends_at) VALUES ($1, $2, $3, clock_now() + interval '2 hours', clock_now() + interval '4 hours')`,
      [aKey(), programme.organisationId, dana!.accountId],
    );
    const { on, nextOnAt } = await (await app.as(heron!)).get(api.help);
    expect(on).toEqual([]);
    expect(Date.parse(nextOnAt ?? '') - Date.parse((await crisis.list(dana!)).serverTime)).toBeGreaterThan(115 * 60_000);
    expect((await (await app.as(dana!)).get(api.help)).programme.deskPhone).toBe('555-0100');
  });

  it('opens an escalation when a member asks for a call, and promises a time', async () => {
    await programme.duty(dana!, 60);
    const promise = await call();
    const row = await crisis.row(dana!, 'call-me');
    expect(row).toMatchObject({ severity: 'high', status: 'open', alias: 'Heron', signals: 0 });
    expect(promise).toEqual({ answerBy: row.dueAt });
    await crisis.tick();
    expect(await pagesOf(dana!)).toHaveLength(1);
    const { evidence, context, entries } = await crisis.case(dana!, row.id);
    expect([evidence, context]).toEqual([[], []]);
    expect(entries[0]).toMatchObject({ kind: 'opened', what: 'call-me', by: null });
  });

  it('answers a retry the same, also many at once, and pages nobody twice for it', async () => {
    await programme.duty(dana!, 60);
    const clientKey = aKey();
    const promises = await Promise.all(Array.from({ length: 8 }, () => call(clientKey)));
    expect(new Set(promises.map(({ answerBy }) => answerBy)).size).toBe(1);
    const row = await crisis.row(dana!, 'call-me');
    await crisis.tick();
    await call(clientKey);
    await crisis.tick();
    expect(await pagesOf(dana!)).toHaveLength(1);
    expect((await crisis.entries(row.id)).filter(({ kind }) => kind === 'signal-joined')).toEqual([]);
  });

  it('pages again when the member asks again, though somebody has it', async () => {
    const sam = await programme.staff('supervisor', 'Sam');
    await programme.duty(dana!, 60);
    await call();
    await crisis.tick();
    const row = await crisis.row(dana!, 'call-me');
    await crisis.take(dana!, row);
    await app.fastForward(45);
    const { answerBy } = await call();
    await crisis.tick();
    expect([(await pagesOf(dana!)).length, (await pagesOf(sam)).length]).toEqual([2, 1]);
    const { serverTime, escalations } = await crisis.list(dana!);
    expect(escalations).toMatchObject([{ id: row.id, status: 'acknowledged', holder: 'Dana' }]);
    expect(Date.parse(answerBy)).toBeGreaterThan(Date.parse(serverTime));
  });

  it('calls the counselors of the last group for a member who was removed from every one', async () => {
    const last = await programme.room();
    await programme.seat(last, heron!, { alias: 'Otter', seat: 'peer' });
    const noor = await programme.staff('counselor', 'Noor', [last]);
    await programme.duty(noor, 60);
    await app.database.run(
      `UPDATE membership SET state = 'removed', joined_at = joined_at - interval '1 day' WHERE account_id = $1 AND room_id = $2`,
      [heron!.accountId, room.id],
    );
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1 AND room_id = $2`, [heron!.accountId, last.id]);
    const client = await app.as(heron!);
    const before = await client.get(api.help);
    expect([before.next, before.ifCalled]).toMatchObject([null, { state: 'asked' }]);
    expect(before.on.map(({ name }) => name)).toEqual(['Noor']);
    expect(before.programme.deskPhone).toBe('555-0100');
    const { answerBy } = await call();
    const row = await crisis.row(noor, 'call-me');
    expect(row).toMatchObject({ severity: 'high', status: 'open', alias: 'Otter', dueAt: answerBy });
    await crisis.tick();
    expect([await pagesOf(noor), await pagesOf(dana!)].map(({ length }) => length)).toEqual([1, 0]);
    expect((await client.get(api.help)).next).toMatchObject({ state: 'asked' });
    await crisis.take(noor, row);
    const { roomId } = await client.get(api.privateRoom);
    const seats = await app.database.run('SELECT seat, alias FROM membership WHERE room_id = $1 ORDER BY seat', [roomId]);
    expect(seats).toEqual([
      { seat: 'counselor', alias: 'Noor' },
      { seat: 'peer', alias: 'Otter' },
    ]);
    await (await app.as(noor)).get(api.messageMember, { escalationId: row.id, clientKey: aKey(), text: 'I am here.' });
    expect(await app.database.run('SELECT 1 FROM message WHERE room_id = $1', [roomId])).toHaveLength(1);
  });

  it('makes no private room for who can not come in any more', async () => {
    await call();
    const row = await crisis.row(dana!, 'call-me');
    const client = await crisis.take(dana!, row);
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [heron!.accountId]);
    await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [heron!.accountId]);
    const asked = { escalationId: row.id, clientKey: aKey(), text: 'I am here.' };
    expect(await client.refusal(api.messageMember, asked)).toBe('room-not-found');
  });

  it('answers from a group of today before one that was left', async () => {
    const left = await programme.room();
    await programme.seat(left, heron!, { alias: 'Otter', seat: 'peer' });
    const noor = await programme.staff('counselor', 'Noor', [left]);
    await programme.duty(noor, 60);
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1 AND room_id = $2`, [heron!.accountId, left.id]);
    await call();
    expect(await crisis.row(dana!, 'call-me')).toMatchObject({ alias: 'Heron' });
  });

  describe('a call that is not needed any more', () => {
    const notNeeded = async () => (await app.as(heron!)).get(api.callNotNeeded);
    const help = async () => (await app.as(heron!)).get(api.help);
    const row = () => crisis.row(dana!, 'call-me');
    const said = async (id: string) => (await crisis.entries(id)).filter(({ kind }) => kind === 'call-not-needed').length;

    it('is marked for those who answer, stays open, and is paged as before', async () => {
      const sam = await programme.staff('supervisor', 'Sam');
      await programme.duty(dana!, 60);
      await call();
      await crisis.tick();
      const before = await row();
      expect([before.callNotNeeded, (await help()).call]).toEqual([false, 'asked']);
      await Promise.all([notNeeded(), notNeeded()]);
      const after = await row();
      expect(after).toEqual({ ...before, callNotNeeded: true, version: before.version + 1 });
      expect([(await help()).call, await said(after.id)]).toEqual(['not-needed', 1]);
      expect(
        await app.database.run(`SELECT actor_id, detail FROM audit_entry WHERE action = 'escalation.call-not-needed' AND subject_id = $1`, [
          after.id,
        ]),
      ).toHaveLength(1);
      await crisis.after(11);
      expect(await pagesOf(sam)).toHaveLength(1);
      expect((await row()).status).toBe('open');
    });

    it('is asked for again at once, and pages again', async () => {
      await programme.duty(dana!, 60);
      await call();
      await crisis.tick();
      await crisis.take(dana!, await row());
      await notNeeded();
      await call();
      await crisis.tick();
      expect(await row()).toMatchObject({ status: 'acknowledged', holder: 'Dana', callNotNeeded: false });
      expect([(await help()).call, (await pagesOf(dana!)).length]).toEqual(['asked', 2]);
    });

    it('changes nothing for who has not asked, nor for another', async () => {
      const maple = await programme.member(room, 'Maple');
      await (await app.as(maple)).get(api.callMe, { clientKey: aKey() });
      const theirs = await row();
      await notNeeded();
      expect(await row()).toEqual(theirs);
      expect((await help()).call).toBeNull();
    });

    it('is not said by staff', async () => {
      expect(await (await app.as(dana!)).refusal(api.callNotNeeded)).toBe('not-for-your-role');
    });
  });

  it('is for members: staff are refused by role, and a member who was never in a group by the room', async () => {
    const staff = await app.as(dana!);
    expect([await staff.refusal(api.callMe, { clientKey: aKey() }), await staff.refusal(api.privateRoom)]).toEqual([
      'not-for-your-role',
      'not-for-your-role',
    ]);
    const client = await app.as(heron!);
    await app.database.run('DELETE FROM membership WHERE account_id = $1', [heron!.accountId]);
    expect((await client.get(api.help)).ifCalled).toBeNull();
    expect(await client.refusal(api.callMe, { clientKey: aKey() })).toBe('room-not-found');
    expect(await client.refusal(api.callMe, { clientKey: 'no key' })).toBe('invalid-input');
  });

  it('gives a member one private room, with the counselors of their groups in it', async () => {
    const client = await app.as(heron!);
    const rooms = await Promise.all([client.get(api.privateRoom), client.get(api.privateRoom)]);
    expect(rooms[0]).toEqual(rooms[1]);
    const seats = await app.database.run('SELECT seat, alias FROM membership WHERE room_id = $1 ORDER BY seat', [rooms[0].roomId]);
    expect(seats).toEqual([
      { seat: 'counselor', alias: 'Dana' },
      { seat: 'peer', alias: 'Heron' },
    ]);
  });
});

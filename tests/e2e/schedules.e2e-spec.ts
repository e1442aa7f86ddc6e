import { DateTime } from 'luxon';
import { api, type CalendarView, type DutyView } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestClient } from '#libs/testing';
import { Clocks } from '../../apps/server/src/clocks.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';

const ZONE = 'America/New_York';
const HOUR = 60;
const DAY = 24 * HOUR;

describe('on-call schedules', () => {
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let priya: Seated;
  let dana: Seated;
  let lee: Seated;
  let [admin, counselor, other]: TestClient[] = [] as never;
  let scheduleId: string;

  beforeAll(async () => {
    crisis = await Crisis.start({ config: { smtpUrl: 'smtp://127.0.0.1:9' } });
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await crisis.app.programme();
    room = await programme.room();
    priya = await programme.staff('admin', 'Priya');
    dana = await programme.staff('counselor', 'Dana', [room]);
    lee = await programme.staff('counselor', 'Lee', [room]);
    [admin, counselor, other] = [await crisis.app.as(priya), await crisis.app.as(dana), await crisis.app.as(lee)];
    scheduleId = aKey();
  });

  const now = async () => (await crisis.app.database.run<{ now: Date }>('SELECT clock_now() AS now'))[0]!.now;
  const instant = async (minutes: number) => new Date((await now()).getTime() + minutes * 60_000).toISOString();
  const local = async (minutes: number) => DateTime.fromJSDate(new Date((await now()).getTime() + minutes * 60_000), { zone: ZONE });

  /** Dana and Lee take turns of so many hours; Dana's first one began an hour ago, on the minute. */
  const layer = async (over: object = {}) => {
    const began = await local(-HOUR);
    return {
      people: [dana.accountId, lee.accountId],
      startsOn: began.toISODate(),
      handOffAt: began.toFormat('HH:mm'),
      every: { count: 12, unit: 'hours' },
      only: null,
      ...over,
    };
  };
  const drawn = async (over: object = {}) => ({
    scheduleId,
    version: 0,
    name: 'Evenings',
    timeZone: ZONE,
    layers: [await layer()],
    ...over,
  });
  const shifts = () =>
    crisis.app.database.run<{ name: string; starts_at: Date; ends_at: Date }>(
      `SELECT a.public_name AS name, s.starts_at, s.ends_at FROM shift s JOIN account a ON a.id = s.account_id
       WHERE s.organisation_id = $1 AND s.ends_at > s.starts_at ORDER BY s.starts_at`,
      [programme.organisationId],
    );
  /** As somebody sees it who signs in now: hours have passed, and with them sessions. */
  const onNow = async (): Promise<string[]> => (await (await crisis.app.as(priya)).get(api.duty)).on.map(({ name }) => name);
  const acts = async (): Promise<string[]> =>
    (
      await crisis.app.database.run<{ action: string }>(
        `SELECT action FROM audit_entry WHERE organisation_id = $1 AND action ~ '^(schedule|override|on-call)' ORDER BY number`,
        [programme.organisationId],
      )
    ).map(({ action }) => action);
  const calendar = async (minutes = 7 * DAY): Promise<CalendarView> => {
    const from = await now();
    const span = { from: from.toISOString(), to: new Date(from.getTime() + minutes * 60_000).toISOString() };
    return (await crisis.app.as(priya)).get(api.onCallCalendar, span);
  };

  it('put people on duty from the moment they are saved, and page whom they say', async () => {
    await admin!.get(api.putSchedule, await drawn());
    expect(await onNow()).toEqual(['Dana']);
    const heron = await programme.member(room, 'Heron');
    await crisis.say(heron, room, 'suicide=high');
    await crisis.tick();
    expect(crisis.pager.taken()).toEqual([crisis.mailOf(dana)]);
    await crisis.app.fastForward(12 * HOUR);
    expect(await onNow()).toEqual(['Lee']);
    expect(await acts()).toEqual(['schedule.made']);
  });

  it('are written eight days ahead, once, however many workers do it and how often', async () => {
    await admin!.get(api.putSchedule, await drawn());
    const before = await shifts();
    expect(before).toHaveLength(17);
    const second = await startApp({ database: crisis.app.database, config: crisis.app.config });
    for (let round = 0; round < 3; round += 1) {
      await crisis.app.database.run('UPDATE on_call SET next_look_at = clock_now()');
      await Promise.all([crisis.tick(), second.app.get(Clocks).tick(), crisis.app.database.run('SELECT 1')]);
    }
    expect(await shifts()).toEqual(before);
    await crisis.app.fastForward(DAY);
    await Promise.all([crisis.tick(), second.app.get(Clocks).tick()]);
    await second[Symbol.asyncDispose]();
    expect(await shifts()).toHaveLength(19);
  });

  it('say what changed, at once: what is left of a shift, and the shifts to come', async () => {
    await admin!.get(api.putSchedule, await drawn());
    const saved = await admin!.get(api.putSchedule, await drawn({ version: 1, layers: [await layer({ people: [lee.accountId] })] }));
    expect(saved.version).toBe(2);
    expect(await onNow()).toEqual(['Lee']);
    expect((await shifts()).filter(({ name, ends_at }) => name === 'Dana' && ends_at > new Date(saved.version))).toHaveLength(1);
    await admin!.get(api.removeSchedule, { scheduleId, version: 2 });
    expect(await onNow()).toEqual([]);
    expect(await admin!.refusal(api.removeSchedule, { scheduleId, version: 3 })).toBe('schedule-not-found');
    expect(await acts()).toEqual(['schedule.made', 'schedule.changed', 'schedule.removed']);
  });

  it('hold no false past: nobody was on duty before the schedule was', async () => {
    const began = await now();
    await admin!.get(api.putSchedule, await drawn());
    expect((await shifts())[0]!.starts_at.getTime()).toBeGreaterThanOrEqual(began.getTime());
  });

  it('leave whoever went off by hand off until that shift is over, and count whoever went on', async () => {
    await admin!.get(api.putSchedule, await drawn());
    await counselor!.get(api.setDuty, { minutes: 0 });
    await crisis.after(2);
    expect(await onNow()).toEqual([]);
    await admin!.get(api.putSchedule, await drawn({ version: 1, name: 'Nights' }));
    expect(await onNow()).toEqual([]);
    await other!.get(api.setDuty, { minutes: 30 });
    expect(await onNow()).toEqual(['Lee']);
    await crisis.after(24 * HOUR);
    expect(await onNow()).toEqual(['Dana']);
  });

  it('never count somebody whose access has ended', async () => {
    await admin!.get(api.putSchedule, await drawn());
    await admin!.get(api.deactivateStaff, { accountId: dana.accountId });
    await crisis.after(2);
    expect(await onNow()).toEqual([]);
    expect((await shifts()).filter(({ name }) => name === 'Dana')).toHaveLength(1);
    const { schedules, gaps } = await calendar();
    expect(schedules[0]!.shifts.every(({ accountId }) => accountId === lee.accountId)).toBe(true);
    expect(gaps.length).toBeGreaterThanOrEqual(7);
    const { people } = await admin!.get(api.onCall);
    expect(people.find(({ accountId }) => accountId === dana.accountId)).toMatchObject({ left: true, lacks: [] });
  });

  describe('are refused', () => {
    it.each([
      ['schedule-person-unknown', 'layers.0.people', async () => ({ layers: [await layer({ people: [aKey()] })] })],
      ['schedule-person-unknown', 'layers.0.people', async () => ({ layers: [await layer({ people: [await elsewhere()] })] })],
      ['schedule-without-layer', 'layers', () => ({ layers: [] })],
      ['schedule-rotation-empty', 'layers.1.people', async () => ({ layers: [await layer(), await layer({ people: [] })] })],
      ['schedule-zone-unknown', 'timeZone', () => ({ timeZone: 'America/Nowhere' })],
      ['schedule-length-out-of-range', 'layers.0.every', async () => ({ layers: [await layer({ every: { count: 0, unit: 'days' } })] })],
      ['schedule-length-out-of-range', 'layers.0.every', async () => ({ layers: [await layer({ every: { count: 5, unit: 'weeks' } })] })],
    ])('%s, naming %s, in the preview as well, and nothing is kept', async (type, field, over) => {
      const input = await drawn(await over());
      expect((await admin!.ask(api.putSchedule, input)).body).toMatchObject({ type, field });
      const { version: _, name: __, ...asked } = input;
      expect((await admin!.ask(api.previewSchedule, asked)).body).toMatchObject({ type, field });
      expect((await admin!.get(api.onCall)).schedules).toEqual([]);
    });
    const elsewhere = async () => (await (await crisis.app.programme()).staff('counselor', 'Sam')).accountId;

    it('by another version than the one that was read, also to the second of two at once', async () => {
      await admin!.get(api.putSchedule, await drawn());
      const two = [await drawn({ version: 1, name: 'Mine' }), await drawn({ version: 1, name: 'Theirs' })];
      const answers = await Promise.all(two.map((one) => admin!.refusal(api.putSchedule, one)));
      expect(answers.sort()).toEqual(['done', 'schedule-changed']);
      expect(await admin!.refusal(api.removeSchedule, { scheduleId, version: 1 })).toBe('schedule-changed');
      expect(await admin!.refusal(api.putSchedule, await drawn({ scheduleId: aKey(), version: 3 }))).toBe('schedule-not-found');
    });

    it('beyond ten, and an eleventh is as welcome as before once one is gone', async () => {
      const many = Array.from({ length: 10 }, () => aKey());
      for (const id of many) await admin!.get(api.putSchedule, await drawn({ scheduleId: id }));
      expect((await admin!.ask(api.putSchedule, await drawn())).body).toMatchObject({ type: 'on-call-full', limit: 10 });
      await admin!.get(api.removeSchedule, { scheduleId: many[0], version: 1 });
      expect(await admin!.refusal(api.putSchedule, await drawn())).toBe('done');
    });

    it('to whoever is no admin', async () => {
      expect(await counselor!.refusal(api.putSchedule, await drawn())).toBe('not-for-your-role');
    });
  });

  it('answer a retry whose first answer was lost with the same', async () => {
    const input = await drawn();
    const first = await admin!.get(api.putSchedule, input);
    expect(await admin!.get(api.putSchedule, input)).toEqual(first);
    expect(await acts()).toEqual(['schedule.made']);
  });

  it('show the coming two weeks before they are saved, and keep nothing of it', async () => {
    const {
      version: _,
      name: __,
      ...asked
    } = await drawn({ layers: [await layer({ only: { days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' } })] });
    const preview = await admin!.get(api.previewSchedule, asked);
    expect(preview.shifts.length).toBeGreaterThanOrEqual(14);
    expect(preview.gaps.length).toBeGreaterThanOrEqual(13);
    expect([await shifts(), await acts()]).toEqual([[], []]);
  });

  it('show at most 92 days', async () => {
    await admin!.get(api.putSchedule, await drawn());
    expect((await calendar(92 * DAY)).schedules[0]!.shifts).toHaveLength(185);
    await expect(calendar(92 * DAY + 1)).rejects.toThrow('calendar-too-long');
    const asked = { from: await instant(0), to: await instant(DAY) };
    expect(await admin!.refusal(api.onCallCalendar, { from: asked.to, to: asked.from })).toBe('calendar-too-long');
  });

  describe('an override', () => {
    const put = async (client: TestClient, over: object = {}) => {
      const from = await instant(HOUR);
      const to = new Date(Date.parse(from) + 2 * HOUR * 60_000).toISOString();
      return client.refusal(api.putOverride, { scheduleId, overrideId: aKey(), accountId: lee.accountId, from, to, ...over });
    };
    beforeEach(async () => {
      await admin!.get(api.putSchedule, await drawn());
    });

    it('is given by whoever is on duty then, to a colleague, for exactly its time', async () => {
      expect(await put(counselor!)).toBe('done');
      const overrides = (await calendar()).schedules[0]!.shifts.filter(({ overrideId }) => overrideId);
      expect(overrides).toHaveLength(1);
      expect(Date.parse(overrides[0]!.to) - Date.parse(overrides[0]!.from)).toBe(2 * HOUR * 60_000);
      await crisis.after(2 * HOUR);
      expect(await onNow()).toEqual(['Lee']);
      await crisis.after(2 * HOUR);
      expect(await onNow()).toEqual(['Dana']);
      expect(await acts()).toEqual(['schedule.made', 'override.put']);
    });

    it('is the same one when it is sent again', async () => {
      const overrideId = aKey();
      for (let i = 0; i < 2; i += 1) expect(await put(counselor!, { overrideId })).toBe('done');
      expect(await acts()).toEqual(['schedule.made', 'override.put']);
    });

    it('can be taken back by whoever gave it, or by an admin', async () => {
      const overrideId = aKey();
      await put(counselor!, { overrideId, from: await instant(-5) });
      expect(await onNow()).toEqual(['Lee']);
      expect((await other!.get(api.onCallCalendar, { from: await instant(0), to: await instant(DAY) })).overrides).toMatchObject([
        { mine: false },
      ]);
      expect(await other!.refusal(api.removeOverride, { overrideId })).toBe('override-not-found');
      await counselor!.get(api.removeOverride, { overrideId });
      expect(await onNow()).toEqual(['Dana']);
      expect(await counselor!.refusal(api.removeOverride, { overrideId })).toBe('override-not-found');
      const again = aKey();
      await put(counselor!, { overrideId: again });
      await admin!.get(api.removeOverride, { overrideId: again });
      expect((await acts()).slice(-2)).toEqual(['override.put', 'override.removed']);
    });

    it('is refused for time that is not one’s own, for a stranger, for no time, and without a schedule', async () => {
      expect(await put(other!)).toBe('override-not-yours');
      expect(await put(counselor!, { to: await instant(14 * HOUR) })).toBe('override-not-yours');
      expect(await put(admin!, { to: await instant(14 * HOUR) })).toBe('done');
      expect(await put(admin!, { accountId: aKey() })).toBe('schedule-person-unknown');
      expect(await put(admin!, { to: await instant(HOUR / 2) })).toBe('override-span-wrong');
      expect(await put(admin!, { from: await instant(-DAY), to: await instant(-HOUR) })).toBe('override-span-wrong');
      expect(await put(admin!, { to: await instant(94 * DAY) })).toBe('override-span-wrong');
      expect(await put(admin!, { scheduleId: aKey() })).toBe('schedule-not-found');
    });

    it('is refused beyond a hundred', async () => {
      await crisis.app.database.run(
        `INSERT INTO schedule_override (id, organisation_id, schedule_id, account_id, starts_at, ends_at, created_by, created_at)
         SELECT gen_random_uuid(), $1, $2, $3, clock_now() + interval '2 days', clock_now() + interval '3 days', $3, clock_now() FROM generate_series(1, 100)`,
        [programme.organisationId, scheduleId, lee.accountId],
      );
      expect(await put(counselor!)).toBe('on-call-full');
    });
  });

  describe('raise an alarm, to admins alone,', () => {
    const notice = async (who: Seated): Promise<DutyView['onCall']> => (await (await crisis.app.as(who)).get(api.duty)).onCall;

    it('when nobody is on duty in the next seven days, with the times, until somebody is', async () => {
      expect(await notice(priya)).toEqual({
        scheduled: false,
        handOff: null,
        gap: null,
        unreachable: 0,
        noSupervisor: false,
        watcher: null,
      });
      const nights = await layer({ only: { days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '08:00' } });
      await admin!.get(api.putSchedule, await drawn({ layers: [nights] }));
      const { alarms } = await admin!.get(api.onCall);
      expect(alarms.gaps!.gaps.length).toBeGreaterThanOrEqual(7);
      const [gap] = alarms.gaps!.gaps;
      expect((await notice(priya)).gap).toEqual(gap);
      expect(await notice(dana)).toMatchObject({ scheduled: true, gap: null, unreachable: 0 });
      await admin!.get(api.putSchedule, await drawn({ version: 1 }));
      expect((await admin!.get(api.onCall)).alarms.gaps).toBeNull();
      expect((await notice(priya)).gap).toBeNull();
      expect(await acts()).toEqual(['on-call.alarm-raised', 'schedule.made', 'on-call.alarm-ended', 'schedule.changed']);
    });

    it('by the clock alone, when somebody goes off by hand, and ends it when somebody goes on', async () => {
      await admin!.get(api.putSchedule, await drawn());
      await counselor!.get(api.setDuty, { minutes: 0 });
      await crisis.after(2);
      const { gaps } = (await admin!.get(api.onCall)).alarms;
      expect(gaps!.gaps).toHaveLength(1);
      await counselor!.get(api.setDuty, { minutes: 12 * HOUR });
      await crisis.after(2);
      expect((await admin!.get(api.onCall)).alarms.gaps).toBeNull();
    });

    it.each([
      ['can not sign in yet', 'DELETE FROM authenticator WHERE account_id = $1', ['sign-in']],
      ['has no password', 'DELETE FROM password_credential WHERE account_id = $1', ['sign-in']],
      ['has no address', 'UPDATE identity.person SET email = NULL WHERE account_id = $1', ['address']],
      ['has shown of no address that it is theirs', 'DELETE FROM identity.contact WHERE account_id = $1', ['proof']],
      ['has another e-mail since', `UPDATE identity.person SET email = 'new-' || email WHERE account_id = $1`, ['proof']],
    ])('when somebody in a schedule %s', async (_, breaks, lacks) => {
      await crisis.app.database.run(breaks, [dana.accountId]);
      await admin!.get(api.putSchedule, await drawn());
      expect((await notice(priya)).unreachable).toBe(1);
      const { contacts } = (await admin!.get(api.onCall)).alarms;
      expect(contacts!.people).toMatchObject([{ name: 'Dana', lacks }]);
      await admin!.get(api.putSchedule, await drawn({ version: 1, layers: [await layer({ people: [lee.accountId] })] }));
      expect((await admin!.get(api.onCall)).alarms.contacts).toBeNull();
    });

    describe('where duty is kept by hand,', () => {
      const gap = async () => (await notice(priya)).gap;

      it('a while after whoever was on has gone and nobody has come, until somebody does', async () => {
        await programme.member(room, 'Heron');
        await counselor!.get(api.setDuty, { minutes: 30 });
        await crisis.after(29);
        expect(await gap()).toBeNull();
        // They hand over, and who comes on is not at a desk yet.
        await crisis.after(10);
        expect(await gap()).toBeNull();
        await crisis.after(10);
        expect(await gap()).not.toBeNull();
        expect(await notice(dana)).toMatchObject({ scheduled: false, gap: null });
        await (await crisis.app.as(lee)).get(api.setDuty, { minutes: 30 });
        await crisis.after(2);
        expect(await gap()).toBeNull();
        expect(await acts()).toEqual(['on-call.alarm-raised', 'on-call.alarm-ended']);
      });

      it('also in a house that has never had anybody on duty, once somebody may call', async () => {
        await crisis.after(HOUR);
        expect([await gap(), await acts()]).toEqual([null, []]);
        await programme.member(room, 'Heron');
        await crisis.after(6);
        expect(await gap()).toBeNull();
        await crisis.after(16);
        expect(await gap()).not.toBeNull();
        const { alarms } = await (await crisis.app.as(priya)).get(api.onCall);
        expect(alarms.gaps!.gaps).toHaveLength(1);
      });

      it('and is not ended by taking the last schedule out', async () => {
        await programme.member(room, 'Heron');
        const nights = await layer({ only: { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:01' } });
        await admin!.get(api.putSchedule, await drawn({ layers: [nights] }));
        expect(await gap()).not.toBeNull();
        await admin!.get(api.removeSchedule, { scheduleId, version: 1 });
        expect(await gap()).not.toBeNull();
        await crisis.after(2);
        expect(await gap()).not.toBeNull();
        expect(await acts()).toEqual(['on-call.alarm-raised', 'schedule.made', 'schedule.removed']);
      });
    });

    describe('when nobody is a supervisor,', () => {
      const stands = async () => [
        (await notice(priya)).noSupervisor,
        (await (await crisis.app.as(priya)).get(api.onCall)).alarms.noSupervisor !== null,
      ];
      const gone = (who: Seated) =>
        crisis.app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [who.accountId]);

      it('an hour after the first member came, to admins alone, until somebody is', async () => {
        await counselor!.get(api.setDuty, { minutes: 12 * HOUR });
        await crisis.after(2 * HOUR);
        expect(await stands()).toEqual([false, false]);
        await programme.member(room, 'Heron');
        await crisis.after(50);
        expect(await stands()).toEqual([false, false]);
        await crisis.after(20);
        expect(await stands()).toEqual([true, true]);
        expect((await notice(dana)).noSupervisor).toBe(false);
        expect((await (await crisis.app.as(dana)).get(api.onCall)).alarms).toEqual({ gaps: null, contacts: null, noSupervisor: null });
        const sam = await programme.staff('supervisor', 'Sam');
        await crisis.app.database.run('DELETE FROM authenticator WHERE account_id = $1', [sam.accountId]);
        await crisis.after(6);
        expect(await stands()).toEqual([true, true]); // invited, and no more
        await programme.staff('supervisor', 'Robin');
        await crisis.after(6);
        expect(await stands()).toEqual([false, false]);
        expect(await acts()).toEqual(['on-call.alarm-raised', 'on-call.alarm-ended']);
      });

      it('an hour after the last one has left', async () => {
        await counselor!.get(api.setDuty, { minutes: 12 * HOUR });
        const sam = await programme.staff('supervisor', 'Sam');
        await programme.member(room, 'Heron');
        await crisis.after(2 * HOUR);
        await gone(sam);
        await crisis.after(50);
        expect(await stands()).toEqual([false, false]);
        await crisis.after(20);
        expect(await stands()).toEqual([true, true]);
      });
    });

    describe('when a page would not reach somebody outside of every schedule,', () => {
      let sam: Seated;
      beforeEach(async () => {
        await programme.member(room, 'Heron');
        sam = await programme.staff('supervisor', 'Sam');
      });
      const lose = (who: Seated) => crisis.app.database.run('DELETE FROM identity.contact WHERE account_id = $1', [who.accountId]);
      const named = async () => {
        await crisis.app.database.run('UPDATE on_call SET next_look_at = clock_now()');
        await crisis.tick();
        const { contacts } = (await (await crisis.app.as(priya)).get(api.onCall)).alarms;
        return contacts?.people.map(({ name }) => name) ?? [];
      };

      it('an admin, where every plan ends, and a supervisor, who is backup', async () => {
        await named();
        await lose(priya);
        await lose(sam);
        expect(await named()).toEqual(['Priya', 'Sam']);
      });

      it('whoever is on duty by hand, while they are', async () => {
        await lose(dana);
        expect(await named()).toEqual([]);
        await counselor!.get(api.setDuty, { minutes: 60 });
        expect(await named()).toEqual(['Dana']);
        await counselor!.get(api.setDuty, { minutes: 0 });
        expect(await named()).toEqual([]);
      });

      it('whoever a plan names, and no longer than it does', async () => {
        await lose(dana);
        const [plans] = (await admin!.get(api.plans)).programmes;
        const { version, steps } = plans!.plans.find(({ severity, cause }) => severity === 'high' && cause === null)!;
        const keep = (at: number, targets: object[]) =>
          admin!.get(api.keepPlan, {
            programmeId: programme.programmeId,
            severity: 'high',
            cause: null,
            version: at,
            steps: [{ afterSeconds: 0, targets, means: ['in-app', 'email'], acknowledgements: 1 }, ...steps],
          });
        await keep(version, [{ kind: 'person', accountId: dana.accountId }]);
        expect(await named()).toEqual(['Dana']);
        await keep(version + 1, [{ kind: 'person', accountId: lee.accountId }]);
        expect(await named()).toEqual([]);
      });

      it('and not whoever was only invited: no role calls them yet', async () => {
        await crisis.app.database.run('DELETE FROM authenticator WHERE account_id = $1', [sam.accountId]);
        expect(await named()).toEqual([]);
      });
    });
  });
});

import { FollowClock } from '#libs/escalation';
import type { RoomMade, Seated, TestApp } from '#libs/testing';
import { Clocks } from '../../apps/server/src/clocks.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';

const HOUR = 60;

/** Two workers on one database, whose clock is set back under both. */
describe('a database clock that is set back', () => {
  let crisis: Crisis;
  let second: TestApp;
  let heron: Seated;
  let dana: Seated;
  let room: RoomMade;

  beforeEach(async () => {
    crisis = await Crisis.start();
    second = await startApp({ database: crisis.app.database });
    ({ heron, dana, room } = await crisis.evening());
    await crisis.programme.duty(dana, 24 * HOUR);
    await crisis.app.database.run(`UPDATE shift SET starts_at = starts_at - interval '3 hours'`);
    await crisis.say(heron, room, 'suicide=imminent');
    await Promise.all([crisis.tick(), second.app.get(Clocks).tick()]);
    await crisis.take(dana, await crisis.row(dana));
  });
  afterEach(async () => {
    await second[Symbol.asyncDispose]();
    await crisis[Symbol.asyncDispose]();
  });

  const bothFollow = () => Promise.all([crisis.app, second].map(({ app }) => app.get(FollowClock).run()));
  /** In whole minutes: until the holder is late, until the first word is late, and since it opened. */
  const left = async () => {
    const [row] = await crisis.app.database.run<{ lapses: number; due: number; safe: number }>(
      `SELECT round(extract(epoch FROM lapses_at - clock_now()) / 60)::int AS lapses, round(extract(epoch FROM due_at - clock_now()) / 60)::int AS due,
              round(extract(epoch FROM safe_by - clock_now()) / 60)::int AS safe FROM escalation`,
    );
    return row;
  };
  const acts = async () =>
    crisis.app.database.run(
      `SELECT action, actor_id, detail FROM audit_entry WHERE action LIKE 'database-clock%' OR action = 'escalation.target-missed' ORDER BY number`,
    );
  const setBack = (hours: number) => ({ action: 'database-clock.set-back', actor_id: null, detail: { seconds: hours * 3600 } });

  it('is followed by one of them: whoever has a case keeps it, no target is missed, and it is on record once', async () => {
    const before = await left();
    await crisis.app.fastForward(-HOUR);
    expect((await bothFollow()).filter((ms) => ms > 0)).toHaveLength(1);
    expect(await left()).toEqual(before);
    await Promise.all([crisis.tick(), second.app.get(Clocks).tick()]);
    expect(await crisis.row(dana)).toMatchObject({ status: 'acknowledged', holder: 'Dana' });
    expect(await acts()).toEqual([setBack(1)]);
  });

  it('a second time is followed again, also by whoever let the other do it before', async () => {
    const before = await left();
    await crisis.app.fastForward(-HOUR);
    expect(await crisis.app.app.get(FollowClock).run()).toBeGreaterThan(0);
    expect(await second.app.get(FollowClock).run()).toBe(0);
    await crisis.app.fastForward(-2 * HOUR);
    expect(await second.app.get(FollowClock).run()).toBeGreaterThan(0);
    expect(await crisis.app.app.get(FollowClock).run()).toBe(0);
    expect(await left()).toEqual(before);
    expect(await acts()).toEqual([setBack(1), setBack(2)]);
  });

  it('keeps nothing waiting longer: what other systems, duty and its letters wait for', async () => {
    const run = <Row extends object>(text: string) => crisis.app.database.run<Row>(text);
    await run(`INSERT INTO outlet (id, organisation_id, kind, name, url, secret_sealed, secret_since, created_at)
      SELECT gen_random_uuid(), id, 'webhook', 'Desk', 'https://example.org', 'sealed', clock_now(), clock_now() FROM organisation WHERE id = '${dana.organisationId}'`);
    await run(`INSERT INTO outlet_delivery (id, outlet_id, organisation_id, act, created_at, next_attempt_at, leased_until)
      SELECT gen_random_uuid(), id, organisation_id, 'test', clock_now(), clock_now() + interval '2 minutes', clock_now() + interval '3 minutes' FROM outlet`);
    await run(`INSERT INTO on_call (organisation_id, next_look_at) SELECT id, clock_now() FROM organisation ON CONFLICT DO NOTHING`);
    await run(`UPDATE on_call SET next_look_at = clock_now() + interval '4 minutes', mailed_at = clock_now() - interval '5 minutes'`);
    await run(`DELETE FROM duty_letter`);
    await run(`INSERT INTO duty_letter (id, organisation_id, account_id, kind, next_attempt_at, leased_until, too_late_at)
      SELECT gen_random_uuid(), organisation_id, id, 'alarm', clock_now() + interval '6 minutes', clock_now() + interval '7 minutes', clock_now() + interval '1 day'
      FROM account WHERE id = '${dana.accountId}'`);
    const minutes = async () =>
      run(`SELECT round(extract(epoch FROM d.next_attempt_at - clock_now()) / 60)::int AS delivery, round(extract(epoch FROM d.leased_until - clock_now()) / 60)::int AS lease,
             round(extract(epoch FROM c.next_look_at - clock_now()) / 60)::int AS look, round(extract(epoch FROM c.mailed_at - clock_now()) / 60)::int AS mailed,
             round(extract(epoch FROM l.next_attempt_at - clock_now()) / 60)::int AS letter, round(extract(epoch FROM l.leased_until - clock_now()) / 60)::int AS letter_lease,
             round(extract(epoch FROM l.too_late_at - clock_now()) / 3600)::int AS too_late
           FROM outlet_delivery d JOIN on_call c USING (organisation_id) JOIN duty_letter l USING (organisation_id)`);
    const before = await minutes();
    expect(before).toEqual([{ delivery: 2, lease: 3, look: 4, mailed: -5, letter: 6, letter_lease: 7, too_late: 24 }]);
    await bothFollow();
    await crisis.app.fastForward(-HOUR);
    await bothFollow();
    // When a letter comes too late is a time of the wall: it stays.
    expect(await minutes()).toEqual([{ ...before[0], too_late: 25 }]);
  });

  it('keeps no member and no colleague waiting longer, and nothing open longer', async () => {
    const wren = await crisis.programme.member(room, 'Wren');
    await crisis.say(wren, room, 'relapse=imminent');
    const run = <Row extends object>(text: string) => crisis.app.database.run<Row>(text);
    const [heronHas, wrenHas] = [heron, wren].map(({ accountId }) => `(SELECT id FROM escalation WHERE account_id = '${accountId}')`);
    await run(`INSERT INTO note_browser (session_ref, account_id, organisation_id, browser_sealed, endpoint_hash, added_at, written_at, due_at, leased_until)
      SELECT ref, account_id, '${dana.organisationId}', 'sealed', 'x', clock_now(), clock_now() - interval '2 minutes', clock_now() + interval '3 minutes', clock_now() + interval '4 minutes'
      FROM session WHERE account_id = '${heron.accountId}'`);
    await run(`INSERT INTO identity.contact_claim (account_id, kind, organisation_id, address, code_hash, expires_at, tries_left, sends, sends_since)
      VALUES ('${dana.accountId}', 'phone', '${dana.organisationId}', '+15550100', 'x', clock_now() + interval '5 minutes', 5, 1, clock_now() - interval '6 minutes')`);
    await run(`INSERT INTO drill (id, organisation_id, escalation_id, started_at, answer_by)
      SELECT gen_random_uuid(), organisation_id, id, clock_now(), clock_now() + interval '7 minutes' FROM escalation`);
    await run(
      `INSERT INTO presence (connection, room_id, account_id, seen_at) VALUES (gen_random_uuid(), '${room.id}', '${dana.accountId}', clock_now() - interval '8 minutes')`,
    );
    await run(`UPDATE escalation_evidence SET hear_again_at = clock_now() + interval '9 minutes' WHERE escalation_id = ${wrenHas!}`);
    await run(
      `UPDATE message SET state = 'held', seq = NULL, held_until = clock_now() + interval '10 minutes' WHERE author_id = '${wren.accountId}'`,
    );
    await run(`INSERT INTO second_opinion (id, organisation_id, room_id, account_id, client_key, text_sealed, asked_at, state, next_attempt_at)
      VALUES (gen_random_uuid(), '${dana.organisationId}', '${room.id}', '${wren.accountId}', gen_random_uuid(), 'x', clock_now(), 'waiting', clock_now() + interval '11 minutes')`);
    const minutes = async () => {
      const until = (time: string, from: string) => `(SELECT round(extract(epoch FROM ${time} - clock_now()) / 60)::int FROM ${from})`;
      const desk = `(SELECT * FROM session WHERE account_id = '${dana.accountId}' ORDER BY seen_at LIMIT 1) s`;
      const [row] = await run<
        Record<string, number>
      >(`SELECT ${until('written_at', 'note_browser')} AS note_written, ${until('due_at', 'note_browser')} AS note,
        ${until('leased_until', 'note_browser')} AS note_lease, ${until('expires_at', 'identity.contact_claim')} AS code,
        ${until('sends_since', 'identity.contact_claim')} AS sends, ${until('answer_by', `drill WHERE escalation_id = ${wrenHas!}`)} AS drill,
        ${until('answer_by', `drill WHERE escalation_id = ${heronHas!}`)} AS drill_taken, ${until('seen_at', 'presence')} AS presence,
        ${until('hear_again_at', `escalation_evidence WHERE escalation_id = ${wrenHas!}`)} AS hear_again,
        ${until('held_until', `message WHERE author_id = '${wren.accountId}'`)} AS held, ${until('next_attempt_at', 'second_opinion')} AS opinion,
        ${until('expire', desk)} AS desk, ${until('seen_at', desk)} AS desk_seen,
        ${until(`(sess #>> '{passport,user,endsAt}')::timestamptz`, desk)} AS desk_ends`);
      return row!;
    };
    await bothFollow();
    const before = await minutes();
    expect(before).toMatchObject({
      ...{ note_written: -2, note: 3, note_lease: 4, code: 5, sends: -6, drill: 7, presence: -8, hear_again: 9, held: 10, opinion: 11 },
      ...{ desk: 30, desk_seen: 0, desk_ends: 12 * HOUR },
    });
    await crisis.app.fastForward(-HOUR);
    await bothFollow();
    // What was taken in time by the clock of then was so.
    expect(await minutes()).toEqual({ ...before, drill_taken: 7 + HOUR });
    expect((await crisis.list(dana)).escalations).toHaveLength(2);
  });

  it('leaves what was written since as it is: a case that was opened or taken, a session, and whoever is there', async () => {
    const [wren, finch] = [await crisis.programme.member(room, 'Wren'), await crisis.programme.member(room, 'Finch')];
    await crisis.say(wren, room, 'relapse=imminent');
    await bothFollow();
    await crisis.app.fastForward(-HOUR);
    const [row] = (await crisis.list(dana)).escalations.filter(({ status }) => status === 'open');
    await crisis.take(dana, row!);
    await crisis.say(finch, room, 'suicide=imminent');
    await crisis.app.database.run(
      `INSERT INTO presence (connection, room_id, account_id, seen_at) VALUES (gen_random_uuid(), '${room.id}', '${dana.accountId}', clock_now())`,
    );
    const times = async () =>
      crisis.app.database.run(
        `SELECT t.lapses_at, o.next_page_at, o.due_at, p.seen_at AS presence, s.expire, s.seen_at, s.sess #>> '{passport,user,endsAt}' AS ends
         FROM escalation t, escalation o, presence p, session s
         WHERE t.account_id = '${wren.accountId}' AND o.account_id = '${finch.accountId}' AND s.account_id = '${finch.accountId}'`,
      );
    const before = await times();
    expect(before).toHaveLength(1);
    expect((await bothFollow()).filter((ms) => ms > 0)).toHaveLength(1);
    expect(await times()).toEqual(before);
  });

  const starts = async () => {
    await second[Symbol.asyncDispose]();
    second = await startApp({ database: crisis.app.database });
    return second.app.get(FollowClock).run();
  };

  it('while no worker ran leaves whoever is there since, and every session that was begun since', async () => {
    await bothFollow();
    await crisis.app.fastForward(-HOUR);
    await crisis.app.as(heron);
    await crisis.app.database.run(
      `INSERT INTO presence (connection, room_id, account_id, seen_at) VALUES (gen_random_uuid(), '${room.id}', '${dana.accountId}', clock_now())`,
    );
    const times = async () =>
      crisis.app.database.run(
        `SELECT p.seen_at AS presence, s.expire, s.seen_at FROM presence p, (SELECT * FROM session WHERE account_id = '${heron.accountId}' ORDER BY ref) s
         WHERE s.seen_at <= clock_now()`,
      );
    const before = await times();
    expect(before).toHaveLength(1);
    expect(await starts()).toBeGreaterThan(0);
    expect(await times()).toContainEqual(before[0]);
  });

  it.each([true, false])('that a worker of an older release has followed is not followed again, with another there: %s', async (there) => {
    await bothFollow();
    const before = await left();
    await crisis.app.fastForward(-HOUR);
    await crisis.app.database.run(`INSERT INTO clock_jump (back_ms, noticed_at) VALUES (${String(HOUR * 60_000)}, clock_now())`);
    if (there) expect(await bothFollow()).toEqual([0, 0]);
    expect(await starts()).toBe(0);
    expect(await left()).toEqual({ lapses: before!.lapses + HOUR, due: before!.due + HOUR, safe: before!.safe + HOUR }); // by what it did: nothing
  });

  it('moves cases and pages, and all else that can be moved, while something cannot; and that as soon as it can', async () => {
    const ends = async () =>
      crisis.app.database.run(
        `SELECT round(extract(epoch FROM expire - clock_now()) / 60)::int AS minutes FROM session WHERE account_id = '${dana.accountId}' ORDER BY ref`,
      );
    /** Of parts that are moved before sessions and after them. */
    const others = async () =>
      crisis.app.database.run(
        `SELECT round(extract(epoch FROM p.seen_at - clock_now()) / 60)::int AS presence, round(extract(epoch FROM m.held_until - clock_now()) / 60)::int AS held
         FROM presence p, message m`,
      );
    await crisis.app.database.run(
      `INSERT INTO presence (connection, room_id, account_id, seen_at) VALUES (gen_random_uuid(), '${room.id}', '${dana.accountId}', clock_now() - interval '8 minutes')`,
    );
    await crisis.app.database.run(`UPDATE message SET state = 'held', seq = NULL, held_until = clock_now() + interval '10 minutes'`);
    await bothFollow();
    const before = { left: await left(), others: await others(), ends: await ends() };
    expect(before.others).toEqual([{ presence: -8, held: 10 }]);
    await crisis.app.database.run(
      `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no session can be written'; END $$`,
    );
    await crisis.app.database.run('CREATE TRIGGER planted BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION planted()');
    await crisis.app.fastForward(-HOUR);
    for (const _ of [1, 2]) await expect(crisis.app.app.get(FollowClock).run()).rejects.toThrow('no session can be written');
    expect(await ends()).not.toEqual(before.ends);
    expect({ left: await left(), others: await others() }).toEqual({ left: before.left, others: before.others });
    await crisis.app.database.run('DROP FUNCTION planted CASCADE');
    await bothFollow();
    expect({ left: await left(), others: await others(), ends: await ends() }).toEqual(before);
    expect(await acts()).toEqual([setBack(1)]);
  });

  it('while no worker ran is followed by the first that starts, and by none after it', async () => {
    const before = await left();
    await bothFollow();
    expect(await starts()).toBe(0);
    await crisis.app.fastForward(-HOUR);
    expect(Math.round((await starts()) / 60_000)).toBe(HOUR);
    expect(await left()).toEqual(before);
    expect(await starts()).toBe(0);
    expect(await acts()).toMatchObject([{ action: 'database-clock.set-back', actor_id: null }]);
  });

  it.each([true, false])(
    'once more while no worker ran is followed whole, with an older release that followed the first: %s',
    async (older) => {
      const follow = () => crisis.app.app.get(FollowClock).run(); // alone
      await follow();
      await crisis.app.fastForward(-HOUR);
      if (older)
        await crisis.app.database.run(`INSERT INTO clock_jump (back_ms, noticed_at) VALUES (${String(HOUR * 60_000)}, clock_now())`);
      await follow();
      await crisis.app.fastForward(HOUR / 2);
      await follow();
      await crisis.app.fastForward(-HOUR);
      expect(Math.round((await starts()) / 60_000)).toBe(HOUR);
    },
  );

  it.each([
    { back: HOUR, away: 20, late: 20 },
    { back: 10, away: 30, late: 10 },
  ])('while no worker ran makes nothing later by more than that while, or than the jump: %o', async ({ back, away, late }) => {
    await crisis.app.fastForward(30);
    await bothFollow();
    const before = await left();
    await crisis.app.fastForward(away - back);
    await starts();
    const waits = (minutes: number) => minutes - away + late;
    expect(await left()).toEqual({ lapses: waits(before!.lapses), due: waits(before!.due), safe: waits(before!.safe) });
  });

  it('twice, of which one of them saw but the sum, is followed by the sum', async () => {
    const before = await left();
    for (const _ of [1, 2]) {
      await crisis.app.fastForward(-HOUR);
      await crisis.app.app.get(FollowClock).run();
    }
    expect(await second.app.get(FollowClock).run()).toBe(0);
    expect(await left()).toEqual(before);
  });

  it('is followed in the next round where the database refused the first', async () => {
    const before = await left();
    await crisis.app.database.run(
      `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$`,
    );
    await crisis.app.database.run('CREATE TRIGGER planted BEFORE UPDATE ON escalation FOR EACH ROW EXECUTE FUNCTION planted()');
    await crisis.app.fastForward(-HOUR);
    await expect(crisis.app.app.get(FollowClock).run()).rejects.toThrow('the disk is full');
    await crisis.app.database.run('DROP FUNCTION planted CASCADE');
    expect((await bothFollow()).filter((ms) => ms > 0)).toHaveLength(1);
    expect(await left()).toEqual(before);
  });

  it('forward brings nothing forward: what is due comes early, and the log says why', async () => {
    await crisis.app.fastForward(1);
    expect(await bothFollow()).toEqual([0, 0]);
    expect([await left(), await acts()]).toMatchObject([{ lapses: 9 }, []]);
    expect(crisis.app.logged()).toContain('database-clock-moved');
  });
});

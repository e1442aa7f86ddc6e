import { api, type EscalationRow } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';

const NOTE = 'Talked for ten minutes, safe for now.';
const WORDS = 'Wren is calm, please call at nine.';
const minutes = ({ since, dueAt }: EscalationRow) => (Date.parse(dueAt) - Date.parse(since)) / 60_000;

describe('the states of an escalation', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, lee, sam, priya]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'could-not-reach', next_page_at = NULL, receiver_id = NULL WHERE status <> 'closed'`,
    );
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    lee = await programme.staff('counselor', 'Lee', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
    await programme.duty(dana, 24 * 60);
    crisis.pager.taken();
  });

  const say = (text: string) => crisis.say(heron!, room, text);
  const to = (...staff: (Seated | undefined)[]) => staff.map((one) => crisis.mailOf(one!)).sort();
  /** To this programme's people: what others closed half a day ago is owed a check-in, and pages too. */
  const mailed = () => crisis.pager.taken().filter((one) => to(dana, lee, sam, priya).includes(one));
  const row = () => crisis.row(priya!);
  const kinds = async (id: string) => (await crisis.entries(id)).map(({ kind }) => kind);
  /** One act, as the row stands now. */
  async function act(staff: Seated | undefined, name: 'markContacted' | 'markSafe' | 'pageNext'): Promise<EscalationRow> {
    const { id, version } = await row();
    return (await app.as(staff!)).get(api[name], { escalationId: id, version });
  }
  async function hand(from: Seated | undefined, receiver: Seated | null | undefined): Promise<EscalationRow> {
    const { id, version } = await row();
    return (await app.as(from!)).get(api.handOver, { escalationId: id, version, to: receiver?.accountId ?? null, note: WORDS });
  }
  async function write(staff: Seated | undefined): Promise<TestClient> {
    const client = await app.as(staff!);
    await client.get(api.messageMember, { escalationId: (await row()).id, clientKey: aKey(), text: 'Are you safe?' });
    return client;
  }
  const close = async (staff: Seated | undefined, disposition: string) => {
    const { id, version } = await row();
    return (await app.as(staff!)).ask(api.closeEscalation, {
      escalationId: id,
      version,
      disposition,
      note: NOTE,
      ...(await crisis.owed()),
    });
  };
  /** Opened, its first page sent, and taken. */
  async function taken(text = 'suicide=imminent', by = dana): Promise<EscalationRow> {
    await say(text);
    await crisis.tick();
    await crisis.take(by!, await row());
    mailed();
    return row();
  }

  describe('the first word to the member', () => {
    it('from anybody ends the first clock, and is no contact yet; the safety check counts from the opening', async () => {
      expect(await taken()).toMatchObject({ clock: 'answer', status: 'acknowledged', safe: false });
      await app.fastForward(3);
      await write(priya);
      const after = await row();
      expect(after).toMatchObject({ clock: 'safety', status: 'acknowledged', since: after.openedAt });
      expect(minutes(after)).toBe(15);
    });

    it('ends it too when it is written in the private room, beside the case, and is told once', async () => {
      const { id } = await taken();
      const { roomId } = await (await app.as(heron!)).get(api.privateRoom);
      const post = async (who: Seated | undefined, clientKey: string, over: object = {}) =>
        (await app.as(who!)).get(api.postMessage, { roomId, clientKey, text: 'Are you safe?', confirmed: true, ...over });
      await post(heron, aKey());
      await post(dana, aKey(), { roomId: room.id });
      expect(await row()).toMatchObject({ clock: 'answer' });
      const clientKey = aKey();
      for (const _ of ['sent', 'again']) await post(lee, clientKey);
      await post(dana, aKey());
      const after = await row();
      expect(after).toMatchObject({ clock: 'safety', status: 'acknowledged', holder: 'Dana', since: after.openedAt });
      expect((await kinds(id)).filter((kind) => kind === 'messaged')).toHaveLength(1);
      const audited = await app.database.run(`SELECT actor_id FROM audit_entry WHERE action = 'escalation.messaged' AND subject_id = $1`, [
        id,
      ]);
      expect(audited).toEqual([{ actor_id: lee!.accountId }]);
      await crisis.after(5.1);
      expect((await crisis.entries(id)).filter(({ kind }) => kind === 'target-missed')).toEqual([]);
    });

    it('on the telephone ends it too, when the holder says that the member was reached', async () => {
      await taken();
      expect(await act(dana, 'markContacted')).toMatchObject({ clock: 'safety', status: 'contacted' });
    });

    it('that does not come pages the next step, once, and again as the plan has it; its holder with them', async () => {
      const { id } = await taken();
      await crisis.after(4.9);
      expect(mailed()).toEqual([]);
      await crisis.after(0.1);
      expect(mailed()).toEqual(to(dana, lee, sam));
      await crisis.tick();
      expect(mailed()).toEqual([]);
      await crisis.after(2);
      expect(mailed()).toEqual(to(dana, priya));
      expect(await row()).toMatchObject({ status: 'acknowledged', holder: 'Dana' });
      await write(dana);
      await crisis.after(2);
      expect(mailed()).toEqual([]);
      expect((await crisis.entries(id)).filter(({ kind }) => kind === 'target-missed')).toEqual([
        { kind: 'target-missed', what: 'answer' },
      ]);
      const audited = await app.database.run(
        `SELECT actor_id, detail FROM audit_entry WHERE action = 'escalation.target-missed' AND subject_id = $1`,
        [id],
      );
      expect(audited).toEqual([{ actor_id: null, detail: { clock: 'answer' } }]);
    });

    it('missed while nobody has it does not wait for the next step', async () => {
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.after(2);
      await crisis.after(2);
      mailed();
      await crisis.after(1);
      expect(mailed()).toEqual(to(priya));
      await crisis.after(1);
      expect(mailed()).toEqual([]);
      await crisis.after(1);
      expect(mailed()).toEqual(to(priya));
    });

    it('missed before it was taken pages nobody while the holder acts', async () => {
      await say('suicide=imminent');
      await crisis.after(6);
      await crisis.take(dana!, await row());
      mailed();
      await crisis.after(9);
      expect(mailed()).toEqual([]);
      await crisis.after(1);
      expect([mailed(), (await row()).status]).toEqual([to(dana, lee, sam), 'open']);
    });

    it('is paged once by two workers', async () => {
      await using second = await Crisis.start({ database: app.database });
      const { id } = await taken();
      await app.fastForward(5);
      await Promise.all([crisis.tick(), second.tick()]);
      await Promise.all([crisis.tick(), second.tick()]);
      const attempts = [...crisis.pager.attempts, ...second.pager.attempts];
      expect(attempts.map(({ to: address }) => address).sort()).toEqual(to(dana, lee, sam));
      expect((await kinds(id)).filter((kind) => kind === 'target-missed')).toHaveLength(1);
      mailed();
    });
  });

  describe('ten idle minutes', () => {
    it('are those of the holder: reading, and what others do, is no act', async () => {
      const { id } = await taken();
      await write(dana);
      await app.fastForward(9);
      await crisis.case(dana!, id);
      await (await app.as(dana!)).get(api.widenContext, { escalationId: id, before: 1 });
      await write(priya);
      await act(priya, 'pageNext');
      await crisis.tick();
      mailed();
      await crisis.after(1);
      expect([(await row()).status, mailed()]).toEqual(['open', to(dana, lee, sam)]);
    });

    it.each([
      ['writing to the member', () => write(dana)],
      ['calling for backup', () => act(dana, 'pageNext')],
    ])('begin again with %s', async (_, does) => {
      await taken();
      await app.fastForward(9);
      await does();
      await crisis.after(9);
      expect((await row()).status).toBe('acknowledged');
      await crisis.after(1);
      expect((await row()).status).toBe('open');
    });

    it('end an acknowledgement, not the clock', async () => {
      await taken();
      await write(dana);
      const before = await row();
      await crisis.after(10);
      expect(await row()).toMatchObject({ status: 'open', clock: 'safety', dueAt: before.dueAt });
    });
  });

  describe('the safety check', () => {
    it('comes after contact, is said by whoever has it, and starts the clock of the end', async () => {
      const { id, version } = await taken();
      const counselor = await app.as(dana!);
      expect(await counselor.refusal(api.markSafe, { escalationId: id, version })).toBe('escalation-not-contacted');
      const contacted = await act(dana, 'markContacted');
      expect(await (await app.as(priya!)).refusal(api.markSafe, { escalationId: id, version: contacted.version })).toBe(
        'not-your-escalation',
      );
      expect(await counselor.refusal(api.markSafe, { escalationId: id, version: contacted.version - 1 })).toBe('escalation-changed');
      await app.fastForward(6);
      const safe = await act(dana, 'markSafe');
      expect(safe).toMatchObject({ status: 'safe', clock: 'close', safe: true, holder: 'Dana' });
      expect([minutes(safe), Date.parse(safe.since) > Date.parse(safe.openedAt)]).toEqual([60, true]);
      expect((await act(dana, 'markSafe')).version).toBe(safe.version);
      expect((await act(dana, 'markContacted')).status).toBe('safe');
      expect((await kinds(id)).filter((kind) => kind === 'safe')).toHaveLength(1);
      expect((await close(dana, 'safe-for-now')).body).toMatchObject({ status: 'closed' });
      expect(await counselor.refusal(api.markSafe, { escalationId: id, version: safe.version })).toBe('escalation-closed');
    });

    it('late pages the next step, and so does a case that nobody ends', async () => {
      const { id } = await taken();
      await act(dana, 'markContacted');
      await crisis.after(14);
      expect(mailed()).toEqual([]);
      await crisis.after(1);
      expect(mailed()).toEqual(to(dana, lee, sam));
      await act(dana, 'markSafe');
      await crisis.after(59);
      expect(mailed()).toEqual([]);
      await crisis.after(1);
      expect(mailed()).toEqual(to(dana, priya));
      expect((await crisis.entries(id)).filter(({ kind }) => kind === 'target-missed').map(({ what }) => what)).toEqual([
        'safety',
        'close',
      ]);
      expect((await row()).status).toBe('safe');
      await crisis.after(60);
      expect(await row()).toMatchObject({ status: 'open', clock: 'close', safe: true });
    });

    it('is what an urgent one ends with, unless others have it or nobody answers', async () => {
      await taken();
      for (const end of ['safe-for-now', 'not-a-safety-concern'])
        expect((await close(dana, end)).body).toEqual({ type: 'escalation-not-safe' });
      expect((await close(dana, 'could-not-reach')).body).toMatchObject({ status: 'closed' });
    });

    it('is no longer done when more is heard: its holder is paged, and the clock runs anew', async () => {
      await taken('suicide=high');
      await act(dana, 'markContacted');
      await act(dana, 'markSafe');
      await app.fastForward(30);
      await say('suicide=concern');
      await crisis.tick();
      expect([mailed(), await row()]).toMatchObject([to(dana), { status: 'contacted', clock: 'safety', safe: false, severity: 'high' }]);
      expect(minutes(await row())).toBe(60);
    });

    it('nor is the first word when it became more urgent: the member is to be reached again', async () => {
      await taken('suicide=high');
      await act(dana, 'markContacted');
      await act(dana, 'markSafe');
      await say('suicide=imminent');
      await crisis.tick();
      const worse = await row();
      expect([mailed(), worse]).toMatchObject([
        to(dana, lee, sam),
        { status: 'acknowledged', clock: 'answer', safe: false, holder: 'Dana' },
      ]);
      expect(minutes(worse)).toBe(5);
      await write(dana);
      expect(minutes(await row())).toBe(15);
    });

    it('has the target of the plan, where it names one', async () => {
      await app.database.run('UPDATE escalation_plan SET safety_minutes = 7 WHERE programme_id = $1', [programme.programmeId]);
      await taken();
      await write(dana);
      expect(minutes(await row())).toBe(7);
    });
  });

  describe('a hand-over', () => {
    it('pages its receiver, stays with the giver until they say yes, and is theirs then with all that was done', async () => {
      const { id } = await taken();
      await act(dana, 'markContacted');
      await act(dana, 'markSafe');
      const handed = await hand(dana, lee);
      expect(handed).toMatchObject({ status: 'handed-over', holder: 'Dana', handedTo: { name: 'Lee', mine: false }, clock: 'accept' });
      expect(minutes(handed)).toBe(5);
      await crisis.tick();
      expect(mailed()).toEqual(to(lee));
      expect(await crisis.row(lee!)).toMatchObject({ mine: false, handedTo: { mine: true } });
      expect((await crisis.list(lee!, 'mine')).escalations).toHaveLength(1);
      const read = await crisis.case(lee!, id);
      expect(read.handOver).toEqual({ at: handed.since, note: WORDS });
      expect(read.entries.find(({ kind }) => kind === 'handed-over')).toMatchObject({ by: 'Dana', what: 'Lee' });

      await crisis.take(lee!, handed);
      expect(await row()).toMatchObject({ status: 'acknowledged', holder: 'Lee', handedTo: null, clock: 'close', safe: true });
      expect((await kinds(id)).slice(-1)).toEqual(['hand-over-accepted']);
      await crisis.after(9);
      expect([(await row()).status, mailed()]).toEqual(['acknowledged', []]);
      expect((await close(lee, 'safe-for-now')).body).toMatchObject({ status: 'closed', holder: 'Lee' });
    });

    it('keeps what the giver wrote sealed', async () => {
      await taken();
      await hand(dana, lee);
      const [kept] = await app.database.run<{ handed_note_sealed: string; said: string }>(
        `SELECT handed_note_sealed, (SELECT json_agg(t)::text FROM escalation_entry t) || (SELECT json_agg(a)::text FROM audit_entry a) AS said
         FROM escalation WHERE room_id = $1`,
        [room.id],
      );
      expect(kept!.handed_note_sealed.length).toBeGreaterThan(WORDS.length);
      expect(`${kept!.handed_note_sealed} ${kept!.said}`).not.toContain('Wren');
    });

    it('that nobody accepts is open again: both are paged, and backup', async () => {
      const { id } = await taken();
      await write(dana);
      await hand(dana, lee);
      await crisis.tick();
      mailed();
      await crisis.after(4.9);
      expect(mailed()).toEqual([]);
      await crisis.after(0.1);
      expect(mailed()).toEqual(to(dana, lee, sam));
      expect(await row()).toMatchObject({ status: 'open', holder: null, handedTo: null, clock: 'safety' });
      expect(await kinds(id)).toContain('hand-over-lapsed');
    });

    it('to somebody who leaves is open again at once', async () => {
      await taken();
      await hand(dana, lee);
      await (await app.as(priya!)).get(api.deactivateStaff, { accountId: lee!.accountId });
      await crisis.tick();
      expect(await row()).toMatchObject({ status: 'open', holder: null });
    });

    it('does not stop the member’s clock', async () => {
      await taken('suicide=high');
      await app.fastForward(1);
      await hand(dana, lee);
      await crisis.tick();
      mailed();
      expect(await row()).toMatchObject({ clock: 'answer' });
      await crisis.after(29);
      expect(mailed()).toEqual(to(dana, lee, sam));
    });

    it('to whoever is on shift goes to them, or to backup, and is anybody’s to accept, once', async () => {
      await taken('suicide=imminent', lee);
      await hand(lee, null);
      await crisis.tick();
      expect(mailed()).toEqual(to(dana));
      expect(await row()).toMatchObject({ handedTo: { name: null } });
      const clients = await Promise.all([dana!, sam!, priya!].map((one) => app.as(one)));
      const { id, version } = await row();
      const answers = await Promise.all(clients.map((client) => client.ask(api.acknowledge, { escalationId: id, version })));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.flatMap(({ ok, body }) => (ok ? [] : [body['type' as never]]))).toEqual(['escalation-taken', 'escalation-taken']);
    });

    it('is taken back by the giver, who does nothing else with it meanwhile', async () => {
      await taken('suicide=high');
      const { id, version } = await hand(dana, lee);
      expect((await hand(dana, lee)).version).toBe(version);
      const giver = await app.as(dana!);
      const asked = { escalationId: id, version };
      expect([
        await giver.refusal(api.markContacted, asked),
        await giver.refusal(api.markSafe, asked),
        await giver.refusal(api.handOver, { ...asked, to: null, note: WORDS }),
        await giver.refusal(api.closeEscalation, { ...asked, disposition: 'could-not-reach', note: NOTE }),
      ]).toEqual(Array.from({ length: 4 }, () => 'escalation-handed-over'));
      expect((await (await app.as(sam!)).ask(api.acknowledge, asked)).body).toEqual({ type: 'escalation-taken', holder: 'Dana' });
      await crisis.take(dana!, await row());
      expect(await row()).toMatchObject({ status: 'acknowledged', holder: 'Dana', handedTo: null });
      expect((await kinds(id)).slice(-1)).toEqual(['taken-back']);
    });

    it('goes to nobody who may not see it, can’t sign in, or gives it', async () => {
      const { id, version } = await taken();
      const giver = await app.as(dana!);
      const elsewhere = await programme.staff('counselor', 'Noor', [await programme.room()]);
      const invited = await programme.staff('supervisor', 'Ines');
      await app.database.run('DELETE FROM authenticator WHERE account_id = $1', [invited.accountId]);
      for (const receiver of [elsewhere, invited, dana!, heron!, { accountId: aKey() }])
        expect(await giver.refusal(api.handOver, { escalationId: id, version, to: receiver.accountId, note: WORDS })).toBe(
          'colleague-cannot-take',
        );
      expect(await giver.refusal(api.handOver, { escalationId: id, version, to: lee!.accountId, note: ' ' })).toBe('invalid-input');
      const { colleagues } = await giver.get(api.receivers, { escalationId: id });
      expect(colleagues.map(({ name }) => name)).toEqual(['Lee', 'Priya', 'Sam']);
      expect(await (await app.as(elsewhere)).refusal(api.receivers, { escalationId: id })).toBe('escalation-not-found');
    });

    it('of all that one has is one act, or none', async () => {
      await taken('suicide=imminent');
      const maple = await programme.member(room, 'Maple');
      await crisis.say(maple, room, 'overdose=high');
      await crisis.take(dana!, await crisis.row(dana!, 'overdose'));
      const giver = await app.as(dana!);
      const officer = await programme.staff('privacy-officer', 'Olu');
      expect(await giver.refusal(api.handOverAll, { to: officer.accountId, note: WORDS })).toBe('colleague-cannot-take');
      expect((await crisis.list(dana!, 'mine')).escalations.map(({ status }) => status)).toEqual(['acknowledged', 'acknowledged']);
      expect((await giver.get(api.receivers)).colleagues.map(({ name }) => name)).toEqual(['Lee', 'Priya', 'Sam']);
      expect(await giver.get(api.handOverAll, { to: lee!.accountId, note: WORDS })).toEqual({ handed: 2 });
      expect(await giver.get(api.handOverAll, { to: lee!.accountId, note: WORDS })).toEqual({ handed: 0 });
      expect((await crisis.list(lee!, 'mine')).escalations).toMatchObject([{ handedTo: { mine: true } }, { handedTo: { mine: true } }]);
      expect(await app.database.run('SELECT audit_broken_at($1) AS broken', [programme.organisationId])).toEqual([{ broken: null }]);
      expect(await (await app.as(officer)).refusal(api.handOverAll, { to: null, note: WORDS })).toBe('not-for-your-role');
      expect(await (await app.as(officer)).refusal(api.receivers)).toBe('not-for-your-role');
    });
  });

  describe('the end of a shift', () => {
    const endShift = (one: Seated | undefined, ago: number) =>
      app.database.run(`UPDATE shift SET ends_at = clock_now() - make_interval(mins => $2) WHERE account_id = $1`, [one!.accountId, ago]);

    it('is told to whoever still has some', async () => {
      await app.fastForward(10);
      await taken('suicide=high');
      await app.fastForward(10);
      await endShift(dana, 1);
      const { shiftEndsAt, serverTime } = await crisis.list(dana!);
      expect(Date.parse(serverTime) - Date.parse(shiftEndsAt!)).toBeCloseTo(60_000, -3);
      expect((await crisis.list(priya!)).shiftEndsAt).toBeNull();
    });

    it('without a hand-over pages whoever is on shift for what is urgent, once', async () => {
      await app.fastForward(10);
      await programme.duty(lee!, 24 * 60);
      const { id } = await taken();
      await act(dana, 'markContacted');
      await app.fastForward(1);
      await endShift(dana, 0);
      await crisis.after(4.9);
      expect(mailed()).toEqual([]);
      await crisis.after(0.1);
      expect(mailed()).toEqual(to(dana, lee));
      await crisis.after(1);
      expect(mailed()).toEqual([]);
      expect((await kinds(id)).filter((kind) => kind === 'shift-ended')).toHaveLength(1);
      expect(await row()).toMatchObject({ status: 'contacted', holder: 'Dana' });
    });

    it('pages nobody for what can wait, or was taken off shift', async () => {
      await app.fastForward(10);
      await taken('suicide=high');
      await act(dana, 'markContacted');
      await crisis.say(await programme.member(room, 'Maple'), room, 'overdose=imminent');
      await crisis.tick();
      const overdose = await crisis.row(sam!, 'overdose');
      const client = await crisis.take(sam!, overdose);
      await client.get(api.markContacted, { escalationId: overdose.id, version: (await crisis.row(sam!, 'overdose')).version });
      mailed();
      await app.fastForward(1);
      await endShift(dana, 0);
      await crisis.after(6);
      expect(mailed()).toEqual([]);
    });
  });

  describe('a concern', () => {
    it('comes in its turn, however many urgent ones are due', async () => {
      await say('suicide=concern');
      const { id } = await row();
      await app.database.run(
        `WITH members AS (INSERT INTO account (id, organisation_id, role, language, created_at)
           SELECT gen_random_uuid(), $2, 'member', 'en', clock_now() FROM generate_series(1, 600) RETURNING id)
         INSERT INTO escalation (id, organisation_id, room_id, account_id, cause, severity, status, plan, next_page_at, opened_at, due_at)
         SELECT gen_random_uuid(), e.organisation_id, e.room_id, m.id, 'suicide', 'imminent', 'open', e.plan,
                clock_now() - interval '1 hour', clock_now() - interval '1 hour', clock_now() - interval '1 hour'
         FROM escalation e, members m WHERE e.id = $1`,
        [id, programme.organisationId],
      );
      expect((await crisis.list(priya!)).escalations.map((one) => one.id)).toContain(id);
      await crisis.tick();
      expect(await kinds(id)).toContain('paged');
    });

    it('that is late pages the next step', async () => {
      await taken('suicide=concern');
      await crisis.after(24 * 60);
      expect(mailed()).toEqual(to(dana, lee, sam));
    });
  });
});

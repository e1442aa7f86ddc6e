import { randomUUID } from 'node:crypto';
import { api, type FollowUpRow } from '#libs/contracts';
import { type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';

const LINE = 'Called again; they slept, and a friend is there.';

describe('after a case was closed', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, alma, sam]: Seated[] = [] as never;
  let counselor: TestClient;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    // One programme at a time is owed something: what another spec left is nobody's business here.
    await app.database.run(
      `UPDATE follow_up SET done_at = asked_at, done_by = asked_by, outcome = 'done', next_page_at = NULL, opened_id = NULL WHERE done_at IS NULL`,
    );
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    alma = await programme.staff('counselor', 'Alma', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    counselor = await app.as(dana);
    crisis.pager.taken();
  });

  /** Taken and ready to be closed by Dana. */
  async function taken(severity = 'high') {
    await crisis.say(heron!, room, `suicide=${severity}`);
    await crisis.take(dana!, await crisis.row(dana!));
    return crisis.row(dana!);
  }
  async function closed(over: object = {}, severity = 'high') {
    const row = await taken(severity);
    const { version } = severity === 'imminent' ? await crisis.makeSafe(dana!, row) : row;
    await counselor.get(api.closeEscalation, { escalationId: row.id, version, ...(await crisis.ending()), ...over });
    await crisis.tick();
    return row;
  }
  const refused = async (over: object, severity?: string) => {
    const row = await taken(severity);
    return counselor.refusal(api.closeEscalation, { escalationId: row.id, version: row.version, ...(await crisis.ending()), ...over });
  };
  const owed = async (who: Seated) => (await (await app.as(who)).get(api.followUps)).followUps;
  const the = async (who: Seated, kind: FollowUpRow['kind']) => (await owed(who)).find((one) => one.kind === kind)!;
  const mails = (...people: (Seated | undefined)[]) => people.map((person) => crisis.mailOf(person!)).sort();
  const kinds = async (id: string) => (await crisis.entries(id)).map(({ kind }) => kind);

  describe('what is owed', () => {
    it('is a check-in with a time, unless it was not a safety concern', async () => {
      expect(await refused({ checkAgainAt: undefined })).toBe('check-again-needed');
      await closed({ disposition: 'not-a-safety-concern', checkAgainAt: undefined, secondLookBy: undefined });
      expect(await owed(dana!)).toEqual([]);
    });

    it.each([-5, 14 * 24 * 60 + 5])('is no check-in in %d minutes', async (minutes) => {
      expect(await refused({ checkAgainAt: await crisis.in(minutes) })).toBe('check-again-out-of-range');
    });

    it('is a second look by another at what was urgent, however it ended', async () => {
      expect(await refused({ disposition: 'could-not-reach', secondLookBy: undefined }, 'imminent')).toBe('second-look-needed');
    });

    it('is a look by somebody else, who may see the case', async () => {
      expect(await refused({ secondLookBy: dana!.accountId })).toBe('second-look-own');
    });

    it('is no look by who may not see it', async () => {
      const stranger = await programme.staff('counselor', 'Wes', [await programme.room()]);
      expect(await refused({ secondLookBy: stranger.accountId })).toBe('second-look-unknown');
    });

    it('stands in the case and is told to whoever sees it, by alias alone', async () => {
      const row = await closed({ secondLookBy: alma!.accountId });
      expect(await kinds(row.id)).toEqual(expect.arrayContaining(['closed', 'check-again-promised', 'second-look-asked']));
      expect(await owed(alma!)).toMatchObject([
        { kind: 'check-again', alias: 'Heron', askedBy: 'Dana', forWhom: null, mine: true, late: false },
        { kind: 'second-look', forWhom: 'Alma', mine: true },
      ]);
      expect((await the(dana!, 'second-look')).mine).toBe(false);
      expect(JSON.stringify(await owed(alma!))).not.toContain(heron!.canary);
      expect(await (await app.as(await programme.staff('privacy-officer', 'Olu'))).refusal(api.followUps)).toBe('not-for-your-role');
    });

    it('is kept where closing is refused: nothing is owed for a case that is still open', async () => {
      const row = await taken();
      await crisis.say(heron!, room, 'suicide=high more');
      const input = { escalationId: row.id, version: row.version, ...(await crisis.ending()) };
      expect(await counselor.refusal(api.closeEscalation, input)).toBe('escalation-changed');
      expect(await owed(dana!)).toEqual([]);
    });
  });

  describe('checking in again', () => {
    it('pages whoever is on duty when its time comes, then backup, again and again until somebody has done it', async () => {
      const row = await closed({ checkAgainAt: await crisis.in(120), secondLookBy: undefined });
      await programme.duty(dana!, 600);
      crisis.pager.taken();
      await crisis.after(119);
      expect(crisis.pager.taken()).toEqual([]);
      await crisis.after(2);
      expect(crisis.pager.taken()).toEqual(mails(dana));
      expect((await the(dana!, 'check-again')).late).toBe(false);
      await crisis.after(28);
      expect(crisis.pager.taken()).toEqual([]);
      await crisis.after(2);
      expect(crisis.pager.taken()).toEqual(mails(dana, alma, sam));
      expect((await the(dana!, 'check-again')).late).toBe(true);
      await crisis.after(61);
      expect(crisis.pager.taken()).toEqual(mails(dana, alma, sam));

      const back = await app.as(dana!);
      await back.get(api.checkAgain, { followUpId: (await the(dana!, 'check-again')).id, line: LINE });
      await crisis.after(61);
      expect(crisis.pager.taken()).toEqual([]);
      expect(await owed(dana!)).toEqual([]);
      expect((await kinds(row.id)).filter((kind) => kind === 'follow-up-late')).toHaveLength(1);
      expect(await kinds(row.id)).toContain('checked-again');
      const { followUps } = await (await app.as(dana!)).get(api.aftercare, { escalationId: row.id });
      expect(followUps).toMatchObject([{ kind: 'check-again', doneBy: 'Dana', outcome: 'done', line: LINE }]);
    });

    it('pages backup at once where nobody is on duty, and one worker of two', async () => {
      await closed({ checkAgainAt: await crisis.in(30), secondLookBy: undefined });
      crisis.pager.taken();
      await app.fastForward(31);
      await Promise.all([crisis.tick(), crisis.tick()]);
      await crisis.tick();
      expect(crisis.pager.attempts.map(({ to }) => to).sort()).toEqual(mails(alma, sam));
    });

    it('is done early, once, with a line, sealed and on record', async () => {
      const row = await closed({ secondLookBy: undefined });
      const { id } = await the(dana!, 'check-again');
      const other = await app.as(alma!);
      expect(await other.refusal(api.checkAgain, { followUpId: id, line: 'short' })).toBe('invalid-input');
      await other.get(api.checkAgain, { followUpId: id, line: LINE });
      expect(await counselor.refusal(api.checkAgain, { followUpId: id, line: LINE })).toBe('follow-up-done');
      const [kept] = await app.database.run<{ line: Buffer }>('SELECT line_sealed AS line FROM follow_up WHERE id = $1', [id]);
      expect(kept!.line.toString('utf8')).not.toContain('slept');
      expect(
        await app.database.run(`SELECT actor_id FROM audit_entry WHERE action = 'check-again.done' AND subject_id = $1`, [row.id]),
      ).toEqual([{ actor_id: alma!.accountId }]);
    });

    it('is refused to who does not see the case, and for what does not exist', async () => {
      await closed({ secondLookBy: undefined });
      const { id } = await the(dana!, 'check-again');
      const stranger = await app.as(await programme.staff('counselor', 'Wes', [await programme.room()]));
      expect(await stranger.refusal(api.checkAgain, { followUpId: id, line: LINE })).toBe('follow-up-not-found');
      expect(await counselor.refusal(api.checkAgain, { followUpId: randomUUID(), line: LINE })).toBe('follow-up-not-found');
      expect(await counselor.refusal(api.secondLook, { followUpId: id, outcome: 'confirmed', line: LINE })).toBe('follow-up-not-found');
    });
  });

  describe('a second look', () => {
    const look = async (who: Seated, outcome: 'confirmed' | 'reopened') => {
      const { id } = await the(who, 'second-look');
      return (await app.as(who)).refusal(api.secondLook, { followUpId: id, outcome, line: LINE });
    };

    it('is paged to whom it was asked of at once, and to backup a day later', async () => {
      await closed({ secondLookBy: alma!.accountId, checkAgainAt: await crisis.in(13 * 24 * 60) }, 'imminent');
      expect(crisis.pager.taken()).toContain(crisis.mailOf(alma!));
      await crisis.after(23 * 60);
      expect(crisis.pager.taken()).toEqual([]);
      expect(await look(sam!, 'confirmed')).toBe('not-your-second-look');
      await crisis.after(61);
      expect(crisis.pager.taken()).toEqual(mails(alma, sam));
      expect(await look(dana!, 'confirmed')).toBe('second-look-own');
      expect(await look(sam!, 'confirmed')).toBe('done');
      expect((await owed(sam!)).map(({ kind }) => kind)).toEqual(['check-again']);
    });

    it('is any supervisor’s where nobody is named, and nobody else’s', async () => {
      const row = await closed();
      expect(crisis.pager.taken()).toContain(crisis.mailOf(sam!));
      expect(await look(alma!, 'confirmed')).toBe('not-your-second-look');
      expect(await look(sam!, 'confirmed')).toBe('done');
      expect(await kinds(row.id)).toContain('second-look-confirmed');
      expect((await crisis.case(sam!, row.id)).row.status).toBe('closed');
    });

    it('opens a new case that names the old one and has its words; the old one stays closed', async () => {
      const row = await closed({ secondLookBy: alma!.accountId });
      crisis.pager.taken();
      expect(await look(alma!, 'reopened')).toBe('done');
      expect((await crisis.row(dana!)).status).toBe('closed');
      const opened = await crisis.row(dana!, 'second-look');
      expect(opened).toMatchObject({ status: 'open', severity: 'high', alias: 'Heron', signals: 0 });
      const { entries, evidence } = await crisis.case(dana!, opened.id);
      expect(evidence).toMatchObject([{ text: 'suicide=high' }]);
      expect(entries).toContainEqual({ at: expect.any(String), kind: 'opened-after', by: 'Alma', what: String(row.number) });
      expect(await crisis.entries(row.id)).toContainEqual({ kind: 'second-look-reopened', what: String(opened.number) });
      await crisis.tick();
      expect(crisis.pager.taken().length).toBeGreaterThan(0);
      expect(
        await app.database.run(`SELECT subject_id FROM audit_entry WHERE action = 'escalation.opened' AND subject_id = $1`, [opened.id]),
      ).toHaveLength(1);
    });
  });

  it('lets no row say that it is owed and pages nobody', async () => {
    await closed();
    await expect(app.database.run('UPDATE follow_up SET next_page_at = NULL WHERE done_at IS NULL')).rejects.toThrow('follow_up_pages');
  });
});

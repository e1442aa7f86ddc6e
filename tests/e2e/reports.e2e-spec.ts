import { api, type MessageView, type ReportView, type RoomSnapshot } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { Follower, freshly } from './support/follower.js';

describe('reports', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, maple, wren, dana]: Seated[] = [] as never;
  let message: MessageView;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ app } = crisis);
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    [heron, maple, wren] = [
      await programme.member(room, 'Heron'),
      await programme.member(room, 'Maple'),
      await programme.member(room, 'Wren'),
    ];
    dana = await programme.staff('counselor', 'Dana', [room]);
    message = await say(heron, 'I know a man who sells them.');
  });

  const as = (person: Seated | undefined): Promise<TestClient> => app.as(person!);
  async function say(person: Seated | undefined, text: string): Promise<MessageView> {
    const { body } = await crisis.say(person!, room, text);
    return (body as unknown as { message: MessageView }).message;
  }
  const asked = (over: object = {}) => ({ messageId: message.id, reason: 'selling', note: null, ...over });
  const report = async (person: Seated | undefined, over: object = {}) => (await as(person)).get(api.reportMessage, asked(over));
  const refusal = async (person: Seated | undefined, over: object = {}) => (await as(person)).refusal(api.reportMessage, asked(over));
  const waiting = async (person = dana): Promise<ReportView[]> => (await (await as(person)).get(api.reports)).reports;
  const decide = async (person: Seated | undefined, reportId: string, over: object = { decision: 'leave' }) =>
    (await as(person)).refusal(api.decideReport, { reportId, ...over });
  const takeDown = { decision: 'take-down', reason: 'selling' };
  const causes = async (accountId: string) =>
    (await app.database.run<{ cause: string }>('SELECT cause FROM escalation WHERE account_id = $1 ORDER BY number', [accountId])).map(
      ({ cause }) => cause,
    );
  const audited = async (like: string) =>
    app.database.run<{ action: string; subject_id: string | null; detail: object }>(
      'SELECT action, subject_id, detail FROM audit_entry WHERE organisation_id = $1 AND action LIKE $2 ORDER BY number',
      [programme.organisationId, like],
    );

  it('reach the counselors of the room with the message, the reason, the note and the reporter’s alias', async () => {
    const own = await report(maple, { note: 'He wrote to me, too.' });
    expect(own).toEqual({ id: expect.any(String), at: expect.any(String), reason: 'selling', outcome: 'waiting', decidedAt: null });
    expect(await waiting()).toMatchObject([
      {
        id: own.id,
        roomName: 'Tuesday room',
        message: { id: message.id, text: 'I know a man who sells them.', author: { alias: 'Heron' } },
        reason: 'selling',
        note: 'He wrote to me, too.',
        by: 'Maple',
      },
    ]);
    const { rooms } = await (await as(dana)).get(api.rooms);
    expect(rooms.find(({ id }) => id === room.id)?.reports).toBe(1);
    expect((await (await as(maple)).get(api.rooms)).rooms[0]?.reports).toBeNull();
  });

  it('come longest waiting first, to nobody who does not lead the room', async () => {
    const first = await report(maple);
    const second = await report(wren, { reason: 'hurtful' });
    expect((await waiting()).map(({ id }) => id)).toEqual([first.id, second.id]);
    const others = [await programme.staff('counselor', 'Sam', [await programme.room()]), await programme.staff('admin', 'Priya')];
    for (const other of others) expect(await waiting(other)).toEqual([]);
    expect(await (await as(maple)).refusal(api.reports)).toBe('not-for-your-role');
  });

  it('are one of each person for each message: a second is answered with the first', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => report(maple)));
    const again = await report(maple, { reason: 'hurtful', note: 'And another thing.' });
    expect(new Set([...answers, again].map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await waiting()).toMatchObject([{ reason: 'selling', note: null }]);
  });

  it('never reach whoever is reported: nothing they receive says that it happened', async () => {
    const author = await Follower.enter(app, heron!, room);
    const before = await freshly(app, heron!, room);
    const pages = async () => {
      const client = await as(heron);
      return Promise.all(
        [api.rooms, api.ownReports, api.help].map(async (one) =>
          (await client.ask(one)).text.replaceAll(/"(serverTime|at)":"[^"]*"/gu, ''),
        ),
      );
    };
    const found = await pages();
    await report(maple, { note: 'canary-note' });
    const after = await freshly(app, heron!, room);
    const lasting = ({ page: { messages }, state, here }: RoomSnapshot) => ({ messages, state, here });
    expect(lasting(after)).toEqual(lasting(before));
    expect((await author.socket.tell('room:since', { roomId: room.id, cursor: before.page.cursor })).messages).toEqual([]);
    expect(await pages()).toEqual(found);
    expect(await decide(dana, (await waiting())[0]!.id, takeDown)).toBe('done');
    await author.sees(message.id, ({ state }) => state === 'redacted');
    const received = JSON.stringify([author.socket.frames, await freshly(app, heron!, room), await pages()]);
    for (const canary of ['canary-note', maple!.alias, maple!.accountId])
      expect([canary, received.includes(canary)]).toEqual([canary, false]);
    expect(app.logged()).not.toContain('canary-note');
  });

  it('keep the note sealed', async () => {
    await report(maple, { note: 'canary-note' });
    const [row] = await app.database.run<{ note_sealed: Buffer }>('SELECT note_sealed FROM report WHERE message_id = $1', [message.id]);
    expect(row!.note_sealed.toString('latin1')).not.toContain('canary');
  });

  it('take a message down for the room, and every report of it is decided; each reporter learns that it was', async () => {
    const peer = await Follower.enter(app, wren!, room);
    const [one, two] = [await report(maple), await report(wren, { reason: 'method' })];
    expect(await decide(dana, one.id, takeDown)).toBe('done');
    expect(await peer.sees(message.id, ({ state }) => state === 'redacted')).toMatchObject({ text: null, reason: 'selling', by: 'Dana' });
    expect(await waiting()).toEqual([]);
    for (const person of [maple, wren]) {
      const { reports } = await (await as(person)).get(api.ownReports);
      expect(reports).toMatchObject([{ outcome: 'acted', decidedAt: expect.any(String) }]);
      expect(JSON.stringify(reports)).not.toMatch(/Dana|Heron/u);
    }
    expect(await decide(dana, two.id)).toBe('report-decided');
    expect(await audited('message.redacted')).toMatchObject([{ subject_id: message.id, detail: { room: room.id, reason: 'selling' } }]);
    expect((await audited('report.%')).map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ['report.acted', one.id],
      ['report.acted', two.id],
    ]);
  });

  it('can be left, one by one', async () => {
    const [one, two] = [await report(maple), await report(wren)];
    expect(await decide(dana, one.id)).toBe('done');
    expect(await decide(dana, one.id)).toBe('report-decided');
    expect((await waiting()).map(({ id }) => id)).toEqual([two.id]);
    expect((await (await as(maple)).get(api.ownReports)).reports).toMatchObject([{ outcome: 'left' }]);
    expect((await (await as(wren)).get(api.ownReports)).reports).toMatchObject([{ outcome: 'waiting' }]);
    expect((await freshly(app, wren!, room)).page.messages[0]?.text).toBe('I know a man who sells them.');
    expect((await audited('report.left')).map(({ subject_id }) => subject_id)).toEqual([one.id]);
  });

  it('are decided, too, when the message is taken down in the room', async () => {
    const one = await report(maple);
    await (await as(dana)).get(api.redactMessage, { messageId: message.id, reason: 'selling' });
    expect(await decide(dana, one.id)).toBe('report-decided');
    expect((await (await as(maple)).get(api.ownReports)).reports).toMatchObject([{ outcome: 'acted' }]);
  });

  it('wait on when the author takes the words back, and are then left', async () => {
    const one = await report(maple, { note: 'He sells.' });
    await (await as(heron)).get(api.retractMessage, { messageId: message.id });
    expect(await waiting()).toMatchObject([{ message: { state: 'retracted', text: null }, note: 'He sells.' }]);
    expect(await decide(dana, one.id, takeDown)).toBe('message-already-gone');
    expect(await decide(dana, one.id)).toBe('done');
  });

  it('are decided by who leads the room, and are unknown to everybody else', async () => {
    const one = await report(maple);
    const sam = await programme.staff('counselor', 'Sam', [await programme.room()]);
    expect([await decide(sam, one.id), await decide(dana, aKey())]).toEqual(['report-not-found', 'report-not-found']);
    expect(await decide(maple, one.id)).toBe('not-for-your-role');
    expect((await (await as(maple)).get(api.ownReports)).reports).toMatchObject([{ outcome: 'waiting' }]);
  });

  it('are read on record, once in ten minutes for each reader', async () => {
    await waiting();
    expect(await audited('reports.read')).toEqual([]);
    await report(maple);
    await waiting();
    await waiting();
    expect(await audited('reports.read')).toHaveLength(1);
    await waiting(await programme.staff('counselor', 'Noor', [room]));
    await app.fastForward(11);
    await waiting();
    expect(await audited('reports.read')).toHaveLength(3);
  });

  it('may be made while muted or locked out, and not of own words, unseen words, or words that are gone', async () => {
    const counselor = await as(dana);
    await counselor.get(api.imposeSanction, { kind: 'lock', roomId: room.id, minutes: 15, reason: 'night' });
    expect(await refusal(maple)).toBe('done');
    expect(await refusal(heron)).toBe('report-own');
    expect(await refusal(wren, { messageId: aKey() })).toBe('message-not-found');
    await app.database.run('UPDATE membership SET from_seq = 1 WHERE account_id = $1', [wren!.accountId]);
    expect(await refusal(wren)).toBe('message-not-found');
    await app.database.run('UPDATE membership SET from_seq = 0 WHERE account_id = $1', [wren!.accountId]);
    await counselor.get(api.redactMessage, { messageId: message.id, reason: 'selling' });
    expect(await refusal(wren)).toBe('message-already-gone');
    expect(await refusal(wren, { reason: 'worried' })).toBe('done');
  });

  describe('more than twenty in an hour', () => {
    const messages: MessageView[] = [];
    beforeEach(async () => {
      messages.length = 0;
      for (let n = 0; n < 21; n += 1) {
        if (n % 9 === 0) await app.fastForward(1);
        messages.push(await say(heron, `offer ${String(n)}`));
      }
      for (const { id } of messages.slice(0, 20)) await report(maple, { messageId: id });
    });

    it('wait for the hour to pass, over all rooms, and hold up nobody else', async () => {
      const [client, over] = [await as(maple), asked({ messageId: messages[20]!.id })];
      const answer = await client.ask(api.reportMessage, over);
      expect([answer.status, answer.body]).toEqual([429, { type: 'too-many-reports', limit: 20, retryAfterMs: expect.any(Number) }]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_000);
      expect(await refusal(maple, { messageId: messages[3]!.id })).toBe('done');
      expect(await refusal(wren, over)).toBe('done');
      await app.fastForward(61);
      expect(await refusal(maple, over)).toBe('done');
    });

    it('are heard all the same', async () => {
      expect(await refusal(maple, { messageId: messages[20]!.id, note: 'suicide=high' })).toBe('too-many-reports');
      const row = await crisis.row(dana!);
      expect((await crisis.case(dana!, row.id)).evidence).toMatchObject([{ text: 'suicide=high', unseen: 'report' }]);
      expect(row.alias).toBe('Maple');
    });

    it('stand in the way of no worry about somebody', async () => {
      expect(await refusal(maple, { messageId: messages[20]!.id, reason: 'worried' })).toBe('done');
      expect(await causes(heron!.accountId)).toEqual(['worried']);
    });
  });

  describe('because somebody worries', () => {
    it('open an escalation about the author, with the words, in the same moment', async () => {
      await programme.duty(dana!, 60);
      await report(maple, { reason: 'worried' });
      const row = await crisis.row(dana!, 'worried');
      expect(row).toMatchObject({ alias: 'Heron', severity: 'high', status: 'open', signals: 0 });
      const { evidence, entries } = await crisis.case(dana!, row.id);
      expect(evidence).toMatchObject([{ text: 'I know a man who sells them.', unseen: null, signals: [] }]);
      expect(entries[0]).toMatchObject({ kind: 'opened', what: 'worried', by: null });
      expect(JSON.stringify(entries)).not.toContain('Maple');
      await crisis.tick();
      expect(await app.database.run('SELECT account_id, means FROM page WHERE escalation_id = $1 ORDER BY means DESC', [row.id])).toEqual([
        { account_id: dana!.accountId, means: 'in-app' },
        { account_id: dana!.accountId, means: 'email' },
      ]);
    });

    it('keep the words, also when they are taken back before anybody looks', async () => {
      await report(maple, { reason: 'worried' });
      await (await as(heron)).get(api.retractMessage, { messageId: message.id });
      const { evidence } = await crisis.case(dana!, (await crisis.row(dana!, 'worried')).id);
      expect(evidence).toMatchObject([{ text: 'I know a man who sells them.' }]);
    });

    it('call once, however many worry', async () => {
      const said = await say(heron, 'Nobody would notice.');
      await Promise.all([
        report(maple, { reason: 'worried' }),
        report(wren, { reason: 'worried' }),
        report(wren, { reason: 'worried', messageId: said.id }),
      ]);
      const row = await crisis.row(dana!, 'worried');
      expect((await crisis.entries(row.id)).filter(({ what }) => what === 'worried').map(({ kind }) => kind)).toEqual([
        'opened',
        'signal-joined',
        'signal-joined',
      ]);
      expect((await crisis.case(dana!, row.id)).evidence.map(({ text }) => text).sort()).toEqual([
        'I know a man who sells them.',
        'Nobody would notice.',
      ]);
    });

    it('join what is live of the same member already, and wake nobody who has it', async () => {
      await crisis.say(heron!, room, 'suicide=high');
      await crisis.take(dana!, await crisis.row(dana!));
      await report(maple, { reason: 'worried' });
      expect(await causes(heron!.accountId)).toEqual(['suicide']);
      expect(await crisis.row(dana!)).toMatchObject({ status: 'acknowledged', severity: 'high' });
      const { id } = await crisis.row(dana!);
      expect((await crisis.case(dana!, id)).evidence.map(({ text }) => text)).toContain('I know a man who sells them.');
    });

    it('join a call that the member asked for, and stand in the way of no other call', async () => {
      await programme.duty(dana!, 60);
      const call = async () => (await as(heron)).get(api.callMe, { clientKey: aKey() });
      await call();
      await app.fastForward(2);
      await report(maple, { reason: 'worried' });
      await crisis.tick();
      crisis.pager.taken();
      await call();
      await crisis.tick();
      expect(await causes(heron!.accountId)).toEqual(['call-me']);
      expect(crisis.pager.taken()).toContain(crisis.mailOf(dana!));
    });

    it('open a new one when the last is closed', async () => {
      await report(maple, { reason: 'worried' });
      const row = await crisis.row(dana!, 'worried');
      const counselor = await crisis.take(dana!, row);
      const { version } = await crisis.row(dana!, 'worried');
      await counselor.get(api.closeEscalation, { escalationId: row.id, version, ...(await crisis.ending()) });
      await report(wren, { reason: 'worried' });
      expect(await causes(heron!.accountId)).toEqual(['worried', 'worried']);
    });

    it('call for nobody where the author is a counselor: the report is all', async () => {
      const said = await say(dana, 'I am so tired of this.');
      await report(maple, { reason: 'worried', messageId: said.id });
      expect(await causes(dana!.accountId)).toEqual([]);
      expect(await waiting()).toMatchObject([{ reason: 'worried' }]);
    });
  });

  describe('whose note calls for help', () => {
    it.each([
      ['kept', {}, 'done'],
      ['of words that nobody knows here', { messageId: 'gone' }, 'message-already-gone'],
    ])('open an escalation about whoever wrote the note, when it is %s', async (_, over, answer) => {
      const gone = await say(heron, 'never mind');
      await (await as(heron)).get(api.retractMessage, { messageId: gone.id });
      const given = { note: 'suicide=high', ...over, ...('messageId' in over && { messageId: gone.id }) };
      expect(await refusal(maple, given)).toBe(answer);
      const row = await crisis.row(dana!);
      expect(row).toMatchObject({ alias: 'Maple', severity: 'high' });
      expect((await crisis.case(dana!, row.id)).evidence).toMatchObject([{ text: 'suicide=high', unseen: 'report' }]);
      expect(await causes(heron!.accountId)).toEqual([]);
    });

    it('are heard when the reporter is not in the room any more, and once when they are sent again', async () => {
      await report(maple, { note: 'suicide=high' });
      await report(maple, { note: 'suicide=high' });
      const { id } = await crisis.row(dana!);
      expect((await crisis.entries(id)).filter(({ kind }) => kind === 'signal-joined')).toEqual([]);
      await report(maple, { note: 'suicide=imminent' });
      expect(await crisis.row(dana!)).toMatchObject({ severity: 'imminent' });
      await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [wren!.accountId]);
      expect(await refusal(wren, { note: 'overdose=high' })).toBe('message-not-found');
      expect(await causes(wren!.accountId)).toEqual(['overdose']);
    });

    it('are not screened when staff write them', async () => {
      expect(await refusal(dana, { note: 'She said suicide=high to me.' })).toBe('done');
      expect(await causes(dana!.accountId)).toEqual([]);
    });
  });

  describe('of a counselor’s own message', () => {
    beforeEach(async () => {
      message = await say(dana, 'You are hopeless.');
    });

    it('are for the others who lead the room, and unknown to its author', async () => {
      const noor = await programme.staff('counselor', 'Noor', [room]);
      const one = await report(maple, { reason: 'hurtful', note: 'canary-note' });
      expect(await waiting(dana)).toEqual([]);
      expect((await (await as(dana)).get(api.rooms)).rooms[0]?.reports).toBe(0);
      expect(await decide(dana, one.id)).toBe('report-not-found');
      expect(await waiting(noor)).toMatchObject([{ by: 'Maple', note: 'canary-note' }]);
      expect(await decide(noor, one.id, { decision: 'take-down', reason: 'hurtful' })).toBe('done');
    });

    it('are for every admin and supervisor where nobody else leads, and unknown to the author', async () => {
      const priya = await programme.staff('admin', 'Priya');
      const sol = await programme.staff('supervisor', 'Sol');
      const other = await programme.staff('counselor', 'Lee');
      const one = await report(maple, { reason: 'hurtful', note: 'canary-note' });
      expect([await waiting(dana), await waiting(other)]).toEqual([[], []]);
      expect((await (await as(dana)).get(api.rooms)).rooms[0]?.reports).toBe(0);
      expect([await decide(dana, one.id), await decide(other, one.id)]).toEqual(['report-not-found', 'report-not-found']);
      const shown = [{ by: 'Maple', note: 'canary-note', message: { text: 'You are hopeless.' } }];
      expect(await waiting(sol)).toMatchObject(shown);
      expect(await waiting(priya)).toMatchObject(shown);
      expect(await decide(priya, one.id, { decision: 'take-down', reason: 'hurtful' })).toBe('done');
      expect(await waiting(sol)).toEqual([]);
    });

    it('are no admin’s business while another leads, nor those of peers', async () => {
      const priya = await programme.staff('admin', 'Priya');
      await programme.staff('counselor', 'Noor', [room]);
      const one = await report(maple, { reason: 'hurtful' });
      message = await say(heron, 'You are hopeless.');
      const two = await report(maple, { reason: 'hurtful' });
      expect(await waiting(priya)).toEqual([]);
      expect([await decide(priya, one.id), await decide(priya, two.id)]).toEqual(['report-not-found', 'report-not-found']);
    });

    it('reach an admin who leads nothing when nobody leads any more', async () => {
      const priya = await programme.staff('admin', 'Priya');
      await report(maple, { reason: 'hurtful' });
      await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [dana!.accountId]);
      expect(await waiting(priya)).toMatchObject([{ by: 'Maple' }]);
    });

    it('reach the author where there is nobody else at all, without who it was and what they wrote', async () => {
      await programme.staff('counselor', 'Noor', [room]).then(async (noor) => {
        await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [noor.accountId]);
      });
      const one = await report(maple, { reason: 'hurtful', note: 'canary-note' });
      expect(await waiting(dana)).toMatchObject([{ by: '', note: null, reason: 'hurtful' }]);
      expect(await decide(dana, one.id)).toBe('done');
    });
  });
});

import { api, type EscalationRow } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { manyTexts } from './support/many-crises.js';

const NOTE = 'Talked for ten minutes, safe for now.';
const minutesBetween = (row: EscalationRow) => (Date.parse(row.dueAt) - Date.parse(row.openedAt)) / 60_000;

describe('an escalation', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, priya]: Seated[] = [] as never;

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
    priya = await programme.staff('admin', 'Priya');
  });
  const say = (text: string, over: object = {}) => crisis.say(heron!, room, text, over);

  describe('opening', () => {
    it('stands in the queue as soon as the words are answered, by alias, due by the plan', async () => {
      await say('suicide=imminent');
      const row = await crisis.row(dana!);
      expect(row).toMatchObject({
        cause: 'suicide',
        severity: 'imminent',
        status: 'open',
        alias: 'Heron',
        roomName: 'Tuesday room',
        holder: null,
        mine: false,
        signals: 1,
      });
      expect(minutesBetween(row)).toBe(5);
      const { entries } = await crisis.case(dana!, row.id);
      expect(entries.slice(0, 2)).toMatchObject([{ kind: 'opened', by: null }, { kind: 'message-posted' }]);
    });

    it('is one for each category, and one of the worst severity heard in it', async () => {
      await say('suicide=concern and suicide=high and overdose=concern');
      const { escalations, counts } = await crisis.list(dana!);
      expect(escalations.map(({ cause, severity, signals }) => [cause, severity, signals])).toEqual([
        ['suicide', 'high', 2],
        ['overdose', 'concern', 1],
      ]);
      expect(counts).toEqual({ open: 2, mine: 0, unclaimed: 2 });
    });

    it('copies the plan: editing the plan changes no crisis in progress', async () => {
      await say('suicide=imminent');
      await app.database.run('UPDATE escalation_plan SET answer_minutes = 55 WHERE programme_id = $1', [programme.programmeId]);
      expect(minutesBetween(await crisis.row(dana!))).toBe(5);
      await say('overdose=imminent');
      expect(minutesBetween(await crisis.row(dana!, 'overdose'))).toBe(55);
    });

    it('keeps words that the room never saw, and says why', async () => {
      await say('suicide=high '.repeat(120));
      const { evidence } = await crisis.case(dana!, (await crisis.row(dana!)).id);
      expect(evidence).toMatchObject([{ unseen: 'message-too-long', messageSeq: null, text: expect.stringContaining('suicide=high') }]);
    });

    it('opens once when a member speaks in two rooms at the same moment', async () => {
      const other = await programme.room();
      await programme.seat(other, heron!, { alias: 'Otter', seat: 'peer' });
      await Promise.all([say('suicide=high'), crisis.say(heron!, other, 'suicide=high')]);
      expect((await crisis.row(priya!)).signals).toBe(2);
    });
  });

  describe('joining', () => {
    it('takes later words of the same kind in, and another after it was closed', async () => {
      await say('suicide=high one');
      await say('suicide=high two');
      const row = await crisis.row(dana!);
      expect(row.signals).toBe(2);
      const client = await crisis.take(dana!, row);
      const { version } = await crisis.row(dana!);
      await client.get(api.closeEscalation, { escalationId: row.id, version, ...(await crisis.ending()) });
      await say('suicide=high three');
      expect((await crisis.list(dana!)).escalations).toMatchObject([{ signals: 1, status: 'open' }]);
    });

    it('keeps the worst severity whatever is heard later, a retraction too', async () => {
      await say('suicide=imminent');
      await say('suicide=concern, jk, all good now');
      await say('all good now');
      const row = await crisis.row(dana!);
      expect(row).toMatchObject({ severity: 'imminent', status: 'open', signals: 2 });
      expect((await crisis.entries(row.id)).map(({ kind }) => kind)).not.toContain('severity-raised');
    });

    it('raises the severity, brings the answer forward and pages from the start of the worse plan', async () => {
      await programme.duty(dana!, 60);
      await say('suicide=concern');
      await crisis.tick();
      crisis.pager.taken();
      await say('suicide=imminent');
      await crisis.tick();
      const row = await crisis.row(dana!);
      expect([row.severity, crisis.pager.taken()]).toEqual(['imminent', [crisis.mailOf(dana!)]]);
      expect(minutesBetween(row)).toBeLessThan(6);
      await say('suicide=concern');
      expect((await crisis.row(dana!)).severity).toBe('imminent');
      expect((await crisis.entries(row.id)).filter(({ kind }) => kind === 'severity-raised')).toEqual([
        { kind: 'severity-raised', what: 'imminent' },
      ]);
    });

    it('raised to imminent while somebody has it: they keep it and are paged, and backup with them', async () => {
      const sam = await programme.staff('supervisor', 'Sam');
      await say('suicide=high');
      await crisis.take(dana!, await crisis.row(dana!));
      await crisis.tick();
      crisis.pager.taken();
      await say('suicide=imminent');
      await crisis.tick();
      expect(await crisis.row(dana!)).toMatchObject({ status: 'acknowledged', mine: true, severity: 'imminent' });
      expect(crisis.pager.taken()).toEqual([crisis.mailOf(dana!), crisis.mailOf(sam)].sort());
    });
  });

  describe('who sees it', () => {
    it('admins and supervisors all of it, counselors what they lead, others nothing', async () => {
      await say('suicide=high');
      const { id, version } = await crisis.row(priya!);
      const seen = async (staff: Seated) => (await app.as(staff)).refusal(api.escalation, { escalationId: id });
      const elsewhere = await programme.room();
      expect(await seen(await programme.staff('supervisor', 'Sam'))).toBe('done');
      expect(await seen(dana!)).toBe('done');
      const stranger = await programme.staff('counselor', 'Noor', [elsewhere]);
      expect(await seen(stranger)).toBe('escalation-not-found');
      expect((await crisis.list(stranger)).escalations).toEqual([]);
      for (const [endpoint, more] of [
        [api.acknowledge, { version }],
        [api.markContacted, { version }],
        [api.pageNext, { version }],
        [api.moreEvidence, { after: 0 }],
        [api.widenContext, { before: 1 }],
        [api.messageMember, { clientKey: aKey(), text: 'hello' }],
        [api.closeEscalation, { version, disposition: 'safe-for-now', note: NOTE }],
      ] as const)
        expect(await (await app.as(stranger)).refusal(endpoint, { escalationId: id, ...more })).toBe('escalation-not-found');

      const officer = await app.as(await programme.staff('privacy-officer', 'Olu'));
      expect([
        await officer.refusal(api.escalations, { view: 'open' }),
        await officer.refusal(api.escalation, { escalationId: id }),
      ]).toEqual(['not-for-your-role', 'not-for-your-role']);
      const peer = await app.as(heron!);
      expect([await peer.refusal(api.escalations, { view: 'open' }), await peer.refusal(api.escalation, { escalationId: id })]).toEqual([
        'not-for-your-role',
        'not-for-your-role',
      ]);
      const otherHouse = await app.programme();
      const other = await otherHouse.staff('admin', 'Ada');
      expect([await seen(other), (await crisis.list(other)).escalations.length]).toEqual(['escalation-not-found', 0]);
      expect(await (await app.as(priya!)).refusal(api.escalation, { escalationId: aKey() })).toBe('escalation-not-found');
    });

    it('a counselor who lost the seat no more; one of a room where it went on, too', async () => {
      await say('suicide=high');
      const { id } = await crisis.row(dana!);
      await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [dana!.accountId]);
      expect(await (await app.as(dana!)).refusal(api.acknowledge, { escalationId: id, version: 1 })).toBe('escalation-not-found');
      const second = await programme.room();
      await programme.seat(second, heron!, { alias: 'Otter', seat: 'peer' });
      const noor = await programme.staff('counselor', 'Noor', [second]);
      await crisis.say(heron!, second, 'suicide=high');
      expect(await crisis.row(noor)).toMatchObject({ id, alias: 'Heron' });
    });

    it('no name, account or address of the member stands in the queue or the case', async () => {
      await say('suicide=high');
      const client = await app.as(priya!);
      const { id } = await crisis.row(priya!);
      await client.get(api.messageMember, { escalationId: id, clientKey: aKey(), text: 'Are you safe?' });
      const bodies = [await client.ask(api.escalations, { view: 'open' }), await client.ask(api.escalation, { escalationId: id })]
        .map(({ text }) => text)
        .join('')
        .toLowerCase();
      expect(bodies).toContain('heron');
      expect([heron!.accountId, heron!.canary.toLowerCase()].filter((secret) => bodies.includes(secret))).toEqual([]);
    });
  });

  describe('the case', () => {
    it('shows two before the words, the words with what was heard in them, and one after', async () => {
      const maple = await programme.member(room, 'Maple');
      for (const text of ['one', 'two', 'three']) await crisis.say(maple, room, text);
      await say('so suicide=high');
      for (const text of ['five', 'six']) await crisis.say(maple, room, text);
      const { row, evidence, context, contextEarlier, memberKey } = await crisis.case(dana!, (await crisis.row(dana!)).id);
      expect(context.map(({ text }) => text)).toEqual(['two', 'three', 'five']);
      expect(evidence).toMatchObject([
        { text: 'so suicide=high', unseen: null, messageSeq: 4, signals: [{ category: 'suicide', severity: 'high', span: [3, 15] }] },
      ]);
      expect([contextEarlier, memberKey]).toEqual([true, heron!.key]);

      const wider = await (await app.as(dana!)).get(api.widenContext, { escalationId: row.id, before: 2 });
      expect([wider.messages.map(({ text }) => text), wider.earlier]).toEqual([['one'], false]);
      expect((await crisis.entries(row.id)).map(({ kind }) => kind)).toContain('context-widened');
      const onRecord = () =>
        app.database.run(
          `SELECT actor_id AS by, subject_id AS of, detail FROM audit_entry WHERE action = 'escalation.context-widened' AND subject_id = $1 ORDER BY number`,
          [row.id],
        );
      const look = { by: dana!.accountId, of: row.id, detail: { before: 2 } };
      expect(await onRecord()).toEqual([look]);
      await (await app.as(dana!)).get(api.widenContext, { escalationId: row.id, before: 1 });
      expect(await onRecord()).toEqual([look, { ...look, detail: { before: 1 } }]);
    });

    it('shows both ends of a long case, and what stands between a hundred at a time, each a reading on record', async () => {
      await say('suicide=high');
      const { id: escalationId } = await crisis.row(dana!);
      await manyTexts(app.database, escalationId, 320);
      const client = await app.as(dana!);
      const { evidence, leftOut } = await crisis.case(dana!, escalationId);
      expect([evidence.length, leftOut]).toEqual([200, { before: 100, after: 100, texts: 121 }]);
      const first = await client.get(api.moreEvidence, { escalationId, after: 100 });
      const second = await client.get(api.moreEvidence, { escalationId, after: first.upTo });
      expect([first.upTo, second.upTo, second.evidence.length]).toEqual([200, 221, 21]);
      const whole = [...evidence.slice(0, 100), ...first.evidence, ...second.evidence, ...evidence.slice(100)].map(({ at }) => at);
      expect(whole).toEqual([...new Set(whole)].sort());
      expect(whole).toHaveLength(321);
      expect(await client.get(api.moreEvidence, { escalationId, after: 221 })).toEqual({ evidence: [], upTo: 221 });
      const audited = await app.database.run(`SELECT 1 FROM audit_entry WHERE action = 'escalation.read' AND subject_id = $1`, [
        escalationId,
      ]);
      expect(audited).toHaveLength(4);
    });

    it('leaves nothing out of a case of two hundred texts', async () => {
      await say('suicide=high');
      const { id } = await crisis.row(dana!);
      await manyTexts(app.database, id, 199);
      const { evidence, leftOut } = await crisis.case(dana!, id);
      expect([evidence.length, leftOut]).toEqual([200, null]);
    });

    it('records a reader once in ten minutes, in the case and in the log', async () => {
      await say('suicide=high');
      const { id } = await crisis.row(dana!);
      await crisis.case(dana!, id);
      await crisis.case(dana!, id);
      const readings = async () => (await crisis.case(priya!, id)).entries.filter(({ kind }) => kind === 'read').map(({ by }) => by);
      expect(await readings()).toEqual(['Dana', 'Priya']);
      await app.fastForward(11);
      await crisis.case(dana!, id);
      expect(await readings()).toEqual(['Dana', 'Priya', 'Dana', 'Priya']);
      const audited = await app.database.run(`SELECT 1 FROM audit_entry WHERE action = 'escalation.read' AND subject_id = $1`, [id]);
      expect(audited).toHaveLength(4);
    });

    it('follows what becomes of the words: paused, picked, posted, taken back', async () => {
      const clientKey = aKey();
      const client = await app.as(heron!);
      await say('suicide=high', { clientKey, confirmed: false });
      const { id } = await crisis.row(dana!);
      expect((await crisis.case(dana!, id)).evidence).toMatchObject([{ text: 'suicide=high', unseen: 'paused' }]);
      const choice = { roomId: room.id, clientKey, choice: 'send' };
      await client.get(api.pauseChoice, choice);
      await client.get(api.pauseChoice, choice);
      const sent = await say('suicide=high', { clientKey });
      const { evidence, entries } = await crisis.case(dana!, id);
      expect(evidence).toMatchObject([{ text: 'suicide=high', unseen: null, messageSeq: 1 }]);
      expect(entries.filter(({ kind }) => kind !== 'read').map(({ kind, what, by }) => [kind, what, by])).toEqual([
        ['opened', 'suicide', null],
        ['pause-choice', 'send', null],
        ['message-posted', null, null],
      ]);
      await client.get(api.retractMessage, { messageId: sent.body['message' as never]['id'] });
      expect((await crisis.case(dana!, id)).evidence).toMatchObject([{ text: 'suicide=high' }]);
    });

    it('tells who let held words through or kept them out', async () => {
      await app.database.run(`INSERT INTO presence VALUES ($1, $2, $3, clock_now())`, [aKey(), room.id, dana!.accountId]);
      const held = await say('suicide=high');
      const { id } = await crisis.row(dana!);
      expect((await crisis.case(dana!, id)).evidence).toMatchObject([{ unseen: 'held' }]);
      await (await app.as(dana!)).get(api.keepOutMessage, { messageId: held.body['message' as never]['id'], reason: 'method' });
      const { evidence, entries } = await crisis.case(dana!, id);
      expect(evidence).toMatchObject([{ unseen: 'kept-out', text: 'suicide=high' }]);
      expect(entries.slice(-1)).toMatchObject([{ kind: 'message-kept-out', by: 'Dana' }]);
    });

    it('answers a pause that opened nothing the same', async () => {
      expect(await (await app.as(heron!)).get(api.pauseChoice, { roomId: room.id, clientKey: aKey(), choice: 'not-about-me' })).toEqual({
        done: true,
      });
    });
  });

  describe('answering', () => {
    it('has one winner of fifty, and the others learn who', async () => {
      await say('suicide=imminent');
      const row = await crisis.row(dana!);
      const staff = await Promise.all(Array.from({ length: 50 }, (_, i) => programme.staff('counselor', `C${String(i)}`, [room])));
      const clients = await Promise.all(staff.map((one) => app.as(one)));
      const answers = await Promise.all(
        clients.map((client) => client.ask(api.acknowledge, { escalationId: row.id, version: row.version })),
      );
      const winners = answers.filter(({ ok }) => ok);
      expect(winners).toHaveLength(1);
      const holder = winners[0]!.body['holder' as never];
      expect(answers.filter(({ ok }) => !ok).map(({ body }) => body)).toEqual(
        Array.from({ length: 49 }, () => ({ type: 'escalation-taken', holder })),
      );
      expect((await crisis.entries(row.id)).filter(({ kind }) => kind === 'acknowledged')).toHaveLength(1);
      expect(
        await app.database.run(`SELECT 1 FROM audit_entry WHERE action = 'escalation.acknowledged' AND subject_id = $1`, [row.id]),
      ).toHaveLength(1);
    });

    it('stops the paging, not the clock; taking twice is taking once', async () => {
      await say('suicide=imminent');
      const row = await crisis.row(dana!);
      await crisis.take(dana!, row);
      await crisis.take(dana!, row);
      expect(await crisis.row(dana!)).toMatchObject({ status: 'acknowledged', mine: true, holder: 'Dana', dueAt: row.dueAt });
      expect((await crisis.list(dana!, 'unclaimed')).escalations).toEqual([]);
      expect((await crisis.list(dana!, 'mine')).counts).toEqual({ open: 1, mine: 1, unclaimed: 0 });
      const taken = await (await app.as(priya!)).ask(api.acknowledge, { escalationId: row.id, version: row.version });
      expect(taken.body).toEqual({ type: 'escalation-taken', holder: 'Dana' });
    });

    it('goes from taken to contacted to closed, each with its refusal', async () => {
      await say('suicide=high');
      let row = await crisis.row(dana!);
      const end = { ...(await crisis.ending()), note: NOTE };
      const client = await app.as(dana!);
      const other = await app.as(priya!);
      expect((await client.ask(api.markContacted, { escalationId: row.id, version: row.version })).body).toEqual({
        type: 'not-your-escalation',
      });
      expect((await client.ask(api.closeEscalation, { escalationId: row.id, version: row.version, ...end })).body).toEqual({
        type: 'not-your-escalation',
      });

      row = await client.get(api.acknowledge, { escalationId: row.id, version: row.version });
      expect((await other.ask(api.markContacted, { escalationId: row.id, version: row.version })).body).toEqual({
        type: 'not-your-escalation',
        holder: 'Dana',
      });
      expect((await other.ask(api.closeEscalation, { escalationId: row.id, version: row.version, ...end })).body).toEqual({
        type: 'not-your-escalation',
        holder: 'Dana',
      });
      expect(await client.refusal(api.markContacted, { escalationId: row.id, version: row.version - 1 })).toBe('escalation-changed');
      row = await client.get(api.markContacted, { escalationId: row.id, version: row.version });
      expect(row.status).toBe('contacted');

      await say('suicide=high more was heard');
      expect(await client.refusal(api.closeEscalation, { escalationId: row.id, version: row.version, ...end })).toBe('escalation-changed');
      expect(await client.refusal(api.closeEscalation, { escalationId: row.id, version: row.version, ...end, note: 'too short' })).toBe(
        'invalid-input',
      );
      const { version } = await crisis.row(dana!);
      const closed = await client.get(api.closeEscalation, { escalationId: row.id, version, ...end });
      expect(closed).toMatchObject({ status: 'closed', holder: 'Dana' });
      expect(await crisis.case(dana!, row.id)).toMatchObject({ disposition: 'safe-for-now', note: NOTE, nextPage: null });
      expect(
        (await app.database.run<{ note_sealed: string }>('SELECT note_sealed FROM escalation WHERE id = $1', [row.id]))[0]!.note_sealed,
      ).not.toContain('Talked');
      expect((await crisis.list(dana!, 'closed')).lastClosedAt).not.toBeNull();

      const after = { escalationId: row.id, version: closed.version };
      for (const endpoint of [api.acknowledge, api.markContacted, api.pageNext] as const)
        expect(await client.refusal(endpoint, after)).toBe('escalation-closed');
      expect(await client.refusal(api.closeEscalation, { ...after, ...end })).toBe('escalation-closed');
      expect(await client.refusal(api.messageMember, { escalationId: row.id, clientKey: aKey(), text: 'hello' })).toBe('escalation-closed');
    });

    it('writes to the member in private once, from a seat that is on record', async () => {
      await say('suicide=high');
      const row = await crisis.row(priya!);
      const client = await app.as(priya!);
      const clientKey = aKey();
      const message = { escalationId: row.id, clientKey, text: 'I read what you wrote. Are you safe?' };
      const [first, again] = [await client.get(api.messageMember, message), await client.get(api.messageMember, message)];
      expect(first).toMatchObject({
        outcome: 'posted',
        care: null,
        message: { state: 'posted', text: message.text, author: { alias: 'Priya', seat: 'counselor' } },
      });
      expect(again).toEqual(first);
      const { entries, privateMessages, privateRoomId } = await crisis.case(dana!, row.id);
      expect(entries.filter(({ kind }) => kind === 'messaged')).toMatchObject([{ by: 'Priya' }]);
      expect(privateMessages).toMatchObject([{ text: message.text }]);
      const { roomId } = await (await app.as(heron!)).get(api.privateRoom);
      expect(privateRoomId).toBe(roomId);
      expect((await (await app.as(heron!)).get(api.roomMessages, { roomId })).messages).toMatchObject([{ text: message.text }]);
      expect(
        await app.database.run(
          `SELECT action FROM audit_entry WHERE action IN ('room.seat-taken', 'escalation.messaged') AND actor_id = $1 ORDER BY number`,
          [priya!.accountId],
        ),
      ).toEqual([{ action: 'escalation.messaged' }, { action: 'room.seat-taken' }]);
      expect(await client.refusal(api.messageMember, { ...message, clientKey: aKey(), text: '  ' })).toBe('message-empty');
    });

    it('leaves a whole audit chain behind', async () => {
      await say('suicide=high');
      await crisis.take(dana!, await crisis.row(dana!));
      expect(await app.database.run('SELECT audit_broken_at($1) AS broken', [programme.organisationId])).toEqual([{ broken: null }]);
    });
  });

  describe('on consoles', () => {
    it('comes to those who may see it within two seconds, and to nobody else', async () => {
      const stranger = await programme.staff('counselor', 'Noor', [await programme.room()]);
      const [watching, elsewhere] = [await (await app.as(dana!)).socket(), await (await app.as(stranger)).socket()];
      await watching.tell('queue:watch', {});
      await elsewhere.tell('queue:watch', {});
      await say('suicide=imminent');
      const { row } = await watching.heard('escalation:changed', (frame) => frame.row.roomId === room.id);
      expect(row).toMatchObject({ cause: 'suicide', status: 'open', alias: 'Heron' });
      await crisis.tick();
      await watching.heard('escalation:changed', (frame) => frame.paged);
      await crisis.take(priya!, row);
      await watching.heard('escalation:changed', (frame) => frame.row.holder === 'Priya' && !frame.row.mine);
      expect(elsewhere.frames.filter(({ frame }) => frame === 'escalation:changed')).toEqual([]);
    });
  });
});

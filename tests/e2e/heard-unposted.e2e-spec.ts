import { setImmediate } from 'node:timers/promises';
import { Client } from 'pg';
import { api } from '#libs/contracts';
import { RecallSaid } from '#libs/messaging';
import { type Actor, Database, LaneDatabase, poolOf, ReservedDatabase } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Admission, MOST_WAITING } from '../../apps/server/src/admission.js';
import { Clocks } from '../../apps/server/src/clocks.js';
import { startApp } from './support/app.js';

const WISH = 'I want to die';
const CALL = { cause: 'suicide', severity: 'high' };
const URGENT = { cause: 'suicide', severity: 'imminent' };
const withCare = { care: { kind: expect.any(String) } };

/** What was not posted was said all the same, and what cannot be posted now is heard with what was said before it. */
describe('what was said before a text', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana]: Seated[] = [] as never;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
  });

  const saying = (text: string, clientKey = aKey()) => ({ roomId: room.id, clientKey, text, confirmed: true });
  const say = async (who: Seated, text: string, clientKey = aKey()) => (await app.as(who)).ask(api.postMessage, saying(text, clientKey));
  const rewording = (messageId: string, text: string) => ({ messageId, clientKey: aKey(), text, confirmed: true, contentNote: null });
  const called = () => app.database.run('SELECT cause, severity FROM escalation WHERE account_id = $1', [heron!.accountId]);
  const evidence = () =>
    app.database.run<{ unseen: string | null }>('SELECT unseen FROM escalation_evidence WHERE account_id = $1 ORDER BY at', [
      heron!.accountId,
    ]);
  const loose = async () =>
    (await app.database.run<{ client_key: string }>('SELECT client_key FROM loose_text WHERE room_id = $1', [room.id])).map(
      ({ client_key }) => client_key,
    );
  const impose = async (over: object) => (await app.as(dana!)).get(api.imposeSanction, { roomId: room.id, minutes: 90, ...over });
  const mute = () => impose({ kind: 'mute', memberKey: heron!.key, reason: 'hurtful' });
  const lift = async ({ id: sanctionId }: { id: string }) => (await app.as(dana!)).get(api.liftSanction, { sanctionId });
  const nobody: never[] = [];
  const half = ['im going to kill', 'myself'] as const;
  /** Reserved connections on which calls are kept, and one on which is read what was said before. */
  const BY_WORDS = 5 + 1;

  /** As a writer of the room has it who does not end. */
  const whileLocked = async <T>(work: () => Promise<T>): Promise<T> => {
    const other = new Client({ connectionString: app.database.url });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM room WHERE id = $1 FOR NO KEY UPDATE', [room.id]);
      return await work();
    } finally {
      await other.query('ROLLBACK');
      await other.end();
    }
  };
  const whileTaken = async <T>(databases: readonly (typeof Database)[], work: () => Promise<T>): Promise<T> => {
    const pools = databases.map((database) => poolOf(app.app.get<Database>(database).dataSource));
    const taken = await Promise.all(pools.flatMap((pool) => Array.from({ length: pool.options.max }, () => pool.connect())));
    try {
      return await work();
    } finally {
      for (const connection of taken) connection.release();
    }
  };
  const within = async <T>(work: Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work;
    expect(performance.now() - began).toBeLessThan(2_000);
    return done;
  };

  it('raises what is posted: so much is expected of the rest', async () => {
    await say(heron!, WISH);
    expect(await called()).toEqual([CALL]);
    expect((await say(heron!, 'tonight')).body).toMatchObject({ outcome: 'posted', ...withCare });
    expect(await called()).toEqual([URGENT]);
  });

  describe('that finds its room or its node full', () => {
    it.each([
      ['a room that somebody has', whileLocked],
      ['no connection of the lane', (work: () => Promise<void>) => whileTaken([LaneDatabase], work)],
      ['none of the lane and no ordinary one', (work: () => Promise<void>) => whileTaken([LaneDatabase, Database], work)],
    ])('raises it: %s', async (_, full) => {
      await say(heron!, WISH);
      const clientKey = aKey();
      await full(async () => {
        expect((await within(say(heron!, 'tonight', clientKey))).body).toMatchObject({ type: 'busy', ...withCare });
      });
      expect(await called()).toEqual([URGENT]);
      expect(await evidence()).toMatchObject([{ unseen: null }, { unseen: 'busy' }]);

      expect((await say(heron!, 'tonight', clientKey)).body).toMatchObject({ outcome: 'posted' });
      expect([await called(), await evidence()]).toEqual([[URGENT], [{ unseen: null }, { unseen: null }]]);
    });

    it('raises what calls for help by itself as well', async () => {
      for (const sign of ['I just weigh everyone down', 'hoping to just disappear', 'my kids would do fine without me'])
        await say(heron!, sign);
      await whileLocked(() => say(heron!, 'whats even the point of me'));
      const signals = await app.database.run<{ severity: string }>('SELECT severity FROM signal WHERE account_id = $1 ORDER BY severity', [
        heron!.accountId,
      ]);
      expect(signals.map(({ severity }) => severity)).toEqual(['concern', 'concern', 'concern', 'high']);
    });

    it('raises it when neither was posted', async () => {
      await whileLocked(async () => {
        await say(heron!, WISH);
        expect(await called()).toEqual([CALL]);
        expect((await say(heron!, 'tonight')).body).toMatchObject({ type: 'busy', ...withCare });
      });
      expect(await called()).toEqual([URGENT]);
    });

    it('is its first half', async () => {
      await say(heron!, 'im going to kill');
      await whileLocked(async () => expect((await say(heron!, 'myself')).body).toMatchObject({ type: 'busy', ...withCare }));
      expect(await called()).toEqual([CALL]);
    });

    it('is the question that it answers', async () => {
      await say(dana!, 'Heron, are you thinking of killing yourself?');
      await whileLocked(async () => expect((await say(heron!, 'yes')).body).toMatchObject({ type: 'busy', ...withCare }));
      expect(await called()).toEqual([CALL]);
    });

    it('is a question that it quotes, however long ago', async () => {
      const { body } = await say(dana!, 'Heron, are you thinking of killing yourself?');
      const { message } = body as { message: { id: string } };
      await app.fastForward(30);
      const client = await app.as(heron!);
      const yes = { ...saying('yes'), quotes: message.id };
      await whileLocked(async () => expect((await client.ask(api.postMessage, yes)).body).toMatchObject({ type: 'busy', ...withCare }));
      expect(await called()).toEqual([CALL]);
    });

    it('and is no question to whoever has no seat there', async () => {
      const stranger = await programme.member(await programme.room(), 'Wren');
      await say(dana!, 'Are you thinking of killing yourself?');
      await whileLocked(async () => {
        const { body } = await say(stranger, 'yes'); // whoever calls for help there is told that there is no such room
        expect(body).toEqual({ type: 'busy', retryAfterMs: expect.any(Number) });
      });
      expect(await app.database.run('SELECT 1 FROM escalation WHERE account_id = $1', [stranger.accountId])).toEqual(nobody);
    });

    it('keeps nothing of what calls for nobody', async () => {
      await say(heron!, 'I made soup.');
      await whileLocked(async () => expect((await say(heron!, 'good evening')).body).not.toHaveProperty('care'));
      expect([await called(), await loose()]).toEqual([nobody, nobody]);
    });

    it('is new words for a message', async () => {
      const { body } = await say(heron!, 'well');
      await say(heron!, WISH);
      const socket = await (await app.as(heron!)).socket();
      const { message } = body as { message: { id: string } };
      await whileLocked(async () => {
        const reply = await socket.say('message:edit', rewording(message.id, 'tonight'));
        expect(reply).toMatchObject({ ok: false, problem: { type: 'busy', ...withCare } });
      });
      expect(await called()).toEqual([URGENT]);
    });

    it('raises it at the door of a node that takes no more', async () => {
      await say(heron!, WISH);
      const socket = await (await app.as(heron!)).socket();
      const admission = app.app.get(Admission);
      const inside = Array.from({ length: MOST_WAITING.words }, () => admission.enter('words', {}, null));
      const reply = await within(socket.say('message:post', saying('tonight')));
      const calm = await within(socket.say('message:post', saying('good evening')));
      for (const leave of inside) leave();
      expect(reply).toMatchObject({ ok: false, problem: { type: 'busy', ...withCare } });
      expect(calm).toEqual({ ok: false, problem: { type: 'busy', retryAfterMs: expect.any(Number) } });
      expect(await called()).toEqual([URGENT]);
    });

    it('is asked for a few texts of one account at a time, so that whoever sends hundreds keeps nobody else from it', async () => {
      await say(heron!, half[0]);
      const maple = await programme.member(room, 'Maple');
      const recall = app.app.get(RecallSaid);
      const ask = ({ accountId }: Seated) => {
        const actor = { accountId, organisationId: programme.organisationId } as Actor;
        return recall.before({ actor, text: half[1], clientKey: aKey(), roomId: room.id, thread: null, quotes: null });
      };
      const done: string[] = [];
      const asked = (who: Seated, name: string) => ask(who).then(() => done.push(name));
      await whileTaken([ReservedDatabase], () =>
        Promise.all([...['1', '2', '3', '4', 'at once'].map((name) => asked(heron!, name)), asked(maple, 'other')]),
      );
      expect(done).toEqual(['at once', '1', '2', '3', '4', 'other']);
      let before = await ask(heron!);
      while (!before) {
        await setImmediate(); // what waited for a connection is read now, and makes room
        before = await ask(heron!);
      }
      expect(before.earlier.map(({ text }) => text)).toEqual([half[0]]);
    });

    it('leaves a connection to whoever signs in meanwhile', async () => {
      const pool = poolOf(app.app.get(ReservedDatabase).dataSource);
      const taken = await Promise.all(Array.from({ length: BY_WORDS }, () => pool.connect()));
      try {
        const { body } = await within(say(heron!, 'good evening'));
        expect(body).toMatchObject({ outcome: 'posted' });
      } finally {
        for (const connection of taken) connection.release();
      }
    });

    it('cannot be asked where no connection at all is left: the answer is no later, and the same words are heard whole when they come again', async () => {
      await say(heron!, WISH);
      const client = await app.as(heron!);
      const socket = await client.socket();
      const clientKey = aKey();
      await whileTaken([LaneDatabase, Database, ReservedDatabase], async () => {
        const reply = await within(socket.say('message:post', saying('tonight', clientKey)));
        expect(reply).toEqual({ ok: false, problem: { type: 'busy', retryAfterMs: expect.any(Number) } });
      });
      expect(await called()).toEqual([CALL]);
      await app.fastForward(9);
      expect(await socket.say('message:post', saying('tonight', clientKey))).toMatchObject({ value: { outcome: 'posted', ...withCare } });
      expect(await called()).toEqual([URGENT]);
    });
  });

  describe('that was refused or not sent', () => {
    const short = [WISH, 'tonight'] as const;

    it.each([
      ['muted', mute, 'member-muted'],
      ['locked out', () => impose({ kind: 'lock', reason: 'night' }), 'room-locked'],
    ])('raises what comes after it: %s', async (_, refuse, type) => {
      await refuse();
      for (const text of short) expect((await say(heron!, text)).body).toMatchObject({ type, ...withCare });
      expect(await called()).toEqual([URGENT]);
    });

    it('is a first half, in which nothing was heard', async () => {
      await mute();
      expect((await say(heron!, half[0])).body).not.toHaveProperty('care');
      expect(await called()).toEqual(nobody);
      expect((await say(heron!, half[1])).body).toMatchObject({ type: 'member-muted', ...withCare });
      expect(await called()).toEqual([CALL]);
    });

    it('is one for what is posted later, too, for ten minutes', async () => {
      const sanction = await mute();
      await say(heron!, half[0]);
      await lift(sanction);
      await app.fastForward(9.9);
      expect((await say(heron!, half[1])).body).toMatchObject({ outcome: 'posted' });
      expect(await called()).toEqual([CALL]);
    });

    it('and for no longer', async () => {
      await mute();
      await say(heron!, half[0]);
      await app.fastForward(10.1);
      await say(heron!, half[1]);
      expect(await called()).toEqual(nobody);
    });

    it('is another’s business nowhere', async () => {
      await mute();
      await say(heron!, half[0]);
      await say(await programme.member(room, 'Maple'), half[1]);
      expect(await app.database.run('SELECT 1 FROM escalation WHERE room_id = $1', [room.id])).toEqual(nobody);
    });

    it('was paused, and other words were sent instead', async () => {
      const client = await app.as(heron!);
      expect(await client.get(api.postMessage, { ...saying(WISH), confirmed: false })).toMatchObject({ outcome: 'paused' });
      await say(heron!, 'tonight');
      expect(await called()).toEqual([URGENT]);
    });

    it('stood in a message that says something else now', async () => {
      const { body } = await say(heron!, WISH);
      const socket = await (await app.as(heron!)).socket();
      const { message } = body as { message: { id: string } };
      await socket.tell('message:edit', rewording(message.id, 'never mind'));
      await say(heron!, 'tonight');
      expect(await called()).toEqual([URGENT]);
    });

    it('leaves a question open that was asked before it, whoever wrote since', async () => {
      await say(dana!, 'Heron, are you thinking of killing yourself?');
      const sanction = await mute();
      await say(heron!, 'hm');
      await say(await programme.member(room, 'Maple'), 'Good evening.');
      await lift(sanction);
      await say(heron!, 'yes');
      expect(await called()).toEqual([CALL]);
    });

    it('and as new words for a message, beside which it is not counted', async () => {
      await say(dana!, 'Heron, are you thinking of killing yourself?');
      const { body } = await say(heron!, 'its hard');
      const { message } = body as { message: { id: string } };
      await (await (await app.as(heron!)).socket()).tell('message:edit', rewording(message.id, 'it is hard'));
      await say(heron!, 'idk');
      await say(heron!, 'yes');
      expect(await called()).toEqual([CALL]);
    });

    it('is kept no longer than it is read: its end', async () => {
      const sanction = await mute();
      expect((await say(heron!, `${'blue '.repeat(5_000)}im going to kill`)).body).not.toHaveProperty('care');
      const [kept] = await app.database.run<{ bytes: number }>(
        'SELECT octet_length(text_sealed) AS bytes FROM loose_text WHERE room_id = $1',
        [room.id],
      );
      expect(kept!.bytes).toBeLessThan(1_200);
      await lift(sanction);
      await say(heron!, half[1]);
      expect(await called()).toEqual([CALL]);
    });

    it('raises what its author writes for those who answer', async () => {
      await say(heron!, WISH);
      await (await app.as(heron!)).get(api.setPreferences, { helps: 'Tonight', avoid: '', reachBy: 'call', language: 'en' });
      expect(await called()).toEqual([URGENT]);
    });

    it('counts once when it is posted after all', async () => {
      await say(heron!, WISH);
      const sanction = await mute();
      const keys = ['a', 'b', 'c', 'd'].map((text) => [text, aKey()] as const);
      for (const [text, key] of keys) await say(heron!, text, key);
      await lift(sanction);
      for (const [text, key] of keys) expect((await say(heron!, text, key)).body).toMatchObject({ outcome: 'posted' });
      await say(heron!, 'tonight'); // five texts are read on from, and the first of them is the wish
      expect(await called()).toEqual([URGENT]);
    });

    it('is no message: slow mode does not wait for it', async () => {
      const sanction = await mute();
      await say(heron!, 'good evening');
      await lift(sanction);
      await impose({ kind: 'slow', seconds: 600 });
      expect((await say(heron!, 'good evening')).body).toMatchObject({ outcome: 'posted' });
    });

    it('is forgotten after an hour, and of those who go on trying sooner', async () => {
      const forget = () => app.app.get(Clocks).tick();
      await mute();
      const keys = Array.from({ length: 25 }, () => aKey());
      for (const key of keys) await say(heron!, 'good evening', key);
      expect((await loose()).sort()).toEqual(keys.slice(-20).sort());
      await app.fastForward(59);
      await forget();
      expect(await loose()).toHaveLength(20);
      await app.fastForward(2);
      await forget();
      expect(await loose()).toEqual(nobody);
    });

    it('stands in no log', async () => {
      await mute();
      for (const text of short) await say(heron!, text);
      expect(app.logged()).not.toMatch(/want to die|tonight/iu);
    });
  });
});

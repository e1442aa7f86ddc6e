import { api, type Category, type Severity } from '#libs/contracts';
import { Database } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { aKey, type Programme, type RoomMade, type Seated } from '#libs/testing';
import { ScreeningWatch } from '../../apps/server/src/screening-watch.js';
import { startApp } from './support/app.js';
import { Classifier, NONE, says } from './support/classifier.js';
import { Crisis } from './support/crisis.js';

const CALM = 'the willow is quiet today';
const LIMIT_MS = 300;
const thinks = (severity: Severity, category: Category = 'suicide') => says({ severity, category, reason: 'despair' });

describe('a second opinion', () => {
  let classifier: Classifier;
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana]: Seated[] = [] as never;

  const settings = (over: { shadow?: boolean } = {}) => ({
    secondOpinion: { url: classifier.url, shadow: over.shadow ?? false, limitMs: LIMIT_MS },
  });

  beforeAll(async () => {
    classifier = await Classifier.open();
    crisis = await Crisis.start({ config: settings() });
  });
  afterAll(async () => {
    await crisis[Symbol.asyncDispose]();
    await classifier[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await crisis.app.database.run('DELETE FROM second_opinion');
    classifier.asked.length = 0;
    classifier.answer = NONE;
    programme = await crisis.app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    await programme.duty(dana, 24 * 60);
  });

  const say = (text: string, over: object = {}) => crisis.say(heron!, room, text, over);
  const queue = async () => (await crisis.list(dana!)).escalations.map(({ cause, severity, signals }) => [cause, severity, signals]);
  const rows = () =>
    crisis.app.database.run<Record<string, unknown>>(
      `SELECT state, severity, category, reason, shadow, adds, attempts, text_sealed IS NOT NULL AS sealed FROM second_opinion ORDER BY asked_at`,
    );
  const posted = { ok: true, body: { outcome: 'posted' } };

  describe('adds and raises', () => {
    it('opens an escalation where the rules heard nothing, with the words as evidence, and pages', async () => {
      classifier.answer = thinks('high');
      expect(await say(CALM)).toMatchObject(posted);
      expect(await queue()).toEqual([]);
      expect(classifier.asked).toEqual([]); // not before the message is committed and answered
      crisis.pager.taken();
      await crisis.tick();
      expect(await queue()).toEqual([['suicide', 'high', 1]]);
      const { evidence } = await crisis.case(dana!, (await crisis.row(dana!)).id);
      expect(evidence).toMatchObject([
        { text: CALM, unseen: null, messageSeq: 1, signals: [{ ruleId: 'second-opinion', phrase: 'despair' }] },
      ]);
      await crisis.tick();
      expect(crisis.pager.taken()).toEqual([crisis.mailOf(dana!)]);
      expect(await rows()).toMatchObject([{ state: 'answered', severity: 'high', adds: true, shadow: false, sealed: false }]);
    });

    it('says the text to the address that was set up, and nothing else', async () => {
      await say(CALM);
      await crisis.tick();
      expect(classifier.asked).toMatchObject([{ path: '/classify', body: JSON.stringify({ text: CALM }) }]);
      const headers = Object.keys(classifier.asked[0]!.headers).sort();
      expect(headers).toEqual(['connection', 'content-length', 'content-type', 'host']);
    });

    it('raises what the rules heard, in the same escalation', async () => {
      classifier.answer = thinks('imminent');
      await say('suicide=concern');
      await crisis.tick();
      expect(await queue()).toEqual([['suicide', 'imminent', 2]]);
      const kinds = (await crisis.entries((await crisis.row(dana!)).id)).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['opened', 'signal-joined', 'severity-raised']));
    });

    it('adds another category beside the one that the rules heard', async () => {
      classifier.answer = thinks('high', 'overdose');
      await say('suicide=concern');
      await crisis.tick();
      expect((await queue()).sort()).toEqual([
        ['overdose', 'high', 1],
        ['suicide', 'concern', 1],
      ]);
    });

    it('hears a text that was refused, too', async () => {
      await crisis.app.database.run(
        `INSERT INTO sanction (id, organisation_id, room_id, account_id, kind, until, imposed_by, imposed_at)
         SELECT gen_random_uuid(), $1, $2, $3, 'mute', clock_now() + interval '1 hour', $4, clock_now()`,
        [programme.organisationId, room.id, heron!.accountId, dana!.accountId],
      );
      classifier.answer = thinks('high');
      expect((await say(CALM)).body).toMatchObject({ type: 'member-muted' });
      await crisis.tick();
      const { evidence } = await crisis.case(dana!, (await crisis.row(dana!)).id);
      expect(evidence).toMatchObject([{ text: CALM, unseen: 'member-muted', messageSeq: null, signals: [{ ruleId: 'second-opinion' }] }]);
    });

    it('is not asked about what staff write, nor twice about a retry', async () => {
      const counselor = await crisis.app.as(dana!);
      await counselor.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text: 'how is everybody?', confirmed: true });
      const clientKey = aKey();
      await say(CALM, { clientKey });
      await say(CALM, { clientKey });
      await crisis.tick();
      await say(CALM, { clientKey });
      await crisis.tick();
      expect(classifier.texts()).toEqual([CALM]);
    });
  });

  describe('never lowers', () => {
    it.each<[string, ReturnType<typeof says>]>([
      ['hears nothing', NONE],
      ['thinks it less bad', thinks('concern')],
      ['thinks the same', thinks('imminent')],
    ])('what the rules heard, when it %s', async (_, answer) => {
      classifier.answer = answer;
      await say('suicide=imminent');
      await crisis.tick();
      expect(classifier.texts()).toEqual(['suicide=imminent']);
      expect(await queue()).toEqual([['suicide', 'imminent', 1]]);
      const kinds = (await crisis.entries((await crisis.row(dana!)).id)).map(({ kind }) => kind);
      expect(kinds).not.toContain('signal-joined');
    });

    it('what another text had raised before', async () => {
      await say('suicide=imminent');
      classifier.answer = thinks('concern');
      await say(CALM);
      await crisis.tick();
      expect(await queue()).toEqual([['suicide', 'imminent', 2]]);
    });
  });

  describe('that fails, is asked again and does no harm', () => {
    it.each<[string, Classifier['answer'], string]>([
      ['answers too late', (response) => setTimeout(() => thinks('high')(response, classifier.asked[0]!), LIMIT_MS + 200), 'too-slow'],
      ['hangs', () => undefined, 'too-slow'],
      ['sends a byte at a time', (response) => drip(response), 'too-slow'],
      ['hangs up', (response) => response.destroy(), 'unreachable'],
      [
        'hangs up in the middle',
        (response) => response.writeHead(200, { 'content-length': 50 }).write('{', () => response.destroy()),
        'unreachable',
      ],
      ['sends more than a line', (response) => response.end(JSON.stringify({ severity: 'none', why: 'x'.repeat(9_000) })), 'unreadable'],
      ['answers 500', (response) => response.writeHead(500).end('{"severity":"none"}'), 'refused'],
      ['sends elsewhere', (response) => response.writeHead(307, { location: `${classifier.url}-elsewhere` }).end(), 'refused'],
      ['sends broken JSON', (response) => response.end('{"severity":'), 'unreadable'],
      ['sends no opinion', says({ severity: 'imminent' }), 'unreadable'],
      ['knows a category of its own', says({ severity: 'high', category: 'willow', reason: 'other' }), 'unreadable'],
      ['gives a reason in words', says({ severity: 'high', category: 'suicide', reason: CALM }), 'unreadable'],
    ])('when it %s', async (_, answer, code) => {
      classifier.answer = answer;
      const before = crisis.app.logged().length;
      await say(CALM);
      await crisis.tick();
      expect(classifier.asked.map(({ path }) => path)).toEqual(['/classify']);
      expect(await queue()).toEqual([]);
      expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1, sealed: true }]);
      const logged = crisis.app.logged().slice(before);
      expect(logged).toContain(`"code":"${code}"`);
      expect(logged).not.toContain('willow');

      classifier.answer = thinks('high');
      await crisis.tick();
      expect(classifier.asked).toHaveLength(1); // it is given time
      await crisis.after(1);
      expect(await queue()).toEqual([['suicide', 'high', 1]]);
    });

    it('and when the worker died while it asked', async () => {
      classifier.answer = thinks('high');
      await say(CALM);
      await crisis.app.database.run(`UPDATE second_opinion SET attempts = 1, leased_until = clock_now() + interval '30 seconds'`);
      await crisis.tick();
      expect(classifier.asked).toEqual([]);
      await crisis.after(1);
      expect(await queue()).toEqual([['suicide', 'high', 1]]);
    });

    it('and when everything stopped between the message and the question', async () => {
      classifier.answer = thinks('high');
      const first = await startApp({ database: crisis.app.database, config: settings() });
      await (await first.as(heron!)).get(api.postMessage, { roomId: room.id, clientKey: aKey(), text: CALM, confirmed: true });
      await first[Symbol.asyncDispose]();
      expect(await rows()).toMatchObject([{ state: 'waiting', sealed: true }]);
      await using second = await Crisis.start({ database: crisis.app.database, config: settings() });
      await second.tick();
      expect(await queue()).toEqual([['suicide', 'high', 1]]);
    });

    it('until it is given up, counted, and shown to staff; and then it rests', async () => {
      await using other = await Crisis.start({ database: crisis.app.database, config: settings() });
      const watch = other.app.app.get(ScreeningWatch);
      const pass = async (minutes: number) => {
        await crisis.app.fastForward(minutes);
        await other.tick();
      };
      classifier.answer = (response) => response.writeHead(500).end();
      await say(CALM);
      for (let attempt = 0; attempt < 5; attempt += 1) await pass(1);
      expect(classifier.asked).toHaveLength(5);
      expect(await rows()).toMatchObject([{ state: 'given-up', attempts: 5, sealed: false }]);
      expect(other.app.logged()).toContain('second-opinion-given-up');
      const metrics = await (await fetch(`${other.app.base}/metrics`)).text();
      expect(metrics).toContain('lamplight_second_opinions_total{result="given-up"} 1');
      await watch.round();
      expect((await crisis.list(dana!)).troubles.map(({ kind }) => kind)).toEqual(['second-opinion']);

      await say(CALM); // it has failed five times in a row: nothing is asked for a while, and nothing is lost
      await other.tick();
      expect(classifier.asked).toHaveLength(5);
      expect(await rows()).toMatchObject([{ state: 'given-up' }, { state: 'waiting', attempts: 0 }]);
      await pass(61);
      expect(await rows()).toMatchObject([{ state: 'given-up' }, { state: 'given-up', sealed: false }]);
    });

    it('and is not asked about a text that has become unreadable for ever, nor is that a trouble', async () => {
      await say(CALM);
      const keys = crisis.app.app.get(RoomKeys);
      await crisis.app.app.get(Database).transaction(async (tx) => {
        await keys.destroy(tx, room.id);
        await tx.query('UPDATE room SET key_destroyed_at = $2 WHERE id = $1', [room.id, tx.now]);
      });
      keys.forget(room.id);
      await crisis.tick();
      await crisis.app.app.get(ScreeningWatch).round();
      expect([classifier.asked, await rows(), (await crisis.list(dana!)).troubles]).toEqual([[], [], []]);
      expect(crisis.app.logged()).not.toContain('second-opinion-not-opened');
    });
  });

  it('in the shadow is recorded, and pages nobody', async () => {
    await using shadow = await Crisis.start({ database: crisis.app.database, config: settings({ shadow: true }) });
    classifier.answer = thinks('imminent');
    await shadow.say(heron!, room, CALM);
    await shadow.tick();
    expect(classifier.texts()).toEqual([CALM]);
    expect(await rows()).toMatchObject([{ state: 'answered', severity: 'imminent', adds: true, shadow: true, sealed: false }]);
    expect([await queue(), shadow.pager.taken()]).toEqual([[], []]);
    expect(await crisis.app.database.run('SELECT 1 FROM signal WHERE account_id = $1', [heron!.accountId])).toEqual([]);
  });

  it('switched off asks nothing, writes nothing down, and drops what waited', async () => {
    await say(CALM);
    await using off = await Crisis.start({ database: crisis.app.database });
    await off.say(heron!, room, 'and another one');
    expect(await rows()).toHaveLength(1);
    await off.tick();
    expect([await rows(), classifier.asked]).toEqual([[], []]);
  });
});

/** Never done, and never silent for long. */
function drip(response: Parameters<Classifier['answer']>[0]): void {
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

import { api } from '#libs/contracts';
import { signatureOf } from '#libs/outlets';
import type { Programme, RoomMade, Seated, TestApp, TestClient } from '#libs/testing';
import { ScreeningWatch } from '../../apps/server/src/screening-watch.js';
import { startApp } from './support/app.js';
import { Crisis } from './support/crisis.js';
import { answers, drops, FakeSystem } from './support/fake-system.js';
import { pagesForReal, reachesOut } from './support/outside.js';
import { aStep, role } from './support/plans.js';

describe('other systems', () => {
  let system: FakeSystem;
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, priya]: Seated[] = [] as never;
  let admin: TestClient;

  beforeAll(async () => {
    system = await FakeSystem.open();
    crisis = await Crisis.start({
      override: reachesOut,
    });
    ({ app } = crisis);
  });
  afterAll(async () => {
    await crisis[Symbol.asyncDispose]();
    await system[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await app.database.run(
      `UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL WHERE status <> 'closed'`,
    );
    await app.database.run('UPDATE outlet SET removed_at = clock_now()');
    await app.database.run(`UPDATE outlet_delivery SET state = 'withdrawn' WHERE state = 'due'`);
    system.answer = answers(202);
    system.told.length = 0;
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    priya = await programme.staff('admin', 'Priya');
    admin = await app.as(priya);
  });

  const say = (text: string) => crisis.say(heron!, room, text);
  const webhook = (over: object = {}) =>
    admin.get(api.addOutlet, { kind: 'webhook', name: 'Night desk', url: `${system.url}/in`, routingKey: null, ...over });
  const pagerDuty = () => webhook({ kind: 'pagerduty', routingKey: 'R0123456789ABCDEF' });
  const acts = () => system.taken().map(({ body }) => body['act']);
  const deliveries = async () => (await (await app.as(priya!)).get(api.outlets)).outlets.flatMap((outlet) => outlet.deliveries);
  const walk = async () => {
    const row = await crisis.row(dana!);
    const client = await crisis.take(dana!, row);
    await crisis.tick();
    const { version } = await crisis.makeSafe(dana!, row);
    const note = 'We talked, and she has someone with her tonight.';
    await client.get(api.closeEscalation, { escalationId: row.id, version, disposition: 'safe-for-now', note, ...(await crisis.owed()) });
    await crisis.tick();
    return row;
  };

  describe('PagerDuty', () => {
    it('opens, acknowledges and resolves one incident, by the id of the escalation', async () => {
      await pagerDuty();
      await say('suicide=imminent');
      await crisis.tick();
      const { id } = await walk();
      const events = system.taken().map(({ body }) => body);
      expect(events).toEqual([
        {
          routing_key: 'R0123456789ABCDEF',
          event_action: 'trigger',
          dedup_key: id,
          payload: { summary: 'Lamplight: somebody needs help (Urgent)', source: 'lamplight', severity: 'critical' },
          client: 'Lamplight',
          client_url: 'http://lamplight.test/staff/',
        },
        { routing_key: 'R0123456789ABCDEF', event_action: 'acknowledge', dedup_key: id },
        { routing_key: 'R0123456789ABCDEF', event_action: 'resolve', dedup_key: id },
      ]);
    });

    it.each([
      ['concern', 'warning'],
      ['high', 'error'],
      ['imminent', 'critical'],
    ])('grades %s as %s, and hears that it became worse', async (severity, grade) => {
      await pagerDuty();
      await say(`suicide=${severity}`);
      await crisis.tick();
      await say('suicide=imminent');
      await crisis.tick();
      const grades = system.taken().flatMap(({ body }) => (body['payload'] as { severity: string } | undefined)?.severity ?? []);
      expect(grades).toEqual(severity === 'imminent' ? ['critical'] : [grade, 'critical']);
    });

    /** Each incident there, with what it was told. */
    const incidents = () => {
      const told = new Map<string, string[]>();
      for (const { body } of system.taken()) {
        const key = String(body['dedup_key']);
        told.set(key, [...(told.get(key) ?? []), String(body['event_action'])]);
      }
      return Object.fromEntries(told);
    };

    /** What was imminent was told there, and Dana has it. */
    const taken = async () => {
      await pagerDuty();
      await say('suicide=imminent');
      await crisis.tick();
      const row = await crisis.row(dana!);
      const client = await crisis.take(dana!, row);
      await crisis.tick();
      return { row, client };
    };

    it('pages anew when an acknowledgement lapses: what is acknowledged there pages nobody, whatever it is told', async () => {
      const { row } = await taken();
      await crisis.after(10);
      await crisis.tick();
      expect(incidents()).toEqual({ [row.id]: ['trigger', 'acknowledge', 'resolve'], [`${row.id}-2`]: ['trigger'] });
      await walk();
      expect(incidents()).toEqual({ [`${row.id}-2`]: ['acknowledge', 'resolve'] });
    });

    it('pages anew when whoever has it misses a target, and no more when they have reached the member', async () => {
      const { row, client } = await taken();
      await crisis.after(5);
      await crisis.tick();
      expect(incidents()).toEqual({ [row.id]: ['trigger', 'acknowledge', 'resolve'], [`${row.id}-2`]: ['trigger'] });
      const { version } = await crisis.row(dana!);
      await client.get(api.markContacted, { escalationId: row.id, version });
      await crisis.tick();
      expect(incidents()).toEqual({ [`${row.id}-2`]: ['acknowledge'] });
    });

    it('goes on paging while a second is wanted', async () => {
      const sam = await programme.staff('supervisor', 'Sam');
      const both = aStep({ targets: [role('room-counselors'), role('backup')], acknowledgements: 2 });
      const steps = [both, aStep({ afterSeconds: 900 })];
      await admin.get(api.keepPlan, { programmeId: programme.programmeId, severity: 'imminent', cause: null, version: 1, steps });
      const { row } = await taken();
      expect(incidents()).toEqual({ [row.id]: ['trigger'] });
      await crisis.take(sam, row);
      await crisis.tick();
      expect(incidents()).toEqual({ [row.id]: ['acknowledge'] });
    });

    it('pages anew when what somebody has becomes worse', async () => {
      await pagerDuty();
      await say('suicide=high');
      await crisis.tick();
      const row = await crisis.row(dana!);
      await crisis.take(dana!, row);
      await crisis.tick();
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.tick();
      expect(incidents()).toEqual({ [row.id]: ['trigger', 'acknowledge', 'resolve'], [`${row.id}-2`]: ['trigger'] });
    });

    it('pages anew although the end of the incident before it does not arrive', async () => {
      await pagerDuty();
      await say('suicide=imminent');
      await crisis.tick();
      const row = await crisis.row(dana!);
      await crisis.take(dana!, row);
      await crisis.tick();
      system.taken();
      system.answer = (response, told) => answers(told.body.includes('"resolve"') ? 503 : 202)(response, told);
      await crisis.after(10);
      await crisis.tick();
      expect(incidents()).toEqual({ [row.id]: ['resolve'], [`${row.id}-2`]: ['trigger'] });
    });

    it('takes a test that names nothing', async () => {
      const { outletId, secret } = await pagerDuty();
      expect(secret).toBeNull();
      await admin.get(api.testOutlet, { outletId });
      await crisis.tick();
      const [test] = system.taken();
      expect(test?.body).toMatchObject({
        dedup_key: `test-${outletId}`,
        payload: { summary: 'Lamplight: this is a test', severity: 'info' },
      });
    });
  });

  describe('a webhook', () => {
    it('says ids alone, signed over time and body', async () => {
      const { secret } = await webhook();
      await say('suicide=imminent');
      await crisis.tick();
      const row = await crisis.row(dana!);
      const { headers, body } = system.first();
      const timestamp = String(headers['lamplight-timestamp']);
      expect(headers['lamplight-signature']).toBe(`v1=${signatureOf(secret!, timestamp, body)}`);
      expect(JSON.parse(body)).toEqual({
        delivery: headers['lamplight-delivery'],
        escalation: row.id,
        act: 'trigger',
        severity: 'imminent',
        at: expect.any(String),
      });
    });

    it('hears of each state in order, and of an acknowledgement that lapsed', async () => {
      await webhook();
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.take(dana!, await crisis.row(dana!));
      await crisis.tick();
      await crisis.after(10);
      await crisis.tick();
      await walk();
      expect(acts()).toEqual(['trigger', 'acknowledge', 'trigger', 'acknowledge', 'resolve']);
      await crisis.after(60);
      expect(acts()).toEqual([]);
    });

    it.each([
      ['is out of order', answers(503), 'outside-unavailable'],
      ['has too much to do', answers(429), 'outside-unavailable'],
      ['does not answer', () => undefined, 'outside-too-slow'],
      ['cuts the line', drops, 'outside-unreachable'],
    ])('that %s is told again later and later, under the same id', async (_, fault, reason) => {
      await webhook();
      system.answer = fault;
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.tick();
      expect(system.told).toHaveLength(1);
      expect(await deliveries()).toMatchObject([{ state: 'due', attempts: 1, reason }]);
      await crisis.after(2 / 60);
      await crisis.after(4 / 60);
      system.answer = answers(200);
      await crisis.after(8 / 60);
      await crisis.after(60);
      const ids = system.told.map(({ headers }) => headers['lamplight-delivery']);
      expect([ids.length, new Set(ids).size]).toEqual([4, 1]);
      const stamps = system.told.map(({ headers, body }) => signatureOf('x', String(headers['lamplight-timestamp']), body));
      expect(new Set(stamps).size).toBeGreaterThan(1);
      expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 4, reason: null }]);
    });

    it.each([
      ['refuses it', 400, 'outside-refused'],
      ['is gone', 410, 'outside-gone'],
      ['sends us elsewhere', 302, 'outside-moved'],
    ])('that %s is not told again', async (_, status, reason) => {
      await webhook();
      system.answer = answers(status);
      await say('suicide=imminent');
      await crisis.tick();
      await crisis.after(1);
      expect(system.told).toHaveLength(1);
      expect(await deliveries()).toMatchObject([{ state: 'failed', reason }]);
    });

    it.each([
      ['refuses it', 400, 0],
      ['is out of order for half a minute', 503, 5],
    ])('that %s is an alarm of the admins, until it takes something, a test too', async (_, status, tries) => {
      const watch = app.app.get(ScreeningWatch);
      const troubles = async () => {
        await crisis.tick();
        await watch.round();
        return (await crisis.list(priya!)).troubles.map(({ kind }) => kind);
      };
      const { outletId } = await webhook();
      system.answer = answers(status);
      await say('suicide=imminent');
      if (tries > 0) expect(await troubles()).toEqual([]);
      for (let attempt = 1; attempt < tries; attempt += 1) await crisis.after(2 ** attempt / 60);
      expect(await troubles()).toEqual(['outlet']);
      await crisis.tick();
      const paged = await app.database.run('SELECT account_id FROM page WHERE alarm_id IS NOT NULL AND organisation_id = $1', [
        programme.organisationId,
      ]);
      expect(paged).toEqual([{ account_id: priya!.accountId }]);
      system.answer = answers(202);
      await admin.get(api.testOutlet, { outletId });
      await crisis.tick();
      await crisis.after(4);
      expect(await troubles()).toEqual([]);
    });

    it('that was away hears how it stands now, not what is over', async () => {
      await webhook();
      system.answer = answers(503);
      await say('suicide=imminent');
      await crisis.tick();
      system.told.length = 0;
      await crisis.take(dana!, await crisis.row(dana!));
      system.answer = answers(200);
      await crisis.after(1);
      expect(acts()).toEqual(['acknowledge']);
    });

    it('holds up no page: the step runs while it hangs', async () => {
      await webhook();
      system.answer = () => undefined;
      await say('suicide=imminent');
      const did = await crisis.tick();
      expect(did).toMatchObject({ 'escalation-steps': 1, pages: expect.any(Number) });
    });

    it('hears once when two workers race', async () => {
      await using second = await Crisis.start({
        database: app.database,
        override: reachesOut,
      });
      await webhook();
      await say('suicide=imminent');
      await say('overdose=high');
      await Promise.all([crisis.tick(), second.tick(), crisis.tick(), second.tick()]);
      await Promise.all([crisis.tick(), second.tick()]);
      expect(acts()).toEqual(['trigger', 'trigger']);
    });

    it('has a new secret after it was renewed, and the old one signs nothing', async () => {
      const { outletId, secret: old } = await webhook();
      const { secret } = await admin.get(api.renewOutletSecret, { outletId });
      await admin.get(api.testOutlet, { outletId });
      await crisis.tick();
      const { headers, body } = system.first();
      const signed = (by: string | null) => `v1=${signatureOf(by!, String(headers['lamplight-timestamp']), body)}`;
      expect(headers['lamplight-signature']).toBe(signed(secret));
      expect(headers['lamplight-signature']).not.toBe(signed(old));
      const answer = await admin.ask(api.outlets);
      expect([secret!, old!].filter((one) => answer.text.includes(one))).toEqual([]);
      const kept = JSON.stringify(await app.database.run('SELECT * FROM outlet'));
      expect([secret!, old!].filter((one) => kept.includes(one))).toEqual([]);
    });

    it('hears nothing any more once it is removed, and nothing of another house', async () => {
      const { outletId } = await webhook();
      const elsewhere = await app.programme();
      const far = await elsewhere.room();
      await crisis.say(await elsewhere.member(far, 'Wren'), far, 'suicide=imminent');
      await crisis.tick();
      expect(system.told).toEqual([]);
      await admin.get(api.removeOutlet, { outletId });
      await say('suicide=imminent');
      await crisis.tick();
      expect(system.told).toEqual([]);
      expect(await admin.refusal(api.testOutlet, { outletId })).toBe('outlet-not-found');
    });
  });

  describe('are refused', () => {
    const refusal = (over: object) =>
      admin.refusal(api.addOutlet, { kind: 'webhook', name: 'Desk', url: `${system.url}/in`, routingKey: null, ...over });

    it.each([
      'http://hooks.example.org/',
      'https://127.0.0.1/',
      'https://169.254.169.254/',
      'https://intranet/',
      'https://[::1]/',
      'nonsense',
    ])('outlet-address-refused: %s', async (url) => {
      await using house = await startApp({ database: app.database });
      const client = await house.as(priya!);
      expect(await client.refusal(api.addOutlet, { kind: 'webhook', name: 'Desk', url, routingKey: null })).toBe('outlet-address-refused');
      expect(
        await client.refusal(api.addOutlet, { kind: 'webhook', name: 'Desk', url: 'https://hooks.example.org/', routingKey: null }),
      ).toBe('done');
    });

    it('at the hour of sending too, where rules have become stricter', async () => {
      await webhook();
      await using house = await Crisis.start({
        database: app.database,
        override: pagesForReal,
      });
      await say('suicide=imminent');
      await house.tick();
      expect(system.told).toEqual([]);
      expect(await deliveries()).toMatchObject([{ state: 'failed', reason: 'outside-address' }]);
    });

    it('invalid-input: PagerDuty without its key, a webhook with one', async () => {
      expect(await refusal({ kind: 'pagerduty' })).toBe('invalid-input');
      expect(await refusal({ routingKey: 'R0123456789ABCDEF' })).toBe('invalid-input');
      expect(await refusal({})).toBe('done');
    });

    it('outlets-full: ten of them', async () => {
      for (let i = 0; i < 10; i += 1) expect(await refusal({})).toBe('done');
      expect(await refusal({})).toBe('outlets-full');
    });

    it('outlet-not-found: a new secret for PagerDuty is made there', async () => {
      const { outletId } = await pagerDuty();
      expect(await admin.refusal(api.renewOutletSecret, { outletId })).toBe('outlet-not-found');
    });

    it('too-many-tries: five tests in ten minutes', async () => {
      const { outletId } = await webhook();
      for (let i = 0; i < 5; i += 1) await admin.get(api.testOutlet, { outletId });
      expect(await admin.refusal(api.testOutlet, { outletId })).toBe('too-many-tries');
    });
  });

  it('are told of nobody and of nothing that was said', async () => {
    await webhook();
    await pagerDuty();
    await say('suicide=imminent and persimmon');
    await crisis.tick();
    const row = await walk();
    expect(system.told).toHaveLength(6);
    const told = JSON.stringify(system.told.map(({ path, headers, body }) => [path, headers, body])).toLowerCase();
    const secrets = [
      'heron',
      'tuesday',
      'persimmon',
      'suicide',
      'dana',
      'riverside',
      'someone with her',
      room.id,
      heron!.accountId,
      heron!.key,
      heron!.canary,
    ];
    const also = [dana!.canary, dana!.accountId, priya!.accountId, `esc-${String(row.number)}`];
    expect([...secrets, ...also].filter((secret) => told.includes(secret.toLowerCase()))).toEqual([]);
  });
});

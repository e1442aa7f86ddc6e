import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { api } from '#libs/contracts';
import { Keyring, placeOf } from '#libs/platform';
import { aKey, type RoomMade, type TestApp, TestClient } from '#libs/testing';
import { startApp } from './support/app.js';
import { runProgram } from './support/program.js';
import { authenticatorCode, enrolled, fromElsewhere, type House, house, PASSWORD, settled, walkTo } from './support/way-in.js';

const newKey = () => randomBytes(32).toString('base64');
const [k1, k2] = [newKey(), newKey()];
/** The states of a rotation, in their order. */
const ring = {
  old: JSON.stringify({ current: 'k1', keys: { k1 } }),
  both: JSON.stringify({ current: 'k1', keys: { k1, k2 } }),
  moved: JSON.stringify({ current: 'k2', keys: { k1, k2 } }),
  fresh: JSON.stringify({ current: 'k2', keys: { k2 } }),
};
const PIN = '294716';
const PATIENCE = 60_000;

describe('a new key for the keyring', () => {
  let old: TestApp;
  let here: House;
  const others: TestApp[] = [];
  beforeEach(async () => {
    old = await startApp({ config: { keyring: ring.old, trustProxyHops: 1 } });
    here = await house(old);
  });
  afterEach(async () => {
    await Promise.all(others.splice(0).map((app) => app[Symbol.asyncDispose]()));
    await old[Symbol.asyncDispose]();
  });

  /** Another node on the same database. */
  async function node(keyring: string): Promise<TestApp> {
    const app = await startApp({ config: { keyring, trustProxyHops: 1 }, database: old.database });
    others.push(app);
    return app;
  }
  /** The same browser, served by another node. */
  const at = (app: TestApp, client: TestClient) => new TestClient(app.base, client.origin, client.cookie);
  const rotate = (keyring: string, ...args: string[]) => runProgram('rotate-keys', old, keyring, args).ended;
  const post = (client: TestClient, room: RoomMade, text: string) =>
    client.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
  const texts = async (client: TestClient, room: RoomMade) =>
    (await client.get(api.roomMessages, { roomId: room.id })).messages.map(({ text }) => text);

  /** A member's own phone with a PIN, signed out. */
  async function phone(): Promise<TestClient> {
    const client = old.stranger();
    const { code } = await enrolled(here.counselor, here.room);
    await client.ask(api.enterCode, { code, phone: 'own' }, fromElsewhere());
    await walkTo(client, 'ready', here.room);
    await client.get(api.endSession);
    return client;
  }
  const enterPin = (app: TestApp, client: TestClient) => at(app, client).refusal(api.enterPin, { pin: PIN });
  const enterCode = async (app: TestApp, code: string) => {
    const answer = await app.stranger().ask(api.enterCode, { code, phone: 'own' }, fromElsewhere());
    return answer.ok ? 'done' : answer.body.type;
  };

  it(
    'turns nobody away and hides no text, from the first node that has it to the last row',
    async () => {
      const staff = await settled(old, here.admin, { roomIds: [here.room.id] });
      const [used, unused] = [await phone(), await phone()];
      const { code } = await enrolled(here.counselor, here.room);
      await post(here.counselor, here.room, 'said under the first key');
      const { cursor } = await here.counselor.get(api.roomMessages, { roomId: here.room.id });

      const moved = await node(ring.moved);
      const both = await node(ring.both);
      expect(await enterPin(moved, used)).toBe('done');
      expect(await enterCode(moved, code)).toBe('done');
      const signIn = at(moved, staff.client);
      await signIn.get(api.endSession);
      const passed = await signIn.ask(api.enterPassword, { name: staff.email, password: PASSWORD, phone: 'own' }, fromElsewhere());
      expect(passed.status).toBe(200);
      expect(await signIn.refusal(api.enterSecondFactor, { code: await authenticatorCode(old, staff.secret) })).toBe('done');
      const made = await at(moved, here.admin).get(api.makeRoom, { name: 'Made later', crisisText: 'post' });
      await here.admin.get(api.setLeader, { roomId: made.id, accountId: here.dana.accountId, leads: true });
      await post(at(both, here.counselor), made, 'said on a node whose current key is the old one');

      // A cursor of either node is good on the other.
      const socket = await at(moved, here.counselor).socket();
      expect((await socket.tell('room:since', { roomId: here.room.id, cursor })).messages).toEqual([]);
      const later = await at(moved, here.counselor).get(api.roomMessages, { roomId: here.room.id });
      const onBoth = await at(both, here.counselor).socket();
      expect((await onBoth.tell('room:since', { roomId: here.room.id, cursor: later.cursor })).messages).toEqual([]);

      const check = await rotate(ring.moved, '--check');
      expect(check).toMatchObject({ code: 0, errors: '' });
      expect(check.output).toMatch(/^k1: 1 room keys, 3 authenticators, 1 phones\. Keep it\.$/mu);
      expect(check.output).toMatch(/^k2 \(current\): 1 room keys, 1 phones\.$/mu);

      // It runs while both nodes serve: what is posted meanwhile is posted, or was one too many in ten seconds.
      const running = { now: true };
      const rotation = rotate(ring.moved).finally(() => {
        running.now = false;
      });
      const answers = new Set<string>();
      for (let n = 0; n < 4 || running.now; n += 1) {
        const text = { roomId: here.room.id, clientKey: aKey(), text: `meanwhile ${String(n)}`, confirmed: true };
        answers.add(await at(n % 2 ? both : moved, here.counselor).refusal(api.postMessage, text));
      }
      expect([...answers].filter((answer) => answer !== 'too-fast')).toEqual(['done']);
      const done = await rotation;
      expect(done).toMatchObject({ code: 0, errors: '' });
      expect(done.output).toContain('room keys: 1 are now under k2.');
      expect(done.output).toMatch(/^k1: 1 phones\. Keep it\.$/mu);

      // Only the phone that was not used since is left; it opens still, and then the old key may go.
      expect(await enterPin(moved, unused)).toBe('done');
      expect((await rotate(ring.moved, '--check')).output).toContain('k1: nothing. It may be removed.\n');
      const fresh = await node(ring.fresh);
      expect((await texts(at(fresh, here.counselor), here.room))[0]).toBe('said under the first key');
      expect(await texts(at(fresh, here.counselor), made)).toEqual(['said on a node whose current key is the old one']);
      expect((await texts(at(fresh, here.counselor), here.room)).every((text) => text !== null)).toBe(true);
      expect(await enterPin(fresh, unused)).toBe('done');

      const { entries } = await here.admin.get(api.audit, { action: 'keys.rotated' });
      expect(entries.map(({ actor, detail }) => ({ actor, ...detail }))).toEqual(
        expect.arrayContaining([{ actor: null, from: 'k1', to: 'k2', what: 'room keys', rows: 1 }]),
      );
      expect(old.logged()).not.toContain('key-missing');
    },
    PATIENCE,
  );

  /** Rooms with their keys as the first keyring wrapped them. */
  async function manyRooms(count: number): Promise<string[]> {
    const keyring = new Keyring(ring.old);
    const ids = Array.from({ length: count }, () => randomUUID()).sort();
    const wrapped = ids.map((id) => keyring.newDataKey(placeOf('room_key.wrapped', id)).wrapped);
    await old.database.run(
      `INSERT INTO room (id, organisation_id, programme_id, kind, name, crisis_text, created_at)
       SELECT n.id, r.organisation_id, r.programme_id, 'group', 'One of many', 'post', r.created_at FROM unnest($1::uuid[]) AS n (id), room r WHERE r.id = $2`,
      [ids, here.room.id],
    );
    await old.database.run(
      `INSERT INTO room_key (room_id, key_id, wrapped) SELECT id, 'k1', wrapped FROM unnest($1::uuid[], $2::bytea[]) AS n (id, wrapped)`,
      [ids, wrapped],
    );
    return ids;
  }
  const under = async (keyId: string) =>
    (await old.database.run<{ rows: number }>('SELECT count(*)::int AS rows FROM room_key WHERE key_id = $1', [keyId]))[0]!.rows;

  it(
    'goes on where it was killed',
    async () => {
      const ids = [...(await manyRooms(450)), here.room.id].sort();
      await post(here.counselor, here.room, 'still here');
      const holder = new Client({ connectionString: old.database.url });
      await holder.connect();
      try {
        await holder.query('BEGIN');
        await holder.query('SELECT 1 FROM room_key WHERE room_id = $1 FOR UPDATE', [ids.at(-1)]); // the third batch waits for this
        const run = runProgram('rotate-keys', old, ring.moved);
        while ((await under('k2')) < 400);
        run.kill();
        expect((await run.ended).code).toBeNull();
        expect([await under('k1'), await under('k2')]).toEqual([51, 400]);
        await holder.query('ROLLBACK');
      } finally {
        await holder.end();
      }
      expect(await texts(at(await node(ring.moved), here.counselor), here.room)).toEqual(['still here']);
      expect((await rotate(ring.moved)).output).toContain('room keys: 51 are now under k2.');
      expect(await under('k1')).toBe(0);
      const keyring = new Keyring(ring.fresh);
      const rows = await old.database.run<{ room_id: string; key_id: string; wrapped: Buffer }>('SELECT * FROM room_key');
      for (const { room_id, key_id, wrapped } of rows) keyring.unwrap({ keyId: key_id, wrapped }, placeOf('room_key.wrapped', room_id));
      const { entries } = await here.admin.get(api.audit, { action: 'keys.rotated' });
      const moved = entries.filter(({ detail }) => detail['what'] === 'room keys').map(({ detail }) => detail['rows']);
      expect(moved.sort()).toEqual([200, 200, 51].sort());
    },
    PATIENCE,
  );

  it('leaves alone what does not open, moves the rest, and says so', async () => {
    const [broken] = await manyRooms(3);
    await old.database.run(`UPDATE room_key SET wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1) WHERE room_id = $1`, [broken]);
    const ran = await rotate(ring.moved);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.errors).toBe('lamplight: It failed: 1 rows do not open under the key that they name, and stay as they are.\n');
    expect([await under('k1'), await under('k2')]).toEqual([1, 3]);
  });

  it('ends what is still under a key that must go now, when it is told to', async () => {
    const lost = await phone();
    const { code } = await enrolled(here.counselor, here.room);
    await rotate(ring.moved);
    const moved = await node(ring.moved);
    expect(await rotate(ring.moved, '--forget', 'k2')).toMatchObject({ code: 78, output: '' });
    expect(await enterPin(moved, lost)).toBe('done');
    await old.database.run(`UPDATE device SET key_id = 'k1'`);
    const ran = await rotate(ring.moved, '--forget', 'k1');
    expect(ran.output).toContain('Ended under k1: 1 phones, 1 open codes.\n');
    expect(ran.output).toContain('k1: nothing. It may be removed.\n');
    expect(await enterPin(moved, lost)).toBe('pin-locked');
    expect(await enterCode(moved, code)).toBe('code-refused');
    expect((await here.admin.get(api.audit, { action: 'keys.forgotten' })).entries).toMatchObject([
      { actor: null, detail: { key: 'k1', phones: 1, codes: 1 } },
    ]);
  });

  it.each(['main', 'rotate-keys', 'invite-admin', 'destroyed-rooms'])(
    '%s refuses to start without a key that rows need, and names it',
    async (program) => {
      const asked = ['--programme', 'Riverside', '--desk-phone', '555', '--name', 'Priya Nair', '--email', 'priya@example.org'];
      const ran = await runProgram(program, old, ring.fresh, program === 'invite-admin' ? asked : []).ended;
      expect(ran).toEqual({
        code: 78,
        output: '',
        errors: 'lamplight: keyring (KEYRING_FILE or KEYRING): there is no key k1, and 1 room keys need it.\n',
      });
    },
  );

  it('on a node that was forgotten: it says that it can’t and raises an alarm, and serves everything else', async () => {
    const moved = await node(ring.moved);
    const made = await at(moved, here.admin).get(api.makeRoom, { name: 'Made later', crisisText: 'post' });
    await here.admin.get(api.setLeader, { roomId: made.id, accountId: here.dana.accountId, leads: true });
    expect(await here.counselor.refusal(api.postMessage, { roomId: made.id, clientKey: aKey(), text: 'one', confirmed: true })).toBe(
      'busy',
    );
    expect(await here.counselor.refusal(api.roomMessages, { roomId: made.id })).toBe('busy');
    expect(old.logged()).toMatch(/"kind":"k2","ref":"[^"]+".*"event":"key-missing"|"ref":"[^"]+","kind":"k2".*"event":"key-missing"/u);
    await post(here.counselor, here.room, 'and goes on');
    expect(await texts(here.counselor, here.room)).toEqual(['and goes on']);
  });
});

import { generateSecret } from 'otplib';
import { api } from '#libs/contracts';
import { sealedAt } from '#libs/identity';
import { Keyring } from '#libs/platform';
import { type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { authenticatorCode } from './support/way-in.js';

describe('opening a name', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, sam]: Seated[] = [] as never;
  const secret = generateSecret();

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
    sam = await programme.staff('supervisor', 'Sam', [room]);
    for (const { accountId } of [dana, sam])
      await app.database.run('UPDATE authenticator SET secret_sealed = $2, last_step = 0 WHERE account_id = $1', [
        accountId,
        app.app.get(Keyring).sealSecret(sealedAt(accountId), secret),
      ]);
    await crisis.say(heron, room, 'suicide=imminent');
  });

  async function ready() {
    const row = await crisis.row(dana!);
    const client = await crisis.take(dana!, row);
    const ask = async (over: object = {}) =>
      client.ask(api.revealName, {
        escalationId: row.id,
        reason: 'danger-now',
        line: 'Calling emergency services.',
        code: await authenticatorCode(app, secret),
        ...over,
      });
    return { row, client, ask };
  }
  const reveals = () => app.database.run('SELECT reason, line_sealed FROM name_reveal WHERE account_id = $1', [heron!.accountId]);

  it('shows it for half an hour, on record in the audit log and in the case', async () => {
    const { row, ask } = await ready();
    const answer = await ask();
    expect(answer.body).toMatchObject({
      givenName: `${heron!.canary}given`,
      familyName: `${heron!.canary}family`,
      until: expect.any(String),
    });
    expect((await crisis.case(dana!, row.id)).entries).toContainEqual({
      at: expect.any(String),
      kind: 'name-revealed',
      by: 'Dana',
      what: 'danger-now',
    });
    expect(
      await app.database.run(`SELECT action, actor_id FROM audit_entry WHERE action = 'name.revealed' AND subject_id = $1`, [row.id]),
    ).toEqual([{ action: 'name.revealed', actor_id: dana!.accountId }]);
    const [kept] = await reveals();
    expect(JSON.stringify(kept)).not.toContain('emergency services');
    expect(app.logged()).not.toContain(heron!.canary);
  });

  it('tells the member by role, time and reason: when the case is closed, or after 72 hours', async () => {
    const { row, client, ask } = await ready();
    await ask();
    const looks = async () => (await (await app.as(heron!)).get(api.whoLooked)).looks;
    expect(await looks()).toEqual([]);
    await app.fastForward(72 * 60 + 1);
    expect(await looks()).toMatchObject([{ role: 'counselor', reason: 'danger-now', what: 'name' }]);
    expect(JSON.stringify(await looks())).not.toContain('Dana');
    expect(row.alias).toBe('Heron');
    client.close();
  });

  it('tells the member at once when the case is closed', async () => {
    const { row, ask } = await ready();
    await ask();
    const client = await app.as(dana!);
    await client.get(api.closeEscalation, {
      escalationId: row.id,
      version: (await crisis.makeSafe(dana!, row)).version,
      ...(await crisis.ending()),
    });
    expect((await (await app.as(heron!)).get(api.whoLooked)).looks).toMatchObject([{ reason: 'danger-now' }]);
    expect((await ask()).body).toMatchObject({ type: 'escalation-closed' });
  });

  it('asks for a fresh code, and takes each once', async () => {
    const { ask } = await ready();
    const code = await authenticatorCode(app, secret);
    expect((await ask({ code: '000000' })).body).toMatchObject({ type: 'second-factor-refused' });
    expect((await ask({ code })).status).toBe(200);
    expect((await ask({ code })).body).toMatchObject({ type: 'second-factor-refused' });
    expect(await reveals()).toHaveLength(1);
  });

  it('refuses whoever has not taken the case, a reason of their own, and a member', async () => {
    const { row, ask } = await ready();
    const other = await app.as(sam!);
    const input = {
      escalationId: row.id,
      reason: 'danger-now',
      line: 'Calling emergency services.',
      code: await authenticatorCode(app, secret),
    };
    expect(await other.refusal(api.revealName, input)).toBe('not-your-escalation');
    expect(await (await app.as(await programme.staff('counselor', 'Alma', [await programme.room()]))).refusal(api.revealName, input)).toBe(
      'escalation-not-found',
    );
    expect((await ask({ reason: 'curious' })).body).toMatchObject({ type: 'invalid-input' });
    expect((await ask({ line: 'short' })).body).toMatchObject({ type: 'invalid-input' });
    expect(await (await app.as(heron!)).refusal(api.revealName, input)).toBe('not-for-your-role');
    expect(await reveals()).toEqual([]);
  });

  it('cannot read a name without the record: where the record fails, so does the reading', async () => {
    const { ask } = await ready();
    await app.database.run(`CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''planted''; END'`);
    await app.database.run(
      `CREATE TRIGGER planted BEFORE INSERT ON audit_entry FOR EACH ROW WHEN (NEW.action = 'name.revealed') EXECUTE FUNCTION planted()`,
    );
    try {
      const answer = await ask();
      expect(answer.status).toBe(500);
      expect(answer.text).not.toContain(heron!.canary);
      expect(await reveals()).toEqual([]);
    } finally {
      await app.database.run('DROP TRIGGER planted ON audit_entry');
    }
  });

  it('keeps what it recorded: no row can be changed or taken out', async () => {
    const { ask } = await ready();
    await ask();
    await expect(app.database.run(`UPDATE name_reveal SET reason = 'medical'`)).rejects.toThrow('append-only');
    await expect(app.database.run('DELETE FROM name_reveal')).rejects.toThrow('append-only');
  });
});

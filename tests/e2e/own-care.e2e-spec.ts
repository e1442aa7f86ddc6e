import { randomBytes } from 'node:crypto';
import { generateSecret } from 'otplib';
import { api } from '#libs/contracts';
import { sealedAt } from '#libs/identity';
import { Database, Keyring, placeOf, sealedColumns } from '#libs/platform';
import { type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { keyUse } from '../../apps/server/src/keys/key-use.js';
import { moveRows, moving } from '../../apps/server/src/keys/move-rows.js';
import { Crisis } from './support/crisis.js';
import { authenticatorCode } from './support/way-in.js';

const PREFERENCES = {
  helps: 'My aunt tangerine-7731 sits with me.',
  avoid: 'Please do not send police first.',
  reachBy: 'call',
  language: 'es',
};
const CONTACT = { name: 'Rosa Quokkaone', relation: 'Aunt', phone: '555-0142', address: '12 Quokkaone Street' };

describe('what a member keeps for a bad day', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, maple, dana, sam]: Seated[] = [] as never;
  let member: TestClient;
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
    maple = await programme.member(room, 'Maple');
    dana = await programme.staff('counselor', 'Dana', [room]);
    sam = await programme.staff('supervisor', 'Sam', [room]);
    for (const { accountId } of [dana, sam])
      await app.database.run('UPDATE authenticator SET secret_sealed = $2, last_step = 0 WHERE account_id = $1', [
        accountId,
        app.app.get(Keyring).sealSecret(sealedAt(accountId), secret),
      ]);
    member = await app.as(heron);
  });

  const stored = async () => {
    const [row] = await app.database.run<{ all: string }>(
      `SELECT coalesce((SELECT string_agg(t::text, '') FROM crisis_preferences t), '') || coalesce((SELECT string_agg(t::text, '') FROM identity.emergency_contact t), '')
         || coalesce((SELECT string_agg(t::text, '') FROM audit_entry t), '') AS all`,
    );
    return row!.all;
  };

  describe('crisis preferences', () => {
    it('are kept as they were written last, sealed, and gone when the member says so', async () => {
      expect(await member.get(api.ownPreferences)).toEqual({ preferences: null });
      await member.get(api.setPreferences, { ...PREFERENCES, helps: 'Something else.' });
      await member.get(api.setPreferences, PREFERENCES);
      expect(await member.get(api.ownPreferences)).toEqual({ preferences: PREFERENCES });
      expect(await stored()).toContain(heron!.accountId);
      expect(await stored()).not.toMatch(/tangerine|police/u);
      expect(app.logged()).not.toContain('tangerine');
      await member.get(api.wipePreferences);
      expect(await member.get(api.ownPreferences)).toEqual({ preferences: null });
      expect(await app.database.run('SELECT 1 FROM crisis_preferences WHERE account_id = $1', [heron!.accountId])).toEqual([]);
    });

    it('are shown in the case to whoever answers, with the language of the member; to a peer never', async () => {
      await member.get(api.setPreferences, PREFERENCES);
      await crisis.say(heron!, room, 'suicide=high');
      const { id: escalationId } = await crisis.row(dana!);
      const around = await (await app.as(dana!)).get(api.aftercare, { escalationId });
      expect(around).toMatchObject({ preferences: PREFERENCES, memberLanguage: 'en', hasContact: false });
      expect(await (await app.as(maple!)).refusal(api.aftercare, { escalationId })).toBe('not-for-your-role');
      expect(await (await app.as(maple!)).get(api.ownPreferences)).toEqual({ preferences: null });
      expect((await (await app.as(maple!)).ask(api.roomMessages, { roomId: room.id })).text).not.toContain('tangerine');
      expect(
        await app.database.run(`SELECT actor_id FROM audit_entry WHERE action = 'aftercare.read' AND subject_id = $1`, [escalationId]),
      ).toEqual([{ actor_id: dana!.accountId }]);
    });

    it('are heard like any other words, once for the same', async () => {
      await member.get(api.setPreferences, { ...PREFERENCES, avoid: 'suicide=imminent' });
      const row = await crisis.row(dana!);
      expect(row).toMatchObject({ severity: 'imminent', signals: 1 });
      expect((await crisis.case(dana!, row.id)).evidence).toMatchObject([{ unseen: 'preferences' }]);
      await member.get(api.setPreferences, { ...PREFERENCES, avoid: 'suicide=imminent', reachBy: 'text' });
      expect((await crisis.row(dana!)).signals).toBe(1);
    });

    it('are heard also where they are refused', async () => {
      await app.database.run('UPDATE account SET staff_sight_at = NULL WHERE id = $1', [heron!.accountId]);
      const half = await app.as(heron!);
      expect(await half.refusal(api.setPreferences, { ...PREFERENCES, helps: 'suicide=high' })).toBe('step-missing');
      expect((await crisis.row(dana!)).severity).toBe('high');
      expect(await app.database.run('SELECT 1 FROM crisis_preferences WHERE account_id = $1', [heron!.accountId])).toEqual([]);
    });

    it('are a member’s alone, in the form that they have', async () => {
      const staff = await app.as(dana!);
      for (const [endpoint, input] of [
        [api.ownPreferences, {}],
        [api.setPreferences, PREFERENCES],
        [api.wipePreferences, {}],
        [api.ownContact, {}],
        [api.setContact, CONTACT],
        [api.wipeContact, {}],
      ] as const)
        expect(await staff.refusal(endpoint, input)).toBe('not-for-your-role');
      for (const wrong of [{ helps: 'x'.repeat(601) }, { reachBy: 'visit' }, { more: 1 }])
        expect(await member.refusal(api.setPreferences, { ...PREFERENCES, ...wrong })).toBe('invalid-input');
    });
  });

  describe('the emergency contact', () => {
    async function ready(over: object = {}) {
      await crisis.say(heron!, room, 'suicide=imminent');
      const row = await crisis.row(dana!);
      const client = await crisis.take(dana!, row);
      const ask = async (more: object = over) =>
        client.ask(api.revealContact, {
          escalationId: row.id,
          reason: 'danger-now',
          line: 'They do not answer the phone.',
          code: await authenticatorCode(app, secret),
          ...more,
        });
      return { row, client, ask };
    }
    const reveals = () => app.database.run('SELECT what, line_sealed FROM name_reveal WHERE account_id = $1', [heron!.accountId]);

    it('is kept sealed, and gone when the member says so', async () => {
      await member.get(api.setContact, CONTACT);
      expect(await member.get(api.ownContact)).toEqual({ contact: CONTACT });
      expect(await stored()).not.toMatch(/Quokkaone|555-0142/u);
      await member.get(api.wipeContact);
      expect(await member.get(api.ownContact)).toEqual({ contact: null });
    });

    it('is opened by whoever has the case, on record, and the member sees it later', async () => {
      await member.get(api.setContact, CONTACT);
      const { row, client, ask } = await ready();
      const around = await client.ask(api.aftercare, { escalationId: row.id });
      expect(around.body).toMatchObject({ hasContact: true });
      expect(around.text).not.toContain('Quokkaone');
      expect((await ask()).body).toMatchObject({ contact: CONTACT, until: expect.any(String) });
      expect(await crisis.entries(row.id)).toContainEqual({ kind: 'contact-opened', what: 'danger-now' });
      expect(await reveals()).toMatchObject([{ what: 'contact' }]);
      expect(JSON.stringify(await reveals())).not.toContain('answer the phone');
      expect(
        await app.database.run(`SELECT actor_id FROM audit_entry WHERE action = 'contact.revealed' AND subject_id = $1`, [row.id]),
      ).toEqual([{ actor_id: dana!.accountId }]);
      expect((await member.get(api.whoLooked)).looks).toEqual([]);
      await app.fastForward(72 * 60 + 1);
      expect((await (await app.as(heron!)).get(api.whoLooked)).looks).toMatchObject([{ what: 'contact', role: 'counselor' }]);
      expect(app.logged()).not.toContain('Quokkaone');
    });

    it('is refused without a contact, without a fresh code, to whoever has not taken the case, and once it is closed', async () => {
      const { row, client, ask } = await ready();
      expect((await ask()).body).toMatchObject({ type: 'contact-not-kept' });
      expect(await reveals()).toEqual([]);
      await member.get(api.setContact, CONTACT);
      expect((await ask({ code: '000000' })).body).toMatchObject({ type: 'second-factor-refused' });
      const input = { escalationId: row.id, reason: 'danger-now', line: 'They do not answer.', code: '123456' };
      expect(await (await app.as(sam!)).refusal(api.revealContact, input)).toBe('not-your-escalation');
      const { version } = await crisis.makeSafe(dana!, row);
      await client.get(api.closeEscalation, { escalationId: row.id, version, ...(await crisis.ending()) });
      expect(await client.refusal(api.revealContact, input)).toBe('escalation-closed');
      expect(await reveals()).toEqual([]);
    });
  });

  it('comes under a new key of the keyring with everything else, and so does what was disclosed', async () => {
    expect(moving.map(({ column }) => column).sort()).toEqual(
      Object.entries(sealedColumns)
        .flatMap(([column, { under }]) => (under === 'keyring' ? [column] : []))
        .sort(),
    );
    await member.get(api.setPreferences, PREFERENCES);
    await member.get(api.setContact, CONTACT);
    await crisis.say(heron!, room, 'suicide=high');
    const { id: escalationId } = await crisis.row(dana!);
    const client = await crisis.take(dana!, await crisis.row(dana!));
    const { version } = await crisis.row(dana!);
    await client.get(api.closeEscalation, { escalationId, version, ...(await crisis.ending()), disposition: 'emergency-services' });
    const told = { recipient: 'J. Alvarez', affiliation: 'County Ambulance', nature: 'Alone at home.', disclosedAt: await crisis.in(-1) };
    await client.get(api.recordDisclosure, { escalationId, ...told });

    const k2 = randomBytes(32).toString('base64');
    const { keys } = JSON.parse(app.config.keyring) as { keys: object };
    const both = new Keyring(JSON.stringify({ current: 'k2', keys: { ...keys, k2 } }));
    const fresh = new Keyring(JSON.stringify({ current: 'k2', keys: { k2 } }));
    const rows = [
      [
        'crisis_preferences.preferences_sealed',
        'SELECT account_id AS row, preferences_sealed AS sealed FROM crisis_preferences',
        'tangerine',
      ],
      [
        'emergency_contact.contact_sealed',
        'SELECT account_id AS row, contact_sealed AS sealed FROM identity.emergency_contact',
        'Quokkaone',
      ],
      ['disclosure.record_sealed', 'SELECT id AS row, record_sealed AS sealed FROM disclosure', 'Alvarez'],
    ] as const;
    for (const [column, sql, word] of rows) {
      const of = moving.find((one) => one.column === column);
      expect(await moveRows(app.app.get(Database), both, of!, () => undefined)).toMatchObject({ broken: 0 });
      const kept = await app.database.run<{ row: string; sealed: string }>(sql);
      expect(kept.map(({ row, sealed }) => fresh.openSecret(placeOf(column, row), sealed)).join()).toContain(word);
    }
    expect((await keyUse(app.app.get(Database))).filter(({ keyId }) => keyId === 'k2').map(({ what }) => what)).toEqual([
      'crisis preferences',
      'emergency contacts',
      'disclosures',
    ]);
  });
});

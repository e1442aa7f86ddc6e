import { api, type SafetyAnswers } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { Crisis } from './support/crisis.js';

const ANSWERS: SafetyAnswers = {
  wish: 'yes',
  thoughts: 'yes',
  method: 'no',
  intent: 'declined',
  plan: 'no',
  'act-ever': 'yes',
  'act-lately': 'not-asked',
};
const SAID = { recipient: 'J. Alvarez', affiliation: 'County Crisis Team', nature: 'Told us of a plan for tonight; alone at home.' };

describe('the forms of a case', () => {
  let crisis: Crisis;
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, sam, olu]: Seated[] = [] as never;
  let counselor: TestClient;
  let escalationId: string;

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
    sam = await programme.staff('supervisor', 'Sam');
    olu = await programme.staff('privacy-officer', 'Olu');
    await crisis.say(heron, room, 'suicide=high');
    const row = await crisis.row(dana);
    escalationId = row.id;
    counselor = await crisis.take(dana, row);
  });
  const close = async (over: object = {}) => {
    const { version } = await crisis.row(dana!);
    await counselor.get(api.closeEscalation, { escalationId, version, ...(await crisis.ending()), ...over });
  };
  /** The last letter but one of what is sealed stands for other bits. */
  const turnOneBit = async (table: string, column: string) => {
    await app.database.run(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await app.database.run(
      `UPDATE ${table} SET ${column} = overlay(${column} PLACING CASE WHEN left(right(${column}, 2), 1) = 'A' THEN 'B' ELSE 'A' END FROM length(${column}) - 1 FOR 1)
       WHERE organisation_id = $1`,
      [programme.organisationId],
    );
    await app.database.run(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
  const around = async (who: Seated = dana!) => (await app.as(who)).get(api.aftercare, { escalationId });

  describe('the safety questions', () => {
    const save = (client: TestClient, after: number, answers: object = ANSWERS) =>
      client.refusal(api.saveSafetyForm, { escalationId, after, answers });

    it('are kept in versions, each with who and when, sealed; nothing is rated', async () => {
      expect(await save(counselor, 0)).toBe('done');
      expect(await save(await app.as(sam!), 1, { ...ANSWERS, plan: 'yes' })).toBe('done');
      const { safetyForms } = await around();
      expect(safetyForms).toEqual([
        { version: 2, at: expect.any(String), by: 'Sam', answers: { ...ANSWERS, plan: 'yes' } },
        { version: 1, at: expect.any(String), by: 'Dana', answers: ANSWERS },
      ]);
      const rows = await app.database.run<{ sealed: Buffer }>('SELECT answers_sealed AS sealed FROM safety_form');
      expect(rows.some(({ sealed }) => sealed.toString('utf8').includes('declined'))).toBe(false);
      expect((await crisis.row(dana!)).severity).toBe('high');
      expect(await crisis.entries(escalationId)).toContainEqual({ kind: 'safety-form-saved', what: '2' });
      await expect(app.database.run('UPDATE safety_form SET version = 9')).rejects.toThrow('append-only');
      await expect(app.database.run('DELETE FROM safety_form')).rejects.toThrow('append-only');
    });

    it('are refused where a colleague was faster, in another form, and once the case is closed', async () => {
      expect(await save(counselor, 0)).toBe('done');
      expect(await save(await app.as(sam!), 0)).toBe('safety-form-changed');
      expect(await save(counselor, 1, { ...ANSWERS, wish: 'maybe' })).toBe('invalid-input');
      await close();
      expect(await save(counselor, 1)).toBe('escalation-closed');
    });
  });

  describe('a disclosure', () => {
    const write = async (client: TestClient, over: object = {}) =>
      client.ask(api.recordDisclosure, { escalationId, ...SAID, disclosedAt: await crisis.in(-5), ...over });

    it('is written down after a case went to a crisis team, by the name of the discloser, and listed to those who keep records', async () => {
      await close({ disposition: 'passed-to-crisis-team' });
      expect((await around()).discloses).toBe(true);
      const answer = await write(counselor);
      expect(answer.body).toMatchObject({ said: { ...SAID, discloser: `${dana!.canary}given ${dana!.canary}family` } });
      const listed = await (await app.as(olu!)).ask(api.disclosures);
      expect(listed.body).toMatchObject({ disclosures: [{ said: SAID }], programme: 'Riverside (test)' });
      expect(listed.text).not.toMatch(new RegExp(`Heron|${heron!.canary}|${heron!.accountId}`, 'u'));
      expect((await around()).disclosures).toMatchObject([{ said: SAID }]);
      const [row] = await app.database.run<{ all: string }>('SELECT string_agg(d::text, $1) AS all FROM disclosure d', [' ']);
      expect(row!.all).not.toContain('Alvarez');
      expect(
        await app.database.run(`SELECT action FROM audit_entry WHERE action LIKE 'disclosure%' AND organisation_id = $1 ORDER BY number`, [
          programme.organisationId,
        ]),
      ).toEqual([{ action: 'disclosure.recorded' }, { action: 'disclosures.read' }]);
      expect(app.logged()).not.toContain('Alvarez');
    });

    it('is refused where nothing went out, and for a time that is still to come', async () => {
      expect((await write(counselor)).body).toMatchObject({ type: 'disclosure-not-due' });
      await close({ disposition: 'emergency-services' });
      expect((await write(counselor, { disclosedAt: await crisis.in(10) })).body).toMatchObject({ type: 'disclosure-in-future' });
      expect((await write(counselor, { recipient: '' })).body).toMatchObject({ type: 'invalid-input' });
    });

    it('can not be changed or taken out', async () => {
      await close({ disposition: 'emergency-services' });
      await write(counselor);
      await expect(app.database.run('UPDATE disclosure SET disclosed_at = recorded_at')).rejects.toThrow('append-only');
      await expect(app.database.run('DELETE FROM disclosure')).rejects.toThrow('append-only');
    });

    it('is listed to admins and privacy officers alone', async () => {
      expect(await counselor.refusal(api.disclosures)).toBe('not-for-your-role');
      expect(await (await app.as(sam!)).refusal(api.disclosures)).toBe('not-for-your-role');
      expect((await (await app.as(await programme.staff('admin', 'Priya'))).get(api.disclosures)).disclosures).toEqual([]);
    });
  });

  it('shows all else where the bytes of a disclosure and of the member’s wishes were changed', async () => {
    const member = await app.as(heron!);
    await member.get(api.setPreferences, { helps: 'Sit with me.', avoid: '', reachBy: 'call', language: 'en' });
    await member.get(api.setContact, { name: 'Rosa Quokkaone', relation: 'Aunt', phone: '555-0142', address: '' });
    await close({ disposition: 'passed-to-crisis-team' });
    await counselor.get(api.recordDisclosure, { escalationId, ...SAID, disclosedAt: await crisis.in(-5) });
    await turnOneBit('crisis_preferences', 'preferences_sealed');
    await turnOneBit('disclosure', 'record_sealed');

    expect(await around()).toMatchObject({ preferences: 'unreadable', hasContact: true, discloses: true, disclosures: [{ said: null }] });
    expect((await (await app.as(olu!)).get(api.disclosures)).disclosures).toMatchObject([{ said: null }]);
    expect(await member.get(api.ownPreferences)).toEqual({ preferences: null });
    const anew = { helps: 'Call my aunt.', avoid: '', reachBy: 'call', language: 'en' };
    await member.get(api.setPreferences, anew);
    expect((await around()).preferences).toEqual(anew);
    expect(app.logged()).toContain('disclosure-not-opened');
    expect(app.logged()).not.toMatch(/Sit with me|Alvarez/u);
  });

  it('shows when the member asked for a call, and up to where they have read', async () => {
    const member = await app.as(heron!);
    expect(await around()).toMatchObject({ askedForCallAt: null, seenUpTo: null });
    await member.get(api.callMe, { clientKey: aKey() });
    await counselor.get(api.messageMember, { escalationId, clientKey: aKey(), text: 'Can you talk right now?' });
    expect(await around()).toMatchObject({ askedForCallAt: expect.any(String), seenUpTo: 0 });
    const { roomId } = await member.get(api.privateRoom);
    const socket = await member.socket();
    await socket.tell('room:open', { roomId });
    await socket.tell('room:read', { roomId, seq: 1 });
    expect((await around()).seenUpTo).toBe(1);
  });
});

import { api } from '#libs/contracts';
import type { TestApp } from '#libs/testing';
import { startApp } from './support/app.js';
import { authenticatorCode, fromElsewhere, type House, house, PASSWORD, settled } from './support/way-in.js';

describe('colleagues', () => {
  let app: TestApp;
  let here: House;
  beforeAll(async () => {
    app = await startApp({ config: { trustProxyHops: 1 } });
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    here = await house(app);
  });

  const someone = (over: object = {}) => ({
    givenName: 'Dana',
    familyName: 'Okafor',
    email: `d${String(Math.random()).slice(2)}@example.org`,
    role: 'counselor',
    roomIds: [here.room.id],
    ...over,
  });
  const acts = async (action: string) =>
    (await app.database.run('SELECT FROM audit_entry WHERE organisation_id = $1 AND action = $2', [here.programme.organisationId, action]))
      .length;

  it('are added by an admin, with a seat in the rooms that they lead, under a name that tells them apart', async () => {
    const input = someone();
    const { accountId } = await here.admin.get(api.addStaff, input);
    expect(await app.database.run('SELECT seat, alias, state FROM membership WHERE account_id = $1', [accountId])).toEqual([
      { seat: 'counselor', alias: 'Dana O.', state: 'active' },
    ]);
    const { staff } = await here.admin.get(api.staff);
    expect(staff.find((entry) => entry.accountId === accountId)).toMatchObject({
      name: 'Dana Okafor',
      email: input.email,
      role: 'counselor',
      rooms: ['Tuesday room'],
      state: 'invited',
      onDutyUntil: null,
    });
    expect(await here.admin.refusal(api.addStaff, { ...someone(), email: input.email.toUpperCase() })).toBe('email-taken');
    expect(await here.admin.refusal(api.addStaff, someone({ roomIds: [(await (await app.programme()).room()).id] }))).toBe(
      'room-not-found',
    );
    expect(await here.admin.refusal(api.addStaff, someone({ role: 'privacy-officer' }))).toBe('invalid-input');
    expect(await here.admin.refusal(api.addStaff, someone({ role: 'admin' }))).toBe('invalid-input');
    expect(await here.counselor.refusal(api.addStaff, someone())).toBe('not-for-your-role');
    expect([await acts('staff.added'), await acts('staff.read')]).toEqual([1, 1]);
  });

  it('have a code that grows old after three days', async () => {
    const [one, two] = [await here.admin.get(api.addStaff, someone()), await here.admin.get(api.addStaff, someone())];
    const enter = async (code: string) => (await app.stranger().ask(api.enterCode, { code, phone: 'own' }, fromElsewhere())).status;
    await app.fastForward(3 * 24 * 60 - 5);
    expect(await enter(one.code)).toBe(200);
    await app.fastForward(10);
    expect(await enter(two.code)).toBe(401);
  });

  it('lose password, authenticator and sessions with a new code, and come back with it', async () => {
    const { client, accountId, email, secret } = await settled(app, here.admin);
    const socket = await client.socket();
    const { code } = await here.admin.get(api.renewStaffCode, { accountId });
    await socket.ended();
    expect(await client.refusal(api.duty)).toBe('session-ended');
    const again = app.stranger();
    expect((await again.ask(api.enterPassword, { name: email, password: PASSWORD, phone: 'own' }, fromElsewhere())).body).toEqual({
      type: 'sign-in-refused',
    });
    expect((await again.ask(api.enterCode, { code, phone: 'own' }, fromElsewhere())).body).toMatchObject({ stage: 'set-password' });
    await again.get(api.setPassword, { password: 'another lamp, over water' });
    const offer = await again.get(api.offerSecondFactor);
    expect(offer.secret).not.toBe(secret);
    expect(await again.get(api.confirmSecondFactor, { code: await authenticatorCode(app, offer.secret) })).toMatchObject({
      stage: 'ready',
    });
    expect(await acts('staff-code.renewed')).toBe(1);
    expect(await here.admin.refusal(api.renewStaffCode, { accountId: (await here.programme.member(here.room, 'Heron')).accountId })).toBe(
      'not-found',
    );
  });

  it('can be ended, at once and with their seats and shifts, but for the last admin', async () => {
    const { client, accountId } = await settled(app, here.admin, { roomIds: [here.room.id] });
    await client.get(api.setDuty, { minutes: 60 });
    const socket = await client.socket();
    expect(await here.admin.refusal(api.deactivateStaff, { accountId })).toBe('done');
    await socket.ended();
    expect(await client.refusal(api.duty)).toBe('session-ended');
    expect((await here.admin.get(api.duty)).on).toEqual([]);
    expect(await app.database.run('SELECT state FROM membership WHERE account_id = $1', [accountId])).toEqual([{ state: 'removed' }]);
    const { staff } = await here.admin.get(api.staff);
    expect(staff.find((entry) => entry.accountId === accountId)?.state).toBe('deactivated');
    const me = staff.find(({ role }) => role === 'admin')!;
    const invited = await here.admin.get(api.addStaff, someone({ role: 'admin', roomIds: [] }));
    const half = app.stranger();
    await half.ask(api.enterCode, { code: invited.code, phone: 'own' }, fromElsewhere());
    await half.get(api.setPassword, { password: PASSWORD });
    await half.get(api.offerSecondFactor);
    expect(await here.admin.refusal(api.deactivateStaff, { accountId: me.accountId })).toBe('last-admin');
    await settled(app, here.admin, { role: 'admin' });
    expect(await here.admin.refusal(api.deactivateStaff, { accountId: me.accountId })).toBe('done');
    expect(await acts('staff.deactivated')).toBe(2);
  });

  it('leave one admin when two end each other at once', async () => {
    const other = await settled(app, here.admin, { role: 'admin' });
    const me = (await here.admin.get(api.staff)).staff.find(({ role, accountId }) => role === 'admin' && accountId !== other.accountId)!;
    const answers = await Promise.all([
      here.admin.refusal(api.deactivateStaff, { accountId: other.accountId }),
      other.client.refusal(api.deactivateStaff, { accountId: me.accountId }),
    ]);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    // Or their session had ended before they were heard.
    expect(['last-admin', 'session-ended']).toContain(answers.find((answer) => answer !== 'done'));
    const left = await app.database.run(`SELECT FROM account WHERE organisation_id = $1 AND role = 'admin' AND deactivated_at IS NULL`, [
      here.programme.organisationId,
    ]);
    expect(left).toHaveLength(1);
  });

  describe('on duty', () => {
    it('for as long as they say, or until they say so', async () => {
      const view = await here.counselor.get(api.setDuty, { minutes: 90 });
      expect(view).toMatchObject({ on: [{ name: 'Dana', role: 'counselor', until: view.myShiftEndsAt }], mailReady: false });
      expect((Date.parse(view.myShiftEndsAt!) - Date.parse(view.serverTime)) / 60_000).toBeCloseTo(90, 0);
      const longer = await here.counselor.get(api.setDuty, { minutes: 120 });
      expect(longer.on).toHaveLength(1);
      expect(longer.on[0]!.until > view.myShiftEndsAt!).toBe(true);
      expect((await here.admin.get(api.duty)).myShiftEndsAt).toBeNull();
      expect(await here.counselor.get(api.setDuty, { minutes: 0 })).toMatchObject({ on: [], myShiftEndsAt: null });
      expect(await here.counselor.refusal(api.setDuty, { minutes: 24 * 60 + 1 })).toBe('invalid-input');
      expect(await acts('duty.set')).toBe(3);
    });

    it('end by themselves, and show in their own house only', async () => {
      await here.counselor.get(api.setDuty, { minutes: 10 });
      const elsewhere = await house(app);
      expect((await elsewhere.counselor.get(api.duty)).on).toEqual([]);
      await app.fastForward(11);
      expect((await here.counselor.get(api.duty)).on).toEqual([]);
    });
  });

  it('are told apart in the audit log, which is whole, and whose reading is in it', async () => {
    await here.admin.get(api.addStaff, someone());
    const page = await here.admin.get(api.audit);
    expect(page).toMatchObject({ earlier: false, chain: { brokenAt: null } });
    expect(page.entries[0]).toMatchObject({
      action: 'staff.added',
      actor: 'Priya',
      actorRole: 'admin',
      detail: { role: 'counselor', rooms: 1 },
    });
    expect((await here.admin.get(api.audit)).entries[0]).toMatchObject({ action: 'audit.read' });
    expect((await here.admin.get(api.audit, { action: 'staff.added' })).entries).toHaveLength(1);
    expect((await here.admin.get(api.audit, { before: '2' })).entries).toHaveLength(1);
  });
});

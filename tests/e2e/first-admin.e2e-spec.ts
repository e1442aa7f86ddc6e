import { api } from '#libs/contracts';
import { ReservedDatabase, type Tx } from '#libs/platform';
import { AddStaff, FoundProgramme, RenewStaffCode } from '#libs/rooms';
import type { TestApp } from '#libs/testing';
import { startApp } from './support/app.js';
import { authenticatorCode, fromElsewhere, PASSWORD } from './support/way-in.js';

describe('the first admin of a clinic', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ config: { trustProxyHops: 1 } });
  });
  afterAll(() => app[Symbol.asyncDispose]());

  const within = <T>(work: (tx: Tx) => Promise<T>) => app.app.get(ReservedDatabase).transaction(work);
  const programme = { name: 'Riverside', timeZone: 'America/New_York', deskPhone: '555-0100' };
  const found = () => within((tx) => app.app.get(FoundProgramme).found(tx, programme));
  const settle = async (code: string) => {
    const client = app.stranger();
    await client.ask(api.enterCode, { code, phone: 'own' }, fromElsewhere());
    await client.get(api.setPassword, { password: PASSWORD });
    const { secret } = await client.get(api.offerSecondFactor);
    await client.get(api.confirmSecondFactor, { code: await authenticatorCode(app, secret) });
    return client;
  };

  it('finds one house however often, and everything that the first member needs', async () => {
    const founded = await Promise.all([found(), found(), found()]);
    expect(new Set(founded.map(({ programmeId }) => programmeId)).size).toBe(1);
    const { organisationId } = founded[0];
    const admin = {
      givenName: 'Priya',
      familyName: 'Nair',
      email: 'priya@example.org',
      role: 'admin' as const,
      roomIds: [],
      language: 'es' as const,
    };
    const { code } = await within((tx) => app.app.get(AddStaff).add(tx, { organisationId }, admin));
    const client = await settle(code);
    expect(await client.get(api.session)).toMatchObject({ role: 'admin', language: 'es', stage: 'ready' });
    await client.get(api.makeRoom, { name: 'Tuesday room', crisisText: 'hold-while-covered' });
    const { rooms } = await client.get(api.roomChoices);
    const invite = await client.get(api.enrolMember, {
      givenName: 'Wilhelmina',
      familyName: 'Feather',
      roomId: rooms[0]!.id,
      language: 'es',
    });
    const member = app.stranger();
    await member.ask(api.enterCode, { code: invite.code, phone: 'own' }, fromElsewhere());
    expect((await member.get(api.onboarding)).agreement.lines).toHaveLength(6);
    const { entries } = await client.get(api.audit);
    expect(await app.database.run('SELECT audit_broken_at(id) AS broken FROM organisation')).toEqual([{ broken: null }]);
    expect(entries.map(({ action, actor }) => `${action} by ${actor ?? 'the system'}`).reverse()).toEqual([
      'programme.founded by the system',
      'staff.added by the system',
      'second-factor.set by Priya',
      'session.started by Priya',
      'room.made by Priya',
      'member.enrolled by Priya',
    ]);
  });

  it('gets in again with a code from the machine when nobody else can let them in', async () => {
    const { organisationId } = await found();
    const renew = (email: string) => within((tx) => app.app.get(RenewStaffCode).renewAdmin(tx, organisationId, email));
    expect(await renew('nobody@example.org')).toBeNull();
    const again = await renew('PRIYA@example.org');
    expect(await (await settle(again!.code)).refusal(api.staff)).toBe('done');
  });
});

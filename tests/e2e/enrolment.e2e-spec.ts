import { api } from '#libs/contracts';
import type { TestApp } from '#libs/testing';
import { startApp } from './support/app.js';
import { enrolled, fromElsewhere, type House, house, stageOf, walkTo } from './support/way-in.js';

describe('enrolling a member', () => {
  let app: TestApp;
  let here: House;
  beforeAll(async () => {
    app = await startApp({ config: { trustProxyHops: 1 } });
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    here = await house(app);
  });

  const enter = (code: string, client = app.stranger()) => client.ask(api.enterCode, { code, phone: 'own' }, fromElsewhere());
  const acts = (action: string) =>
    app.database.run<{ actor_id: string; subject_id: string }>(
      'SELECT actor_id, subject_id FROM audit_entry WHERE organisation_id = $1 AND action = $2',
      [here.programme.organisationId, action],
    );

  it('gives a code that opens the account, once, and is kept only as a hash', async () => {
    const { accountId, code } = await enrolled(here.counselor, here.room);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/);
    const answer = await enter(code);
    expect(answer).toMatchObject({ ok: true, body: { signedIn: true, role: 'member', name: null, stage: 'exit' } });
    expect(await acts('member.enrolled')).toEqual([{ actor_id: here.dana.accountId, subject_id: accountId }]);
    const stored = await app.database.run<{ row: string }>('SELECT row_to_json(i)::text AS row FROM invite i');
    expect(stored.some(({ row }) => row.includes(code))).toBe(false);
  });

  it('forgives case, separators and look-alikes', async () => {
    const { code } = await enrolled(here.counselor, here.room);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('v', 'u')} `;
    expect((await enter(typed)).status).toBe(200);
  });

  it('answers every code that does not open with one answer', async () => {
    const used = await enrolled(here.counselor, here.room);
    await enter(used.code);
    const revoked = await enrolled(here.counselor, here.room);
    const fresh = await here.counselor.get(api.renewCode, { accountId: revoked.accountId });
    const ended = await enrolled(here.counselor, here.room);
    await here.counselor.get(api.deactivateMember, { accountId: ended.accountId });
    const gone = await enrolled(here.counselor, here.room);
    await app.database.run('UPDATE account SET deactivated_at = clock_now() WHERE id = $1', [gone.accountId]);
    const answers = await Promise.all(
      ['AAAAA-BBBBB-CCCCC', 'AAAAA', used.code, revoked.code, ended.code, gone.code].map((code) => enter(code)),
    );
    expect(answers.map(({ status, text }) => ({ status, text }))).toEqual(
      answers.map(() => ({ status: 401, text: '{"type":"code-refused"}' })),
    );
    expect((await enter(fresh.code)).status).toBe(200);
  });

  it('lets a code grow old after seven days', async () => {
    const [soon, late] = [await enrolled(here.counselor, here.room), await enrolled(here.counselor, here.room)];
    await app.fastForward(7 * 24 * 60 - 5);
    expect((await enter(soon.code)).status).toBe(200);
    await app.fastForward(10);
    expect((await enter(late.code)).body).toEqual({ type: 'code-refused' });
    here = { ...here, counselor: await app.as(here.dana) };
    const roster = await here.counselor.get(api.roster);
    expect(roster.members.find(({ accountId }) => accountId === late.accountId)?.state).toBe('invite-expired');
  });

  it('has one winner of fifty who use a code at once', async () => {
    const { code } = await enrolled(here.counselor, here.room);
    const answers = await Promise.all(Array.from({ length: 50 }, () => enter(code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok, body }) => !ok && (body as { type: string }).type === 'code-refused')).toHaveLength(49);
  });

  it('takes five wrong codes in ten minutes from one address, says how long to wait, and counts no right ones', async () => {
    const from = fromElsewhere();
    const attempt = (code: string) => app.stranger().ask(api.enterCode, { code, phone: 'shared' }, from);
    const right = await Promise.all(Array.from({ length: 7 }, () => enrolled(here.counselor, here.room)));
    for (const { code } of right.slice(0, 6)) expect((await attempt(code)).status).toBe(200);
    for (let i = 0; i < 5; i += 1) expect((await attempt('AAAAA-BBBBB-CCCCC')).body).toEqual({ type: 'code-refused' });
    const refused = await attempt(right[6]!.code);
    expect(refused).toMatchObject({ status: 429, body: { type: 'too-many-tries' } });
    expect((refused.body as unknown as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await enter(right[6]!.code)).status).toBe(200);
    const kept = await app.database.run<{ key: string }>('SELECT key FROM rate_limit');
    expect(kept.some(({ key }) => key.includes(from['x-forwarded-for']))).toBe(false);
  });

  it('lets a counselor enrol into the rooms that they lead, and an admin into every room', async () => {
    const other = await here.programme.room({ name: 'Morning room' });
    const input = { givenName: 'Wilhelmina', familyName: 'Featherstonehaugh', roomId: other.id, language: 'es' };
    expect(await here.counselor.refusal(api.enrolMember, input)).toBe('room-not-found');
    expect(await here.admin.refusal(api.enrolMember, input)).toBe('done');
    expect((await here.counselor.get(api.roomChoices)).rooms).toEqual([{ id: here.room.id, name: 'Tuesday room' }]);
    expect((await here.admin.get(api.roomChoices)).rooms.map(({ name }) => name)).toEqual(['Morning room', 'Tuesday room']);
    const member = await app.as(await here.programme.member(here.room, 'Heron'));
    expect(await member.refusal(api.enrolMember, { ...input, roomId: here.room.id })).toBe('not-for-your-role');
    const own = await member.get(api.privateRoom);
    expect(await here.admin.refusal(api.enrolMember, { ...input, roomId: own.roomId })).toBe('room-not-found');
    expect(await here.counselor.refusal(api.enrolMember, { ...input, roomId: here.room.id })).toBe('done');
    await app.database.run(`UPDATE membership SET state = 'removed' WHERE account_id = $1`, [here.dana.accountId]);
    expect(await here.counselor.refusal(api.enrolMember, { ...input, roomId: here.room.id })).toBe('room-not-found');
    const elsewhere = await house(app);
    expect(await elsewhere.admin.refusal(api.enrolMember, { ...input, roomId: here.room.id })).toBe('room-not-found');
  });

  it('shows a roster of names without aliases, to whom it concerns, and records that it was read', async () => {
    const heron = await here.programme.member(here.room, 'Heron');
    const { accountId, code } = await enrolled(here.counselor, here.room);
    const elsewhere = await here.programme.member(await here.programme.room(), 'Wren');
    const answer = await here.counselor.ask(api.roster);
    expect(answer.text).not.toContain('Heron');
    expect(answer.text).toContain(heron.canary);
    expect(answer.text).not.toContain(elsewhere.canary);
    expect((await here.admin.ask(api.roster)).text).toContain(elsewhere.canary);
    const stateOf = async () => (await here.counselor.get(api.roster)).members.find((member) => member.accountId === accountId)?.state;
    expect(await stateOf()).toBe('invited');
    await enter(code);
    expect(await stateOf()).toBe('joining');
    expect(await acts('roster.read')).toHaveLength(4);
    const peer = await app.as(heron);
    expect(await peer.refusal(api.roster)).toBe('not-for-your-role');
  });

  it('renews a code: whatever opened the account before is over, alias and room stay', async () => {
    const { accountId, code } = await enrolled(here.counselor, here.room);
    const client = app.stranger();
    await enter(code, client);
    await walkTo(client, 'ready', here.room);
    const socket = await client.socket();
    const fresh = await here.counselor.get(api.renewCode, { accountId });
    await socket.ended();
    expect(await client.refusal(api.rooms)).toBe('session-ended');
    expect(await client.refusal(api.enterPin, { pin: '294716' })).toBe('pin-locked');
    const again = app.stranger();
    expect((await enter(fresh.code, again)).body).toMatchObject({ stage: 'credential' });
    await again.get(api.setPin, { pin: '294716' });
    expect((await again.get(api.rooms)).rooms.map(({ id }) => id)).toEqual([here.room.id]);
    expect(await acts('code.renewed')).toEqual([{ actor_id: here.dana.accountId, subject_id: accountId }]);
  });

  it('ends a member’s access at once, and what they hold opens nothing', async () => {
    const { accountId, code } = await enrolled(here.counselor, here.room);
    const client = app.stranger();
    await enter(code, client);
    await walkTo(client, 'ready', here.room);
    const socket = await client.socket();
    await here.counselor.get(api.deactivateMember, { accountId });
    await socket.ended();
    expect(await stageOf(client)).toBeNull();
    expect(await client.refusal(api.enterPin, { pin: '294716' })).toBe('pin-locked');
    expect(await app.database.run('SELECT state, version FROM membership WHERE account_id = $1', [accountId])).toEqual([
      { state: 'removed', version: 2 },
    ]);
    expect(await here.counselor.refusal(api.deactivateMember, { accountId })).toBe('not-found');
    expect(await here.counselor.refusal(api.renewCode, { accountId })).toBe('not-found');
    expect(await acts('member.deactivated')).toHaveLength(1);
  });

  it('lets a counselor renew and end only members of the rooms that they lead', async () => {
    const elsewhere = await here.programme.member(await here.programme.room(), 'Wren');
    expect(await here.counselor.refusal(api.renewCode, { accountId: elsewhere.accountId })).toBe('not-found');
    expect(await here.counselor.refusal(api.deactivateMember, { accountId: elsewhere.accountId })).toBe('not-found');
    expect(await here.counselor.refusal(api.deactivateMember, { accountId: here.dana.accountId })).toBe('not-found');
    expect(await here.admin.refusal(api.deactivateMember, { accountId: elsewhere.accountId })).toBe('done');
  });
});

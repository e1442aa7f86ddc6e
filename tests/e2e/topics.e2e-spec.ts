import { api } from '#libs/contracts';
import { type Programme, type RoomMade, type Seated, type TestApp, type TestClient } from '#libs/testing';
import { startApp } from './support/app.js';

const SECRET = 'tangerine-7731';

describe('a member’s own topics', () => {
  let app: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: Seated;
  let member: TestClient;

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    member = await app.as(heron);
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it('are none at first, then what was kept last, each once, on every device', async () => {
    expect(await member.get(api.topics)).toEqual({ topics: [], words: [] });
    await member.get(api.setTopics, { topics: ['overdose'], words: ['needle'] });
    await member.get(api.setTopics, { topics: ['food', 'food', 'loss'], words: [SECRET, ` ${SECRET} `] });
    expect(await (await app.as(heron)).get(api.topics)).toEqual({ topics: ['food', 'loss'], words: [SECRET] });
    expect(await (await app.as(await programme.member(room, 'Maple'))).get(api.topics)).toEqual({ topics: [], words: [] });
  });

  it('are in no log and on no record, and sealed where they are kept', async () => {
    const [rows] = await app.database.run<{ all: string }>(
      `SELECT (SELECT string_agg(t::text, '') FROM trigger_topics t) || coalesce((SELECT string_agg(e::text, '') FROM audit_entry e), '') AS all`,
    );
    expect(rows!.all).toContain(heron.accountId);
    expect(rows!.all).not.toMatch(/tangerine|overdose|food|loss/u);
    expect(app.logged()).not.toContain('tangerine');
    await app.database.run(
      `INSERT INTO trigger_topics SELECT $1, organisation_id, topics_sealed FROM trigger_topics WHERE account_id = $2`,
      [(await programme.member(room, 'Wren')).accountId, heron.accountId],
    );
    const [wren] = await app.database.run<{ account_id: string }>('SELECT account_id FROM trigger_topics WHERE account_id <> $1', [
      heron.accountId,
    ]);
    const thief = await app.as({ accountId: wren!.account_id, organisationId: programme.organisationId, role: 'member' });
    expect((await thief.ask(api.topics)).text).not.toContain('tangerine'); // sealed for one account, it opens for no other
  });

  it('are for members, in the form that they have', async () => {
    const staff = await app.as(await programme.staff('counselor', 'Dana', [room]));
    expect([await staff.refusal(api.topics), await staff.refusal(api.setTopics, { topics: [], words: [] })]).toEqual([
      'not-for-your-role',
      'not-for-your-role',
    ]);
    for (const wrong of [
      { topics: ['weather'], words: [] },
      { topics: [], words: [''] },
      { topics: [], words: ['x'.repeat(41)] },
      { words: [] },
    ])
      expect(await member.refusal(api.setTopics, wrong)).toBe('invalid-input');
  });
});

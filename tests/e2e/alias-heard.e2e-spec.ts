import { api } from '#libs/contracts';
import { type Programme, type TestApp } from '#libs/testing';
import { startApp } from './support/app.js';

describe('an alias', () => {
  let app: TestApp;
  let programme: Programme;
  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each([
    ['accepted', 'i want to die', 'done'],
    ['refused', '555 0100 i want to die', 'alias-names-someone'],
  ])('is heard when it is %s', async (_, alias, answer) => {
    const room = await programme.room();
    const newcomer = await programme.member(room, 'Heron');
    await app.database.run(`UPDATE membership SET state = 'invited', alias = NULL, alias_skeleton = NULL WHERE account_id = $1`, [
      newcomer.accountId,
    ]);
    const client = await app.as(newcomer);
    expect(await client.refusal(api.chooseAlias, { roomId: room.id, alias, patch: 5 })).toBe(answer);
    const evidence = await app.database.run(
      'SELECT e.cause, v.unseen FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id WHERE v.account_id = $1',
      [newcomer.accountId],
    );
    expect(evidence).toEqual([{ cause: 'suicide', unseen: 'alias' }]);
  });
});

import { randomUUID } from 'node:crypto';
import type { Severity } from '#libs/contracts';
import { Database } from '#libs/platform';
import { Ear, type Heard } from '#libs/screening';
import type { Programme, RoomMade, Seated, TestApp } from '#libs/testing';
import { startApp } from './support/app.js';

/** Texts of several members are kept in one statement, and what was found in each stays with its own. */
describe('signals of texts that share a statement', () => {
  let here: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let [heron, maple]: Seated[] = [] as never;

  beforeAll(async () => {
    here = await startApp();
    programme = await here.programme();
    room = await programme.room();
    [heron, maple] = [await programme.member(room, 'Heron'), await programme.member(room, 'Maple')];
  });
  afterAll(() => here[Symbol.asyncDispose]());

  it('are not given to somebody else, where one of the texts was heard before', async () => {
    const ear = here.app.get(Ear);
    const heard = ({ accountId, organisationId }: Seated): Heard => ({
      organisationId,
      accountId,
      roomId: room.id,
      clientKey: randomUUID(),
      hearing: ear.listen('I want to kill myself', organisationId),
    });
    const [paused, other] = [heard(heron!), heard(maple!)];
    const rolledBack = new Error('nothing of this is kept');
    const kept = here.app.get(Database).transaction(async (tx) => {
      await ear.keep(tx, [paused]);
      const [again, first] = await ear.keep(tx, [paused, other]); // sent after the pause, under the same key
      expect(again).toEqual([]);
      const owners = await tx.query<{ account_id: string }>('SELECT account_id FROM signal WHERE id = ANY($1::uuid[])', [
        first?.map(({ signalId }) => signalId),
      ]);
      expect(owners).toEqual([{ account_id: maple!.accountId }]);
      throw rolledBack; // no escalation holds them
    });
    await expect(kept).rejects.toBe(rolledBack);
  });

  it('say why they are so grave, in words of the lexicon alone', async () => {
    const ear = here.app.get(Ear);
    const { organisationId, accountId } = heron!;
    const [call] = ear.listen('I want to kill myself tonight', organisationId).found;
    expect(call?.slots).toContain('time');
    const clientKey = randomUUID();
    const keep = (found: object): Heard => ({
      organisationId,
      accountId,
      roomId: room.id,
      clientKey,
      hearing: { found: [{ ...call!, ...found }], screenedWith: 'v1', failed: null },
    });
    const rolledBack = new Error('nothing of this is kept');
    const kept = here.app.get(Database).transaction(async (tx) => {
      const why = () => tx.query('SELECT slots, signs, asked, reason FROM signal WHERE client_key = $1', [clientKey]);
      await ear.keep(tx, [keep({ severity: 'high', slots: [] })]);
      expect(await why()).toEqual([{ slots: [], signs: [], asked: false, reason: call?.reason }]);
      await ear.keep(tx, [keep({ signs: ['en.suicide.burden'], asked: true })]);
      expect(await why()).toEqual([{ slots: call?.slots, signs: ['en.suicide.burden'], asked: true, reason: call?.reason }]);
      throw rolledBack; // no escalation holds them
    });
    await expect(kept).rejects.toBe(rolledBack);
  });

  it('are told again where the same rule hears the same text graver, and not where it hears it milder', async () => {
    const ear = here.app.get(Ear);
    const { organisationId, accountId } = heron!;
    const [call] = ear.listen('I want to kill myself tonight', organisationId).found;
    const clientKey = randomUUID();
    const asHeard = (...severities: readonly Severity[]): Heard => ({
      organisationId,
      accountId,
      roomId: room.id,
      clientKey,
      hearing: { found: severities.map((severity) => ({ ...call!, severity })), screenedWith: 'v1', failed: null },
    });
    const rolledBack = new Error('nothing of this is kept');
    const kept = here.app.get(Database).transaction(async (tx) => {
      const told: (Severity | undefined)[] = [];
      for (const said of [asHeard('concern'), asHeard('concern'), asHeard('high', 'imminent'), asHeard('imminent'), asHeard('concern')]) {
        const [fresh] = await ear.keep(tx, [said]);
        told.push(fresh?.[0]?.severity);
      }
      expect(told).toEqual(['concern', undefined, 'imminent', undefined, undefined]);
      expect(await tx.query('SELECT severity FROM signal WHERE client_key = $1', [clientKey])).toEqual([{ severity: 'imminent' }]);
      throw rolledBack; // no escalation holds them
    });
    await expect(kept).rejects.toBe(rolledBack);
  });
});

import { record } from '#libs/audit';
import { type AuditChain, api } from '#libs/contracts';
import { Database } from '#libs/platform';
import type { Programme, Seated, TestApp } from '#libs/testing';
import { Clocks } from '../../apps/server/src/clocks.js';
import { startApp } from './support/app.js';

/** More than are looked at in one piece. */
const MANY = 4_500;
const AN_HOUR = 61;

describe('the chain of the audit log', () => {
  let app: TestApp;
  let programme: Programme;
  let admin: Seated;

  beforeEach(async () => {
    app = await startApp();
    programme = await app.programme();
    admin = await programme.staff('admin', 'Priya', []);
  });
  afterEach(() => app[Symbol.asyncDispose]());

  const tick = () => app.app.get(Clocks).tick();
  const chain = async (): Promise<AuditChain> => (await (await app.as(admin)).get(api.audit)).chain;
  const run = (sql: string) => app.database.run(sql, [programme.organisationId]);

  const happen = (acts: number) =>
    app.app.get(Database).transaction(async (tx) => {
      for (let n = 0; n < acts; n += 1)
        await record(tx, programme.organisationId, null, { action: 'duty.set', subjectKind: 'shift', subjectId: null, detail: { n } });
    });
  const happenMany = () =>
    run(`INSERT INTO audit_entry (organisation_id, number, at, action, subject_kind, detail, previous, hash)
         SELECT $1, 0, clock_now(), 'duty.set', 'shift', jsonb_build_object('n', n), '', '' FROM generate_series(1, ${String(MANY)}) n`);

  /** As whoever owns the database can. */
  async function behindTheBack(...changes: string[]): Promise<void> {
    await app.database.run('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    for (const change of changes) await run(change);
    await app.database.run('ALTER TABLE audit_entry ENABLE TRIGGER USER');
  }
  async function tickFor(pieces: number): Promise<void> {
    for (let n = 0; n < pieces; n += 1) await tick();
  }

  it('was not checked, then is whole to its last entry, and says when', async () => {
    await happen(3);
    expect(await chain()).toEqual({ checkedTo: 0, checkedAt: null, walkedAt: null, brokenAt: null });
    await tick();
    const checked = await chain();
    expect(checked).toMatchObject({ checkedTo: 4, brokenAt: null });
    expect(checked.checkedAt).not.toBeNull();
    expect(checked.walkedAt).not.toBeNull();
    await happen(2);
    await tick();
    expect(await chain()).toMatchObject({ checkedTo: 7, walkedAt: checked.walkedAt });
  });

  it('is checked in pieces, each from where the last one ended', async () => {
    await happenMany();
    await tick();
    expect(await chain()).toMatchObject({ checkedTo: 2_000, walkedAt: null });
    await tick();
    expect(await chain()).toMatchObject({ checkedTo: 4_000, walkedAt: null });
    await tick();
    const { checkedTo, walkedAt } = await chain();
    expect(checkedTo).toBeGreaterThan(MANY);
    expect(walkedAt).not.toBeNull();
  });

  it('is looked at again from its first entry an hour later, and not before', async () => {
    await happen(3);
    await tick();
    const first = await chain();
    await app.fastForward(50);
    await tick();
    expect((await chain()).walkedAt).toBe(first.walkedAt);
    await app.fastForward(11);
    await tick();
    expect((await chain()).walkedAt! > first.walkedAt!).toBe(true);
  });

  const own = 'organisation_id = $1';
  const tampered: Record<string, readonly [at: number, ...changes: string[]]> = {
    'an entry that was changed': [3, `UPDATE audit_entry SET detail = '{"n": 99}' WHERE ${own} AND number = 3`],
    'an entry with a forged time': [2, `UPDATE audit_entry SET at = at - interval '1 day' WHERE ${own} AND number = 2`],
    'an entry that was taken out': [4, `DELETE FROM audit_entry WHERE ${own} AND number = 4`],
    'the first entry taken out': [1, `DELETE FROM audit_entry WHERE ${own} AND number = 1`],
    'two that changed places': [
      3,
      `UPDATE audit_entry SET number = 7 - number + 10000 WHERE ${own} AND number IN (3, 4)`,
      `UPDATE audit_entry SET number = number - 10000 WHERE ${own} AND number > 10000`,
    ],
    'an end that was cut off, with its head': [
      6,
      `DELETE FROM audit_entry WHERE ${own} AND number > 5`,
      `UPDATE audit_head SET number = 5, hash = (SELECT hash FROM audit_entry WHERE ${own} AND number = 5) WHERE ${own}`,
    ],
    'an end that was cut off': [6, `DELETE FROM audit_entry WHERE ${own} AND number > 5`],
    'a head that was put elsewhere': [8, `UPDATE audit_head SET hash = '\\x01' WHERE ${own}`],
    'a chain that was rebuilt whole from an entry on': [
      8,
      `UPDATE audit_entry SET detail = '{"n": 99}' WHERE ${own} AND number = 3`,
      ...[3, 4, 5, 6, 7, 8].flatMap((n) => [
        `UPDATE audit_entry e SET previous = (SELECT hash FROM audit_entry p WHERE p.organisation_id = $1 AND p.number = e.number - 1) WHERE ${own} AND number = ${String(n)}`,
        `UPDATE audit_entry e SET hash = audit_hash(e) WHERE ${own} AND number = ${String(n)}`,
      ]),
      `UPDATE audit_head SET hash = (SELECT hash FROM audit_entry WHERE ${own} AND number = 8) WHERE ${own}`,
    ],
  };

  const mark = () => run('SELECT number, broken_at FROM audit_mark WHERE organisation_id = $1');

  it.each(Object.entries(tampered))('shows %s, after the mark had passed it', async (_, [at, ...changes]) => {
    await happen(8);
    await tick();
    expect(await mark()).toEqual([{ number: '8', broken_at: null }]);
    await behindTheBack(...changes);
    await app.fastForward(AN_HOUR);
    await tick();
    expect(await mark()).toEqual([{ number: '8', broken_at: String(at) }]);
    expect(app.logged()).toContain('audit-chain-broken');
    expect((await chain()).brokenAt).toBe(at);
  });

  it('shows one that was rebuilt and has grown since, where it was rebuilt', async () => {
    await happen(8);
    await tick();
    const [, ...changes] = tampered['a chain that was rebuilt whole from an entry on']!;
    await behindTheBack(...changes);
    await happen(2);
    await tick();
    expect(await mark()).toEqual([{ number: '8', broken_at: '9' }]);
    await app.fastForward(AN_HOUR);
    await tick();
    expect(await mark()).toEqual([{ number: '8', broken_at: '8' }]);
  });

  it('shows what was changed before the mark came to it, at once', async () => {
    await happen(3);
    await tick();
    await happen(5);
    await behindTheBack(tampered['an entry that was changed']![1]!.replace('number = 3', 'number = 6'));
    await tick();
    expect(await mark()).toEqual([{ number: '3', broken_at: '6' }]);
  });

  it('shows what was changed far behind the mark, when the walk comes there', async () => {
    await happenMany();
    await tickFor(3);
    await behindTheBack(`UPDATE audit_entry SET actor_role = 'admin' WHERE ${own} AND number = 3000`);
    await app.fastForward(AN_HOUR);
    await tick();
    expect(await mark()).toEqual([{ number: String(MANY), broken_at: null }]);
    await tick();
    expect(await mark()).toEqual([{ number: String(MANY), broken_at: '3000' }]);
  });

  it('stays broken until it is put right and walked again, and goes on then', async () => {
    await happen(5);
    await tick();
    await behindTheBack(`UPDATE audit_entry SET action = 'nothing' WHERE ${own} AND number = 2`);
    await app.fastForward(AN_HOUR);
    await tick();
    await happen(1);
    await tick();
    expect(await mark()).toEqual([{ number: '5', broken_at: '2' }]);
    await behindTheBack(`UPDATE audit_entry SET action = 'duty.set' WHERE ${own} AND number = 2`);
    await app.fastForward(AN_HOUR);
    await tickFor(2);
    expect(await mark()).toEqual([{ number: '6', broken_at: null }]);
  });

  it('keeps its mark from being moved back, or taken away', async () => {
    await happen(3);
    await tick();
    await expect(run('UPDATE audit_mark SET number = 2 WHERE organisation_id = $1')).rejects.toThrow('moves forward only');
    await expect(run(`UPDATE audit_mark SET hash = '\\x00' WHERE organisation_id = $1`)).rejects.toThrow('moves forward only');
    await expect(run('DELETE FROM audit_mark WHERE organisation_id = $1')).rejects.toThrow('append-only');
    await expect(app.database.run('TRUNCATE audit_mark')).rejects.toThrow('append-only');
  });
});

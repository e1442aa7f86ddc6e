import { jest } from '@jest/globals';
import pg from 'pg';
import type { Programme, RoomMade, Seated } from '#libs/testing';
import { Crisis } from './support/crisis.js';
import { manyCrises } from './support/many-crises.js';

const OPEN = 500;
const CLOSED = 5_000;

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

describe('a queue of five hundred', () => {
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let staff: Record<'counselor' | 'supervisor', Seated>;

  beforeAll(async () => {
    crisis = await Crisis.start();
    ({ programme } = crisis);
    room = await programme.room();
    staff = { counselor: await programme.staff('counselor', 'Dana', [room]), supervisor: await programme.staff('supervisor', 'Sam') };
    await manyCrises(crisis.app.database, room, OPEN);
    await manyCrises(crisis.app.database, room, CLOSED, { closed: true });
    await crisis.app.database.run('ANALYZE');
  });
  afterAll(() => crisis[Symbol.asyncDispose]());

  /** What was asked of escalations while this was done. */
  const asked = async (work: () => Promise<unknown>) => {
    const questions: { text: string; values: unknown[] }[] = [];
    const query = jest.spyOn(pg.Client.prototype, 'query');
    await work();
    for (const [text, values] of query.mock.calls as unknown as [unknown, unknown][])
      if (typeof text === 'string' && /FROM escalation e\b/u.test(text)) questions.push({ text, values: values as unknown[] });
    query.mockRestore();
    return questions;
  };
  /** How many rows of escalations PostgreSQL looks at for it, used or not. */
  const touched = async ({ text, values }: { text: string; values: unknown[] }) => {
    const [row] = await crisis.app.database.run<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
    const rowsOf = (plan: Plan): number =>
      (plan['Relation Name'] === 'escalation'
        ? ((plan['Actual Rows'] ?? 0) + (plan['Rows Removed by Filter'] ?? 0)) * (plan['Actual Loops'] ?? 1)
        : 0) + (plan.Plans ?? []).reduce((sum, one) => sum + rowsOf(one), 0);
    return rowsOf(row!['QUERY PLAN'][0].Plan);
  };

  it.each(['counselor', 'supervisor'] as const)('is read by a %s without reading through all that was closed', async (who) => {
    let list: Awaited<ReturnType<Crisis['list']>> | undefined;
    const questions = await asked(async () => {
      list = await crisis.list(staff[who]);
    });
    expect(list).toMatchObject({ counts: { open: OPEN, mine: 0, unclaimed: OPEN }, lastClosedAt: expect.any(String) });
    expect(list!.escalations).toHaveLength(OPEN);
    expect(questions).toHaveLength(2);
    for (const question of questions) expect(await touched(question)).toBeLessThan(OPEN + 10);
  });

  it('is not told row by row to whoever has read it, only what changes from then on', async () => {
    const desk = await (await crisis.app.as(staff.supervisor)).socket();
    await desk.tell('queue:watch', {});
    const [one] = (await crisis.list(staff.supervisor)).escalations;
    for (const more of [1, 2]) {
      // No bell rings for this: a poll finds it, and the second poll begins when the first is over.
      await crisis.app.database.run('UPDATE escalation SET version = version + 1 WHERE id = $1', [one!.id]);
      await desk.heard('escalation:changed', ({ row }) => row.version === one!.version + more);
    }
    expect(desk.frames.filter(({ frame }) => frame === 'escalation:changed')).toHaveLength(2);
    desk.close();
  });

  it('one row of it is read alone', async () => {
    const { escalations } = await crisis.list(staff.supervisor);
    const questions = await asked(() => crisis.take(staff.supervisor, escalations[0]!));
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) expect(await touched(question)).toBeLessThan(10);
  });
});

import fc from 'fast-check';
import { api, type Disposition, type EscalationRow } from '#libs/contracts';
import { aKey, type RoomMade, type Seated } from '#libs/testing';
import { Crisis } from './support/crisis.js';

const NOTE = 'Talked for ten minutes, safe for now.';
/** Longer than anything that lapses, for what is urgent or soon. */
const LONG = 9 * 60;

type Who = 0 | 1 | 2;
type Move =
  | { readonly act: 'take' | 'write' | 'contact' | 'safe'; readonly by: Who }
  | { readonly act: 'hand'; readonly by: Who; readonly to: Who | null }
  | { readonly act: 'close'; readonly by: Who; readonly as: Disposition }
  | { readonly act: 'idle' | 'hear' };
type Deed = Extract<Move, { readonly by: Who }>;
interface Model {
  readonly urgent: boolean;
  status: EscalationRow['status'];
  holder: Who | null;
  receiver: Who | null;
  answered: boolean;
  safe: boolean;
}

const who = fc.constantFrom<Who>(0, 1, 2);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('take' as const), by: who }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constantFrom('write' as const, 'contact' as const, 'safe' as const), by: who }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('hand' as const), by: who, to: fc.option(who) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('close' as const),
      by: who,
      as: fc.constantFrom<Disposition>('safe-for-now', 'not-a-safety-concern', 'could-not-reach'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('idle' as const, 'hear' as const) }) },
);

/** What the house promises, in a page: the answer to a move, and what stands after it. */
function expected(model: Model, asked: Deed): string {
  const { by } = asked;
  const mine = model.holder === by;
  if (asked.act === 'contact' && mine && (model.status === 'contacted' || model.status === 'safe')) return 'done';
  if (asked.act === 'safe' && mine && model.status === 'safe') return 'done';
  if (asked.act === 'hand' && mine && model.status === 'handed-over' && model.receiver === asked.to) return 'done';
  if (model.status === 'closed') return 'escalation-closed';
  if (asked.act === 'write') {
    model.answered = true;
    return 'done';
  }
  if (asked.act === 'take') return take(model, by);
  if (!mine) return 'not-your-escalation';
  if (model.status === 'handed-over') return 'escalation-handed-over';
  switch (asked.act) {
    case 'contact':
      Object.assign(model, { status: 'contacted', answered: true });
      return 'done';
    case 'safe':
      if (model.status === 'acknowledged') return 'escalation-not-contacted';
      Object.assign(model, { status: 'safe', safe: true });
      return 'done';
    case 'hand':
      if (asked.to === by) return 'colleague-cannot-take';
      Object.assign(model, { status: 'handed-over', receiver: asked.to });
      return 'done';
    case 'close':
      if (model.urgent && !model.safe && asked.as !== 'could-not-reach') return 'escalation-not-safe';
      model.status = 'closed';
      return 'done';
  }
}

function take(model: Model, by: Who): string {
  const forThem = model.status === 'handed-over' && (model.receiver === null || model.receiver === by);
  const mine = model.holder === by;
  if (model.status !== 'open' && !mine && !forThem) return 'escalation-taken';
  if (model.status === 'open' || model.status === 'handed-over')
    Object.assign(model, { status: 'acknowledged', holder: by, receiver: null });
  return 'done';
}

describe('whatever three colleagues do, in whatever order', () => {
  let crisis: Crisis;
  let room: RoomMade;
  let staff: readonly Seated[];

  beforeAll(async () => {
    crisis = await Crisis.start();
    room = await crisis.programme.room();
    staff = [
      await crisis.programme.staff('counselor', 'Dana', [room]),
      await crisis.programme.staff('supervisor', 'Sam'),
      await crisis.programme.staff('admin', 'Priya'),
    ];
  });
  afterAll(() => crisis[Symbol.asyncDispose]());

  async function ask(row: EscalationRow, asked: Deed): Promise<string> {
    const client = await crisis.app.as(staff[asked.by]!);
    const on = { escalationId: row.id, version: row.version };
    switch (asked.act) {
      case 'take':
        return client.refusal(api.acknowledge, on);
      case 'write':
        return client.refusal(api.messageMember, { escalationId: row.id, clientKey: aKey(), text: 'Are you safe?' });
      case 'contact':
        return client.refusal(api.markContacted, on);
      case 'safe':
        return client.refusal(api.markSafe, on);
      case 'hand':
        return client.refusal(api.handOver, { ...on, to: asked.to === null ? null : staff[asked.to]!.accountId, note: 'Please.' });
      case 'close':
        return client.refusal(api.closeEscalation, { ...on, disposition: asked.as, note: NOTE, ...(await crisis.owed()) });
    }
  }

  async function happen(model: Model, member: Seated, asked: Exclude<Move, Deed>): Promise<void> {
    if (model.status === 'closed') return;
    if (asked.act === 'idle') {
      await crisis.after(LONG);
      Object.assign(model, { status: 'open', holder: null, receiver: null });
      return;
    }
    await crisis.say(member, room, 'suicide=concern');
    if (model.status === 'safe') model.status = 'contacted';
    model.safe = false;
  }

  it('stands as promised, each refusal names itself, and somebody has it or is being called', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(move, { minLength: 4, maxLength: 14 }), async (urgent, moves) => {
        n += 1;
        const member = await crisis.programme.member(room, `Wren ${String(n)}`);
        await crisis.say(member, room, urgent ? 'suicide=imminent' : 'suicide=high');
        const model: Model = { urgent, status: 'open', holder: null, receiver: null, answered: false, safe: false };
        const one = async (view: 'open' | 'closed') =>
          (await crisis.list(staff[2]!, view)).escalations.find(({ alias }) => alias === member.alias);
        const now = async () => ((await one('open')) ?? (await one('closed')))!;
        for (const asked of moves) {
          const row = await now();
          if ('by' in asked) expect([asked, await ask(row, asked)]).toEqual([asked, expected(model, asked)]);
          else await happen(model, member, asked);

          const { status, safe, holder, handedTo, clock } = await now();
          expect({ asked, status, safe, handed: handedTo?.name }).toEqual({
            asked,
            status: model.status,
            safe: model.safe,
            handed: model.status === 'handed-over' ? (model.receiver === null ? null : staff[model.receiver]!.alias) : undefined,
          });
          if (model.status !== 'closed') expect(holder).toBe(model.holder === null ? null : staff[model.holder]!.alias);
          const care = model.safe ? 'close' : model.answered ? 'safety' : 'answer';
          expect(status === 'handed-over' ? [care, 'accept'] : [care]).toContain(clock);
        }
        const left = await crisis.app.database.run(
          `SELECT id FROM escalation WHERE status = 'open' AND next_page_at IS NULL OR status NOT IN ('open', 'closed') AND (holder_id IS NULL OR lapses_at IS NULL)
             OR status <> 'closed' AND missed_at IS NULL AND due_at < clock_now() - interval '1 hour' AND breach_page_at IS NULL AND opened_at < clock_now() - interval '9 hours'`,
        );
        expect(left).toEqual([]);
        await crisis.app.database.run(
          `UPDATE escalation SET status = 'closed', disposition = 'could-not-reach', next_page_at = NULL, receiver_id = NULL WHERE status <> 'closed'`,
        );
      }),
      { numRuns: 12, seed: 20260105 },
    );
    expect(await crisis.app.database.run('SELECT audit_broken_at($1) AS broken', [crisis.programme.organisationId])).toEqual([
      { broken: null },
    ]);
  }, 180_000);
});

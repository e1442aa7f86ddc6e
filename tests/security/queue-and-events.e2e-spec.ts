import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { api, type EscalationRow, type Frame } from '#libs/contracts';
import { aKey, type RoomMade, type Seated, type TestClient, type TestSocket } from '#libs/testing';
import { withRow } from '../../apps/staff/src/escalations/queue.js';
import { Crisis } from '../e2e/support/crisis.js';

/** Whoever has the queue open, with what they were shown and what they are told since. */
interface Desk {
  readonly who: Seated;
  readonly client: TestClient;
  readonly socket: TestSocket;
  readonly shown: readonly EscalationRow[];
}
interface Stage {
  readonly crisis: Crisis;
  readonly room: RoomMade;
  readonly members: readonly Seated[];
  /** Those who may see all of it. */
  readonly desks: readonly Desk[];
  /** A counselor of another room. */
  readonly elsewhere: Desk;
}
type Done = Promise<{ readonly ok: boolean }>;

const NONE = '00000000-0000-4000-8000-000000000000';
const at = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
const list = async ({ client }: Pick<Desk, 'client'>) => (await client.get(api.escalations, { view: 'open' })).escalations;
/** Of the rows that wait, one that a number picks, as the desk that it picks has it now. */
async function picked({ desks }: Stage, n: number): Promise<{ client: TestClient; on: { escalationId: string; version: number } }> {
  const desk = at(desks, n);
  const rows = await list(desk);
  const row = rows[Math.floor(n / desks.length) % Math.max(1, rows.length)];
  return { client: desk.client, on: { escalationId: row?.id ?? NONE, version: row?.version ?? 0 } };
}
const says = ({ crisis, room, members }: Stage, n: number, text: string): Done => crisis.say(at(members, n), room, text);

/** Everything that changes a row of the queue; a refusal is fine, and changes nothing. */
const acts = {
  'a call': (stage, n) => says(stage, n, 'suicide=high'),
  'a graver one': (stage, n) => says(stage, n, 'suicide=imminent'),
  'another kind': (stage, n) => says(stage, n, 'relapse=concern'),
  'time passes': async ({ crisis }, n) => {
    await crisis.app.database.run(`UPDATE session SET expire = clock_now() + interval '1 hour'`); // somebody sits at each desk
    await crisis.after(n % 12);
    return { ok: true };
  },
  take: async (stage, n) => {
    const { client, on } = await picked(stage, n);
    return client.ask(api.acknowledge, on);
  },
  write: async (stage, n) => {
    const { client, on } = await picked(stage, n);
    return client.ask(api.messageMember, { escalationId: on.escalationId, clientKey: aKey(), text: 'Can you talk?' });
  },
  contact: async (stage, n) => {
    const { client, on } = await picked(stage, n);
    return client.ask(api.markContacted, on);
  },
  safe: async (stage, n) => {
    const { client, on } = await picked(stage, n);
    return client.ask(api.markSafe, on);
  },
  'hand on': async (stage, n) => {
    const { client, on } = await picked(stage, n);
    return client.ask(api.handOver, { ...on, to: at(stage.desks, n + 1).who.accountId, note: 'Please go on.' });
  },
  'page the next': async (stage, n) => {
    const { client, on } = await picked(stage, n);
    return client.ask(api.pageNext, on);
  },
  close: async (stage, n) => {
    const { client, on } = await picked(stage, n);
    return client.ask(api.closeEscalation, { ...on, ...(await stage.crisis.ending()) });
  },
} satisfies Record<string, (stage: Stage, n: number) => Done>;
const actNames = Object.keys(acts) as (keyof typeof acts)[];

/** One evening in which each act works, so that what worked does not hang on what was drawn. */
const evening: readonly { readonly act: keyof typeof acts; readonly n: number }[] = [
  { act: 'a call', n: 0 },
  { act: 'time passes', n: 2 },
  { act: 'page the next', n: 0 },
  { act: 'take', n: 0 },
  { act: 'write', n: 0 },
  { act: 'hand on', n: 0 },
  { act: 'take', n: 1 },
  { act: 'contact', n: 1 },
  { act: 'safe', n: 1 },
  { act: 'close', n: 1 },
  { act: 'another kind', n: 1 },
  { act: 'a graver one', n: 2 },
  { act: 'take', n: 0 },
  { act: 'time passes', n: 11 },
];
const script = fc.array(fc.record({ act: fc.constantFrom(...actNames), n: fc.nat(40) }), { minLength: 6, maxLength: 14 });

describe('what a desk was told, applied to the queue that it was shown', () => {
  let crisis: Crisis;

  beforeAll(async () => {
    crisis = await Crisis.start();
  });
  afterAll(() => crisis[Symbol.asyncDispose]());

  async function open(who: Seated): Promise<Desk> {
    const client = await crisis.app.as(who);
    const socket = await client.socket();
    await socket.tell('queue:watch', {});
    return { who, client, socket, shown: await list({ client }) };
  }

  async function stage(): Promise<Stage> {
    const programme = await crisis.app.programme();
    const room = await programme.room();
    const members = [await programme.member(room, 'Heron'), await programme.member(room, 'Maple'), await programme.member(room, 'Wren')];
    const desks = [
      await open(await programme.staff('counselor', 'Dana', [room])),
      await open(await programme.staff('supervisor', 'Sam')),
      await open(await programme.staff('admin', 'Priya')),
    ];
    return { crisis, room, members, desks, elsewhere: await open(await programme.staff('counselor', 'Noor', [await programme.room()])) };
  }

  const told = ({ socket }: Desk) =>
    socket.frames.flatMap(({ frame, body }) => (frame === 'escalation:changed' ? [(body as Frame<'escalation:changed'>).row] : []));
  const applied = (desk: Desk) => told(desk).reduce<readonly EscalationRow[]>((rows, row) => withRow(rows, row, 'open'), desk.shown);

  it('is what a fresh look shows, for every role, whatever was done in whatever order', async () => {
    const worked = new Set<string>();
    await fc.assert(
      fc.asyncProperty(script, async (steps) => {
        const here = await stage();
        for (const { act, n } of steps) if ((await acts[act](here, n)).ok) worked.add(act);
        for (const desk of here.desks) {
          const fresh = await list(desk);
          if (!isDeepStrictEqual(applied(desk), fresh))
            await desk.socket.heard('escalation:changed', () => isDeepStrictEqual(applied(desk), fresh)).catch(() => undefined);
          expect(applied(desk)).toEqual(fresh);
        }
        expect([told(here.elsewhere), await list(here.elsewhere)]).toEqual([[], []]);
        for (const { client } of [...here.desks, here.elsewhere]) client.close();
      }),
      { numRuns: 5, endOnFailure: true, examples: [[[...evening]]] },
    );
    expect([...worked].sort()).toEqual([...actNames].sort()); // what is always refused proves nothing
  });
});

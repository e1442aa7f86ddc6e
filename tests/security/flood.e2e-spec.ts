import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Ack, api, type EventReply } from '#libs/contracts';
import { Database, LaneDatabase, poolOf, ReservedDatabase } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { Admission, MOST_WAITING } from '../../apps/server/src/admission.js';
import { startApp } from '../e2e/support/app.js';

const CALL = 'I am going to kill myself tonight';
const ROOMS = 12;
const OF_A_ROOM = 12;
const CALLS = 12;
const ANSWERS = 2_000;
/** Ten times sooner than they are told to: more than ten times what can be done is asked, and the askers, who share the process, leave time to answer. */
const IMPATIENT_MS = 100;
type Reply = Ack<EventReply<'message:post'>>;

/** Far more than a node can do: a database that needs 30 ms for a message, and 144 people who speak as soon as they were answered, and again a moment later where they were not heard. */
describe('a flood', () => {
  let app: TestApp;
  let programme: Programme;
  let rooms: RoomMade[];
  let dana: TestClient;
  let crowd: { room: RoomMade; socket: TestSocket }[];
  let callers: { room: RoomMade; socket: TestSocket; who: Seated }[];

  beforeAll(async () => {
    app = await startApp();
    programme = await app.programme();
    rooms = await Promise.all(Array.from({ length: ROOMS }, () => programme.room()));
    dana = await app.as(await programme.staff('counselor', 'Dana', rooms));
    crowd = (await Promise.all(rooms.map((room) => people(room, OF_A_ROOM)))).flat();
    callers = (await Promise.all(rooms.map((room) => people(room, CALLS / ROOMS)))).flat();
    await app.database.run(
      `CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.03); RETURN NEW; END';
       CREATE TRIGGER slow BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION be_slow()`,
    );
  }, 60_000);
  afterAll(() => app[Symbol.asyncDispose]());

  async function people(room: RoomMade, many: number) {
    const here: typeof callers = [];
    for (let n = 0; n < many; n += 1) {
      const who = await programme.member(room, `Member ${aKey().slice(0, 8)}`);
      here.push({ room, who, socket: await (await app.as(who)).socket() });
    }
    return here;
  }
  const evidenceOf = ({ accountId }: Seated) =>
    app.database.run('SELECT 1 FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id WHERE v.account_id = $1', [
      accountId,
    ]);
  const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
    const began = performance.now();
    return [await work, performance.now() - began];
  };

  it('is answered in time, bounded, loses no call for help, and keeps no counselor from a case', async () => {
    const admission = app.app.get(Admission);
    const pools = [Database, LaneDatabase, ReservedDatabase].map((database) => poolOf(app.app.get<Database>(database).dataSource));
    let [answers, slowest, mostWaiting, mostInPools] = [0, 0, 0, 0];
    const became = new Map<string, number>();
    const reached = new Map<number, () => void>();
    const beyond = (count: number) => new Promise<void>((resolve) => reached.set(count, resolve));

    const say = async (socket: TestSocket, room: RoomMade, text: string, clientKey: string): Promise<Reply> => {
      const [reply, took] = await timed(socket.say('message:post', { roomId: room.id, clientKey, text, confirmed: true }));
      const outcome = reply.ok ? reply.value.outcome : reply.problem.type;
      became.set(outcome, (became.get(outcome) ?? 0) + 1);
      slowest = Math.max(slowest, took);
      mostWaiting = Math.max(mostWaiting, admission.waiting('words'));
      mostInPools = Math.max(mostInPools, ...pools.map(({ waitingCount }) => waitingCount));
      answers += 1;
      reached.get(answers)?.();
      return reply;
    };
    const lag = monitorEventLoopDelay({ resolution: 10 });
    lag.enable();
    const flood = crowd.map(async ({ room, socket }) => {
      for (let key = aKey(); answers < ANSWERS; ) {
        const reply = await say(socket, room, 'good evening, all of you', key);
        if (reply.ok) key = aKey();
        else await new Promise((resolve) => setTimeout(resolve, IMPATIENT_MS));
      }
    });

    await beyond(100);
    const unkept = () =>
      app
        .logged()
        .split('\n')
        .filter((line) => line.includes('call-not-kept'));
    const calling = callers.map(async ({ room, socket, who }, n) => {
      if (n > 0) await beyond(100 + n * 50);
      const reply = await say(socket, room, CALL, aKey());
      expect(unkept()).toEqual([]);
      expect(reply).toMatchObject(
        reply.ok ? { value: { outcome: 'posted', care: { kind: 'explicit' } } } : { problem: { type: 'busy', care: { kind: 'explicit' } } },
      );
      expect(await evidenceOf(who)).toHaveLength(1);
    });
    await Promise.all([beyond(1_000), calling[0]]); // so that there is a case to take
    const [{ escalations }, listed] = await timed(dana.get(api.escalations, { view: 'open' }));
    const [row] = escalations;
    const [, acknowledged] = await timed(dana.get(api.acknowledge, { escalationId: row!.id, version: row!.version }));
    const [, opened] = await timed(dana.get(api.escalation, { escalationId: row!.id }));
    const [, signedIn] = await timed(
      app.stranger().ask(api.enterPassword, { name: 'nobody', password: 'a quiet lamp, over water', phone: 'own' }),
    );
    await Promise.all([...flood, ...calling]);

    process.stdout.write(
      `flood: ${JSON.stringify({ ...Object.fromEntries(became), slowest, mostWaiting, mostInPools, listed, acknowledged, opened, signedIn, lag99: lag.percentile(99) / 1e6 }, (_, value: unknown) => (typeof value === 'number' ? Math.round(value) : value))}\n`,
    );
    expect([...became.keys()].sort()).toEqual(['busy', 'posted']);
    expect(became.get('busy')).toBeGreaterThan(9 * (became.get('posted') ?? 0));
    expect(slowest).toBeLessThan(2_000);
    expect(mostWaiting).toBeLessThanOrEqual(MOST_WAITING.words + CALLS);
    expect(mostInPools).toBeLessThan(32);
    expect(Math.max(listed, acknowledged, opened, signedIn)).toBeLessThan(1_000);
  }, 60_000);
});

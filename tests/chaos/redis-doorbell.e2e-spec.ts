import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createClient } from '@redis/client';
import { api } from '#libs/contracts';
import { Doorbell } from '#libs/platform';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp, type TestClient, type TestSocket } from '#libs/testing';
import { RoomBroadcaster } from '../../apps/server/src/room-broadcaster.js';
import { startApp } from '../e2e/support/app.js';
import { describeWithRedis, Redis } from '../e2e/support/redis.js';

const CHANNEL = 'lamplight';

describeWithRedis('the doorbell on Redis', () => {
  let redis: Redis;
  let here: TestApp;
  let there: TestApp;
  let programme: Programme;
  let room: RoomMade;
  let heron: TestClient;
  let maple: Seated;
  let listening: TestSocket;

  beforeAll(async () => {
    redis = await Redis.start();
    here = await startApp({ config: { redisUrl: redis.url } });
    there = await startApp({ config: { redisUrl: redis.url }, database: here.database });
    programme = await here.programme();
  });
  afterAll(async () => {
    await there[Symbol.asyncDispose]();
    await here[Symbol.asyncDispose]();
    await redis[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    room = await programme.room();
    heron = await here.as(await programme.member(room, 'Heron'));
    maple = await programme.member(room, 'Maple');
    listening = await (await there.as(maple)).socket();
    await listening.tell('room:open', { roomId: room.id });
  });
  afterEach(() => withPoll());

  const say = (text: string) => heron.get(api.postMessage, { roomId: room.id, clientKey: aKey(), text, confirmed: true });
  const arrives = (text: string) => listening.heard('room:changed', ({ messages }) => messages.some((message) => message.text === text));
  /** Only a bell can tell the other node now. */
  const withoutPoll = () => Object.assign(there.app.get(RoomBroadcaster), { lookForMissed: () => Promise.resolve() });
  const withPoll = () => Reflect.deleteProperty(there.app.get(RoomBroadcaster), 'lookForMissed');

  /** Rings until the other node hears it: a line that was lost comes back at a moment of its own. */
  async function bellIsHeard(): Promise<void> {
    const id = randomUUID();
    const heard = new Set<string>();
    const stop = there.app.get(Doorbell).onRing((bell) => heard.add(bell.id));
    while (!heard.has(id)) {
      here.app.get(Doorbell).ring([{ kind: 'room', id }]);
      await here.database.run('SELECT pg_sleep(0.01)');
    }
    stop();
  }

  async function publish(...payloads: readonly string[]): Promise<void> {
    const client = createClient({ url: redis.url });
    await client.connect();
    for (const payload of payloads) await client.publish(CHANNEL, payload);
    client.destroy();
  }

  it('carries a bell to the other node, and to no channel of PostgreSQL', async () => {
    withoutPoll();
    await say('by bell');
    await arrives('by bell');
    const listeners = await here.database.run(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'lamplight doorbell'`,
    );
    expect(listeners).toEqual([]);
  });

  it('carries ids only: no text, no name, no account', async () => {
    const client = createClient({ url: redis.url });
    await client.connect();
    const heard: string[] = [];
    await client.subscribe(CHANNEL, (payload) => heard.push(payload));
    await say('a text that only PostgreSQL may hold');
    await arrives('a text that only PostgreSQL may hold');
    client.destroy();
    const bells = heard.flatMap((payload) => (JSON.parse(payload) as { bells: object[] }).bells);
    expect(bells).toContainEqual({ kind: 'room', id: room.id });
    for (const bell of bells) expect(Object.keys(bell).sort()).toEqual(['id', 'kind']);
  });

  it('believes nothing that it hears: forged bells end nobody, tell nothing, and garbage is passed over', async () => {
    const [session] = await here.database.run<{ ref: string }>('SELECT ref FROM session WHERE account_id = $1', [maple.accountId]);
    const peal = (...bells: unknown[]) => JSON.stringify({ from: randomUUID(), bells });
    const before = listening.frames.length;
    await publish(
      peal(
        { kind: 'session', id: session!.ref },
        { kind: 'account', id: maple.accountId },
        { kind: 'escalation', id: randomUUID(), paged: true },
      ),
      peal({ kind: 'room', id: room.id, messages: [{ text: 'forged' }] }, { kind: 'room', id: 'x' }, null, 7, { kind: '__proto__' }),
      peal(...Array.from({ length: 5_000 }, () => ({ kind: 'room', id: randomUUID() }))),
      'not json',
      '',
      '[]',
      '{"from":1}',
      '['.repeat(20_000),
      'x'.repeat(1_000_000),
    );
    await bellIsHeard();
    expect(listening.raw.connected).toBe(true);
    expect(
      listening.frames.slice(before).filter(({ frame }) => frame !== 'room:changed' && frame !== 'room:here' && frame !== 'room:state'),
    ).toEqual([]);
    expect(JSON.stringify(listening.frames)).not.toContain('forged');
  });

  it('keeps nothing there: after FLUSHALL everything goes on', async () => {
    const client = createClient({ url: redis.url });
    await client.connect();
    expect(await client.dbSize()).toBe(0);
    await client.flushAll();
    client.destroy();
    await bellIsHeard();
  });

  it('only delays while Redis stands still, holds up no thread, and is heard again when it goes on', async () => {
    redis.signal('SIGSTOP');
    const loop = monitorEventLoopDelay({ resolution: 10 });
    loop.enable();
    const began = performance.now();
    for (let i = 0; i < 5; i += 1) await say(`still ${String(i)}`);
    expect(performance.now() - began).toBeLessThan(2_000); // no post waited for Redis
    await arrives('still 4');
    loop.disable();
    expect(loop.max / 1e6).toBeLessThan(500);
    redis.signal('SIGCONT');
    await bellIsHeard();
  });

  it('only delays when Redis is killed, and finds the new one', async () => {
    await redis.kill();
    await say('without a doorbell');
    await arrives('without a doorbell');
    await redis.start();
    await bellIsHeard();
    expect(here.logged()).not.toContain('without a doorbell');
  });

  it('lets a node start, serve and stop while there is no Redis', async () => {
    await redis.kill();
    const alone = await startApp({ config: { redisUrl: redis.url }, database: here.database });
    const socket = await (await alone.as(maple)).socket();
    await socket.tell('room:open', { roomId: room.id });
    await say('nobody rings');
    await socket.heard('room:changed');
    await alone[Symbol.asyncDispose]();
    await redis.start();
  });
});

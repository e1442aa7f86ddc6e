import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { NO_TROUBLE } from '../support/fault-proxy.js';
import { type Arena, type Fault, lasts, someNode } from './fault.js';

const CHANNEL = 'lamplight';

const onRedis = (name: string, numbers: readonly number[], run: Fault['run']): Fault => ({
  name,
  numbers,
  place: 'doorbell',
  needs: 'redis',
  run,
});

const connected = (url: string) => createClient({ url, socket: { reconnectStrategy: false } });

async function withClient(arena: Arena, work: (client: ReturnType<typeof connected>) => Promise<unknown>): Promise<void> {
  const client = connected(arena.cluster.redis?.url ?? '');
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    if (client.isOpen) client.destroy();
  }
}

const peal = (...bells: object[]) => JSON.stringify({ from: randomUUID(), bells });

export const doorbellFaults: readonly Fault[] = [
  onRedis('kill Redis', [40], async (arena) => {
    await arena.cluster.redis?.kill();
    await lasts(arena);
    await arena.cluster.redis?.start();
  }),
  onRedis('freeze Redis', [41], async (arena) => {
    arena.cluster.redis?.signal('SIGSTOP');
    await lasts(arena);
    arena.cluster.redis?.signal('SIGCONT');
  }),
  onRedis('part one node from Redis', [42, 58], async (arena) => {
    const nodes = [someNode(arena)];
    arena.cluster.troubleRedis({ mode: 'black-hole' }, nodes);
    await lasts(arena);
    arena.cluster.troubleRedis(NO_TROUBLE, nodes);
  }),
  onRedis('fill Redis', [43], (arena) =>
    withClient(arena, async (client) => {
      await client.configSet({ maxmemory: '1mb', 'maxmemory-policy': 'noeviction' });
      await lasts(arena);
      await client.configSet({ maxmemory: '0' });
    }),
  ),
  onRedis('empty Redis and forge bells', [44], (arena) =>
    withClient(arena, async (client) => {
      await client.flushAll();
      for (const { options } of arena.group.phones) {
        await client.publish(CHANNEL, peal({ kind: 'account', id: options.member.accountId }, { kind: 'room', id: randomUUID() }));
        await client.publish(CHANNEL, peal({ kind: 'room', id: options.roomId, messages: [{ text: 'forged' }] }));
        await client.publish(CHANNEL, '['.repeat(5_000));
      }
    }),
  ),
  onRedis('ring often, late and out of order', [45], (arena) =>
    withClient(arena, async (client) => {
      for (const end = performance.now() + arena.ms; performance.now() < end; await pause(25)) {
        const rooms = arena.random.shuffled(arena.group.rooms).map(({ id }) => ({ kind: 'room', id }));
        await client.publish(CHANNEL, peal(...rooms, ...rooms));
      }
    }),
  ),
];

import { Client, type Pool } from 'pg';
import { z } from 'zod/mini';
import type { Log } from './log.js';

/** "Something changed there, look." Never content: whoever hears it reads the database. */
const Bell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), id: z.uuid() }),
  z.object({ kind: z.literal('escalation'), id: z.uuid(), paged: z.boolean() }),
  z.object({ kind: z.literal('session'), id: z.string() }),
  z.object({ kind: z.literal('account'), id: z.uuid() }),
  z.object({ kind: z.literal('duty'), id: z.uuid() }),
]);
export type Bell = z.infer<typeof Bell>;
type Listener = (bell: Bell) => void;

const CHANNEL = 'lamplight';
const RECONNECT_MS = 1_000;

/** PostgreSQL's NOTIFY between nodes. It may be lost, doubled or late; every listener polls as well. */
export class Doorbell {
  readonly #listeners = new Set<Listener>();
  #client: Client | null = null;
  #closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly pool: () => Pool,
    private readonly log: Log,
  ) {}

  onRing(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ring(bells: readonly Bell[]): void {
    const payloads = [...new Set(bells.map((bell) => JSON.stringify(bell)))];
    this.pool()
      .query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [CHANNEL, payloads])
      .catch((error: unknown) => this.log.warn('doorbell-not-rung', { error }));
  }

  async listen(): Promise<void> {
    if (this.#closed) return;
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true, application_name: 'lamplight doorbell' });
    this.#client = client;
    const again = () => {
      if (this.#client !== client || this.#closed) return;
      this.#client = null;
      setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.log.warn('doorbell-not-listening', { error });
      again();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end().catch(() => undefined);
  }

  #hear(payload: string): void {
    let json: unknown;
    try {
      json = JSON.parse(payload);
    } catch {
      return;
    }
    const bell = Bell.safeParse(json);
    if (bell.success) for (const listener of this.#listeners) listener(bell.data);
  }
}

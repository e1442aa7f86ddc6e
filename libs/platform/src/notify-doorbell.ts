import { Client, type Pool } from 'pg';
import { CHANNEL, Doorbell } from './doorbell.js';
import type { Log } from './log.js';

const RECONNECT_MS = 1_000;

/** PostgreSQL's own, which needs nothing beside it. A NOTIFY holds a lock of the whole cluster while it commits, so it is never part of a transaction. */
export class NotifyDoorbell extends Doorbell {
  #client: Client | null = null;
  #closed = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly pool: () => Pool,
    log: Log,
  ) {
    super(log);
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
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
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

  protected async send(peals: readonly string[]): Promise<void> {
    await this.pool().query('SELECT pg_notify($1, peal) FROM unnest($2::text[]) AS peal', [CHANNEL, peals]);
  }
}

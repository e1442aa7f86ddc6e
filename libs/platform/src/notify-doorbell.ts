import { Client, type Pool } from 'pg';
import { CHANNEL, Doorbell } from './doorbell.js';
import type { Log } from './log.js';

const RECONNECT_MS = 1_000;
const LOOK_MS = 5_000;
const NAME = 'lamplight doorbell';

/**
 * PostgreSQL's own, which needs nothing beside it. A NOTIFY holds a lock of the whole cluster while it commits, so it is
 * never part of a transaction. It is a commit of its own, so a node that listens alone sends none: whoever comes says so.
 */
export class NotifyDoorbell extends Doorbell {
  #client: Client | null = null;
  #closed = false;
  #alone = false;
  /** What was heard so far: an answer that is older than somebody's coming must not say that nobody is there. */
  #heard = 0;

  constructor(
    private readonly databaseUrl: string,
    private readonly pool: () => Pool,
    log: Log,
  ) {
    super(log);
  }

  async listen(): Promise<void> {
    if (this.#closed) return;
    const client = new Client({ connectionString: this.databaseUrl, keepAlive: true, application_name: NAME });
    this.#client = client;
    const looking = setInterval(() => void this.#look(client), LOOK_MS).unref();
    const again = () => {
      clearInterval(looking);
      if (this.#client !== client || this.#closed) return;
      this.#client = null;
      this.#alone = false;
      setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => {
      this.#heard += 1;
      this.#alone = false;
      this.hear(payload ?? '');
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await client.query(`NOTIFY ${CHANNEL}`); // here is one more
      await this.#look(client);
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
    if (this.#alone) return;
    await this.pool().query('SELECT pg_notify($1, peal) FROM unnest($2::text[]) AS peal', [CHANNEL, peals]);
  }

  /** Only whoever sees exactly itself is alone. */
  async #look(client: Client): Promise<void> {
    const heard = this.#heard;
    const { rows } = await client
      .query<{ listening: number }>(
        'SELECT count(*)::int AS listening FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
        [NAME],
      )
      .catch(() => ({ rows: [] }));
    this.#alone = rows[0]?.listening === 1 && heard === this.#heard && this.#client === client;
  }
}

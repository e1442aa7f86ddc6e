import type { IncomingMessage } from 'node:http';
import connectPgSimple from 'connect-pg-simple';
import session, { type Session, type SessionData } from 'express-session';
import type { Pool } from 'pg';
import { Together } from '#libs/platform';

const PgStore = connectPgSimple(session);

/** The ends are the database's clock's, and a row that was deleted stays deleted. */
const INSERT = `INSERT INTO session (sid, sess, expire) VALUES ($1, $2::jsonb, least(
  clock_now() + make_interval(secs => ($2::jsonb #>> '{passport,user,idleSeconds}')::int), ($2::jsonb #>> '{passport,user,endsAt}')::timestamptz))`;
const UPDATE = 'UPDATE session SET sess = $2::jsonb WHERE sid = $1';
const SELECT = 'SELECT sid, sess::text AS stored FROM session WHERE sid = ANY($1::text[]) AND expire > clock_now()';

/**
 * connect-pg-simple, but for how it writes: its upsert would bring back a session that was ended while a request ran; and for
 * whose clock it asks: a node whose own is ahead would turn everybody away, and delete their sessions.
 */
export class SessionStore extends PgStore {
  readonly #written = new WeakSet<object>();
  readonly #pool: Pool;
  readonly #stored = new Together<string, SessionData | null>((sids) => this.#read(sids));

  constructor(pool: Pool) {
    super({ pool, tableName: 'session', createTableIfMissing: false, disableTouch: true, pruneSessionInterval: false });
    this.#pool = pool;
  }

  override createSession(request: IncomingMessage, data: SessionData): Session & SessionData {
    const loaded = super.createSession(request as never, data);
    this.#written.add(loaded);
    return loaded;
  }

  override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
    this.#stored.ask(sid).then(
      (stored) => done(null, stored),
      (error: unknown) => done(error),
    );
  }

  /** Each its own, also where two ask for the same: a request changes what it is given. */
  async #read(sids: readonly string[]): Promise<(SessionData | null)[]> {
    const { rows } = await this.#pool.query<{ sid: string; stored: string }>({ name: 'stored-sessions', text: SELECT, values: [sids] });
    const storedOf = new Map(rows.map(({ sid, stored }) => [sid, stored]));
    return sids.map((sid) => {
      const stored = storedOf.get(sid);
      return stored === undefined ? null : (JSON.parse(stored) as SessionData);
    });
  }

  override set(sid: string, data: SessionData, done?: (error?: unknown) => void): void {
    const sql = this.#written.has(data) ? UPDATE : INSERT;
    this.#written.add(data);
    this.#pool.query(sql, [sid, JSON.stringify(data)]).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }
}

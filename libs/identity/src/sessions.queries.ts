import { Injectable } from '@nestjs/common';
import type { Language, Role, SessionList } from '#libs/contracts';
import { type Actor, ReservedDatabase, Together } from '#libs/platform';
import { Principal } from './principal.js';

/** A session that holds now, by the database's clock, with its account as it stands now. */
export interface Standing {
  /** Names the session everywhere but in the cookie: what opens it can't be recovered from this. */
  readonly ref: string;
  readonly principal: Principal;
  readonly actor: Actor;
  readonly language: Language;
  readonly publicName: string | null;
  readonly seenAt: Date;
  /** Never beyond `endsAt`. */
  readonly idleEndsAt: Date;
  readonly endsAt: Date;
  readonly now: Date;
}

interface Row {
  sid: string;
  ref: string;
  principal: unknown;
  expire: Date;
  ends_at: Date;
  seen_at: Date;
  now: Date;
  account_id: string;
  organisation_id: string;
  role: Role;
  language: Language;
  public_name: string | null;
}

/** SQL: session `s` of account `a` has not ended, is not idle too long, and was proven under the authority that the account has now. */
export const SESSION_HOLDS = `s.expire > clock_now() AND a.deactivated_at IS NULL AND (s.sess #>> '{passport,user,version}')::int = a.version`;

/** So often at most a session's last sign of life is written. */
export const SEEN_EVERY_SECONDS = 10;

/** The absolute end wins: being asked something never moves it. */
const SEEN = `seen_at = clock_now(), expire = least(
  clock_now() + make_interval(secs => (sess #>> '{passport,user,idleSeconds}')::int), (sess #>> '{passport,user,endsAt}')::timestamptz)`;

@Injectable()
export class SessionQueries {
  readonly #standings = new Together<string, Standing | null>((sids) => this.#standing(sids));

  constructor(private readonly database: ReservedDatabase) {}

  find(sid: string): Promise<Standing | null> {
    return this.#standings.ask(sid);
  }

  async #standing(sids: readonly string[]): Promise<(Standing | null)[]> {
    const rows = await this.database.prepared<Row>(
      `SELECT s.sid, s.ref, s.sess #> '{passport,user}' AS principal, s.expire, s.seen_at, clock_now() AS now,
              (s.sess #>> '{passport,user,endsAt}')::timestamptz AS ends_at,
              a.id AS account_id, a.organisation_id, a.role, a.language, a.public_name
       FROM session s JOIN account a ON a.id = s.account_id WHERE s.sid = ANY($1::text[]) AND ${SESSION_HOLDS}`,
      [sids],
    );
    const standings = new Map(rows.map((row) => [row.sid, standingOf(row)]));
    return sids.map((sid) => standings.get(sid) ?? null);
  }

  /** Of many sessions at once: those that hold no more. */
  async ended(refs: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.prepared<{ ref: string }>(
      `SELECT asked.ref FROM unnest($1::uuid[]) AS asked (ref)
       WHERE NOT EXISTS (SELECT FROM session s JOIN account a ON a.id = s.account_id WHERE s.ref = asked.ref AND ${SESSION_HOLDS})`,
      [refs],
    );
    return new Set(rows.map(({ ref }) => ref));
  }

  /** Somebody is there: the idle end moves, every few seconds at most. A session that has ended stays ended. */
  async seen(refs: readonly string[]): Promise<void> {
    if (refs.length === 0) return;
    await this.database.prepared(
      `UPDATE session SET ${SEEN} WHERE ref = ANY($1::uuid[]) AND expire > clock_now() AND seen_at <= clock_now() - make_interval(secs => $2)`,
      [refs, SEEN_EVERY_SECONDS],
    );
  }

  async list(actor: Actor, current: string): Promise<SessionList> {
    const rows = await this.database.query<{ ref: string; seen_at: Date; principal: unknown }>(
      `SELECT s.ref, s.seen_at, s.sess #> '{passport,user}' AS principal FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.account_id = $1 AND ${SESSION_HOLDS} ORDER BY s.seen_at DESC`,
      [actor.accountId],
    );
    const sessions = rows.map(({ ref, seen_at, principal }) => {
      const { startedAt, phone } = Principal.parse(principal);
      return {
        ref: ref as SessionList['sessions'][number]['ref'],
        startedAt,
        seenAt: seen_at.toISOString(),
        phone,
        current: ref === current,
      };
    });
    return { sessions };
  }
}

function standingOf(row: Row): Standing | null {
  const principal = Principal.safeParse(row.principal);
  if (!principal.success) return null;
  return {
    ref: row.ref,
    principal: principal.data,
    actor: { accountId: row.account_id, organisationId: row.organisation_id, role: row.role },
    language: row.language,
    publicName: row.public_name,
    seenAt: row.seen_at,
    idleEndsAt: row.expire,
    endsAt: row.ends_at,
    now: row.now,
  };
}

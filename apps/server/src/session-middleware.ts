import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Stage } from '#libs/contracts';
import { EndSession, lifeOf, type Principal, SEEN_EVERY_SECONDS, SessionQueries, type Standing } from '#libs/identity';
import { CONFIG, type Config, Problem, poolOf, ReservedDatabase } from '#libs/platform';
import { OnboardingQueries } from '#libs/rooms';
import { SessionStore } from './session-store.js';
import { SignInStrategies } from './sign-in-strategies.js';

export interface AuthenticatedRequest extends Standing {
  readonly stage: Stage;
  /** The row's reference, not what the cookie holds. */
  readonly sessionId: string;
  readonly version: number;
}

/** Not "cookies": that would take the phone's PIN, and what other sites of the same domain keep. Ours is taken back by itself. */
const CLEARED = '"cache", "storage"';

/** Opaque sessions in PostgreSQL, on the connections that a flood of messages can't take. */
@Injectable()
export class Sessions implements OnApplicationShutdown {
  readonly cookie: { readonly name: string; readonly options: CookieOptions };
  readonly #store;
  readonly #middleware: RequestHandler[];

  constructor(
    @Inject(CONFIG) { production, sessionSecret }: Config,
    reserved: ReservedDatabase,
    private readonly strategies: SignInStrategies,
    private readonly queries: SessionQueries,
    private readonly onboarding: OnboardingQueries,
    private readonly endSession: EndSession,
  ) {
    this.#store = new SessionStore(poolOf(reserved.dataSource));
    // Strict: the page itself is public, and all that needs the cookie is asked by our own page once it runs.
    const options = { httpOnly: true, sameSite: 'strict', secure: production, path: '/' } as const;
    this.cookie = { name: production ? '__Host-lamplight' : 'lamplight', options };
    this.#middleware = [
      session({
        name: this.cookie.name,
        secret: sessionSecret,
        store: this.#store,
        cookie: options,
        resave: false,
        saveUninitialized: false,
        rolling: false,
        // Behind the proxy that ends TLS. Whoever lies to us here only loses their own cookie.
        ...(production && { proxy: true }),
      }),
      ...strategies.middleware(),
    ];
  }

  onApplicationShutdown(): void {
    this.#store.close();
  }

  /** Express handlers, in order: for HTTP, and for `io.engine.use`. */
  middleware(): RequestHandler[] {
    return this.#middleware;
  }

  /** Who asks, by the session that this request's cookie opens. Null: nobody, or a session that has ended. */
  async authenticateRequest(request: IncomingMessage): Promise<AuthenticatedRequest | null> {
    const { sessionID, user } = request as Partial<Request>;
    if (!user || sessionID === undefined) return null;
    const standing = await this.queries.find(sessionID);
    if (!standing) return null;
    const { ref, principal } = standing;
    const stage = await this.onboarding.stage(standing);
    return { ...standing, stage, sessionId: ref, version: principal.version };
  }

  /** The session that this request has just begun, or has and changed. */
  async current(request: Request): Promise<AuthenticatedRequest> {
    const standing = await this.authenticateRequest(request);
    if (!standing) throw new Problem('session-ended');
    return standing;
  }

  /** Does this request bring a cookie of ours, whatever has become of its session? */
  bringsCookie(request: IncomingMessage): boolean {
    return new RegExp(`(^|;\\s*)${this.cookie.name}=`).test(request.headers.cookie ?? '');
  }

  async touch({ ref, seenAt, now }: Standing): Promise<void> {
    if (now.getTime() - seenAt.getTime() >= SEEN_EVERY_SECONDS * 1000) await this.queries.seen([ref]);
  }

  /** Somebody is there behind these sockets, too: call it when one of them says something, not for its heartbeat. */
  seen(refs: readonly string[]): Promise<void> {
    return this.queries.seen(refs);
  }

  /** Of these sessions, those that have ended, been idle too long or lost their authority. */
  ended(refs: readonly string[]): Promise<Set<string>> {
    return this.queries.ended(refs);
  }

  /** A session for what was proven, under a new id; whatever this browser had before is over. */
  async begin(request: Request, principal: Principal): Promise<void> {
    if (request.user) await this.endSession.execute(request.sessionID);
    await this.strategies.logIn(request, principal, ({ cookie }) => {
      const { outlivesBrowser, wholeSeconds } = lifeOf(principal.role, principal.phone);
      if (outlivesBrowser) cookie.maxAge = wholeSeconds * 1000;
    });
  }

  /** A step that let them further in gives the session a new id, and the same ends. */
  async risen(request: Request, before: AuthenticatedRequest): Promise<AuthenticatedRequest> {
    const after = await this.current(request);
    if (before.stage === after.stage) return after;
    await this.begin(request, after.principal);
    return this.current(request);
  }

  async end(request: Request, response: Response): Promise<void> {
    if (request.user) await this.endSession.execute(request.sessionID);
    await new Promise<void>((resolve, reject) => {
      request.session.destroy((error: Error | null) => (error ? reject(error) : resolve()));
    });
    this.forget(response);
    response.setHeader('Clear-Site-Data', CLEARED);
  }

  /** Takes back a cookie that opens nothing any more. */
  forget(response: Response): void {
    response.clearCookie(this.cookie.name, this.cookie.options);
  }
}

import { Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import type { SessionData } from 'express-session';
import passport from 'passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import type { EnterCode, EnterPassword, EnterPin } from '#libs/contracts';
import { CheckPassword, CheckPin, CheckSecondFactor, Principal, type Proven, principalOf, UseInvite } from '#libs/identity';
import { Problem } from '#libs/platform';
import { deviceSecretIn } from './device-cookie.js';

export type SignInStrategy = 'invite-code' | 'pin' | 'password' | 'second-factor';
type Prepare = (session: SessionData) => void;

/** The ways to prove who one is. An authenticator of our own, not passport's global one: two servers in a process stay apart. */
@Injectable()
export class SignInStrategies {
  readonly #passport = new passport.Passport();
  readonly #prepare = new WeakMap<Request, Prepare>();

  constructor(useInvite: UseInvite, checkPin: CheckPin, checkPassword: CheckPassword, checkSecondFactor: CheckSecondFactor) {
    const custom = (name: SignInStrategy, prove: (request: Request) => Promise<Proven>) =>
      this.#passport.use(name, new CustomStrategy((request, done) => answer(prove(request), done)));
    custom('invite-code', ({ body }) => useInvite.execute(body as EnterCode));
    custom('pin', (request) => checkPin.execute({ secret: deviceSecretIn(request), pin: (request.body as EnterPin).pin }));
    custom('second-factor', ({ user, body }) => {
      if (!user) throw new Problem('not-signed-in');
      return checkSecondFactor.execute({ principal: user as Principal, code: (body as { code: string }).code });
    });
    this.#passport.use(
      'password',
      new LocalStrategy({ usernameField: 'name', passwordField: 'password', passReqToCallback: true }, (request, _name, _password, done) =>
        answer(checkPassword.execute(request.body as EnterPassword), done),
      ),
    );
    this.#passport.serializeUser((request: Request, user: Express.User, done: (error: unknown, stored?: Express.User) => void) => {
      this.#prepare.get(request)?.(request.session);
      done(null, user);
    });
    this.#passport.deserializeUser((stored: unknown, done) => {
      const principal = Principal.safeParse(stored);
      done(null, principal.success && principal.data);
    });
  }

  middleware(): RequestHandler[] {
    return [this.#passport.initialize() as RequestHandler, this.#passport.session() as RequestHandler];
  }

  /** @throws {Problem} the refusal of the strategy's use case */
  prove(request: Request, response: Response, strategy: SignInStrategy): Promise<Principal> {
    return new Promise((resolve, reject) => {
      const verified = (error: unknown, user: Principal | false | null) => {
        if (user) resolve(user);
        else reject(error instanceof Error ? error : new Problem('sign-in-refused'));
      };
      const handler = this.#passport.authenticate(strategy, { session: false }, verified) as RequestHandler;
      void handler(request, response, reject);
    });
  }

  /** Under a new session id. `prepare` sees the new session before it is written. */
  logIn(request: Request, principal: Principal, prepare: Prepare): Promise<void> {
    this.#prepare.set(request, prepare);
    return new Promise((resolve, reject) => {
      request.logIn(principal, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  }
}

function answer(proven: Promise<Proven>, done: (error: unknown, user?: Principal | false) => void): void {
  proven.then(
    (who) => done(null, principalOf(who)),
    (error: unknown) => done(error),
  );
}

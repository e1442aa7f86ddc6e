import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { api, type EnterPassword, type SessionList, type SessionView } from '#libs/contracts';
import { EndOtherSession, KnownDevicesQueries, plainCode, SessionQueries } from '#libs/identity';
import { type Actor, CONFIG, type Config, Problem } from '#libs/platform';
import { networkOf } from './client-address.js';
import { deviceSecretIn, forgetDeviceSecret } from './device-cookie.js';
import { Input, Serve } from './edge.js';
import { RateLimit, type Tries } from './rate-limit.js';
import { Here, Who } from './session.guard.js';
import { sessionView } from './session.view.js';
import { type AuthenticatedRequest, Sessions } from './session-middleware.js';
import { SignInStrategies, type SignInStrategy } from './sign-in-strategies.js';

const ANYWHERE = '';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: SessionQueries,
    private readonly strategies: SignInStrategies,
    private readonly devices: KnownDevicesQueries,
    private readonly rateLimit: RateLimit,
    private readonly endOther: EndOtherSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Serve(api.session)
  async session(@Req() request: Request): Promise<SessionView> {
    if (request.standing) return sessionView(request.standing);
    const { knownDevice, deskPhone, now } = await this.devices.welcome(deviceSecretIn(request));
    return { signedIn: false, knownDevice, programme: { deskPhone }, serverTime: now.toISOString() };
  }

  @Serve(api.stay)
  async stay(@Req() request: Request): Promise<SessionView> {
    const standing = await this.sessions.authenticateRequest(request); // again: the guard has just moved its end
    if (!standing) throw new Problem('session-ended');
    return sessionView(standing);
  }

  @Serve(api.enterCode)
  enterCode(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Input() input: object): Promise<SessionView> {
    return this.#signIn(
      { request, response, input, strategy: 'invite-code' },
      { 'code-from': addressOf(request), 'code-anywhere': ANYWHERE },
    );
  }

  @Serve(api.enterPin)
  async enterPin(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Input() input: object): Promise<SessionView> {
    try {
      return await this.#signIn({ request, response, input, strategy: 'pin' }, { 'pin-from': addressOf(request) });
    } catch (error) {
      if (error instanceof Problem && error.code === 'pin-locked') forgetDeviceSecret(response, this.config.production);
      throw error;
    }
  }

  @Serve(api.enterPassword)
  enterPassword(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Input() input: EnterPassword,
  ): Promise<SessionView> {
    const tries = { 'password-from': addressOf(request), 'password-of': spelledOneWay(input.name) };
    return this.#signIn({ request, response, input, strategy: 'password' }, tries);
  }

  @Serve(api.enterSecondFactor)
  enterSecondFactor(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Input() input: object): Promise<SessionView> {
    const tries = { 'second-factor-from': addressOf(request), 'second-factor-of': request.actor?.accountId ?? '' };
    return this.#signIn({ request, response, input, strategy: 'second-factor' }, tries);
  }

  @Serve(api.endSession)
  async endSession(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    await this.sessions.end(request, response);
    return { done: true } as const;
  }

  @Serve(api.sessions)
  list(@Here() { actor, ref }: AuthenticatedRequest): Promise<SessionList> {
    return this.queries.list(actor, ref);
  }

  @Serve(api.endOtherSession)
  async endOtherSession(@Who() actor: Actor, @Input() input: { ref: string }) {
    await this.endOther.execute(actor, input);
    return { done: true } as const;
  }

  async #signIn({ request, response, input, strategy }: Entering, tries: Tries): Promise<SessionView> {
    // What the strategies read is what the contract has checked.
    request.body = input;
    const principal = await this.rateLimit.guard(tries, () => this.strategies.prove(request, response, strategy));
    await this.sessions.begin(request, principal);
    return sessionView(await this.sessions.current(request));
  }
}

interface Entering {
  readonly request: Request;
  readonly response: Response;
  readonly input: object;
  readonly strategy: SignInStrategy;
}

/** However a name is typed, its tries are counted together. */
const spelledOneWay = (name: string): string => (name.includes('@') ? name : plainCode(name));
const addressOf = (request: Request): string => networkOf(request.ip ?? 'unknown');

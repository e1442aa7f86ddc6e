import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  type ChooseAlias as AliasInput,
  type AliasOffers,
  api,
  type Language,
  type OnboardingView,
  type SessionView,
} from '#libs/contracts';
import {
  ChooseLanguage,
  ConfirmSecondFactor,
  LearnExit,
  OfferSecondFactor,
  principalOf,
  SeeStaffSight,
  SetPassword,
  SetPin,
} from '#libs/identity';
import { type Actor, CONFIG, type Config } from '#libs/platform';
import { AcceptAgreement, AliasesQueries, ChooseAlias, OnboardingQueries } from '#libs/rooms';
import { deviceSecretIn, keepDeviceSecret } from './device-cookie.js';
import { Input, Serve } from './edge.js';
import { RateLimit } from './rate-limit.js';
import { Here, Who } from './session.guard.js';
import { sessionView } from './session.view.js';
import { type AuthenticatedRequest, Sessions } from './session-middleware.js';

@Controller()
export class OnboardingController {
  constructor(
    private readonly sessions: Sessions,
    private readonly onboarding: OnboardingQueries,
    private readonly chooseLanguage: ChooseLanguage,
    private readonly learnExit: LearnExit,
    private readonly acceptAgreement: AcceptAgreement,
    private readonly seeStaffSight: SeeStaffSight,
  ) {}

  @Serve(api.onboarding)
  view(@Here() standing: AuthenticatedRequest): Promise<OnboardingView> {
    return this.onboarding.view(standing, standing.stage);
  }
  @Serve(api.chooseLanguage)
  async language(@Req() request: Request, @Who() actor: Actor, @Input() input: { language: Language }): Promise<SessionView> {
    await this.chooseLanguage.execute(actor, input);
    return sessionView(await this.sessions.current(request));
  }
  @Serve(api.learnExit)
  async exit(@Req() request: Request, @Who() actor: Actor, @Input() _: object): Promise<SessionView> {
    await this.learnExit.execute(actor);
    return sessionView(await this.sessions.current(request));
  }
  @Serve(api.acceptAgreement)
  async agreement(
    @Req() request: Request,
    @Who() actor: Actor,
    @Input() input: { version: number; language: Language },
  ): Promise<SessionView> {
    await this.acceptAgreement.execute(actor, input);
    return sessionView(await this.sessions.current(request));
  }
  @Serve(api.seeStaffSight)
  async staffSight(@Req() request: Request, @Who() actor: Actor, @Input() _: object): Promise<SessionView> {
    await this.seeStaffSight.execute(actor);
    return sessionView(await this.sessions.current(request));
  }
}

@Controller()
export class AliasController {
  constructor(
    private readonly sessions: Sessions,
    private readonly aliases: AliasesQueries,
    private readonly chooseAlias: ChooseAlias,
    private readonly rateLimit: RateLimit,
  ) {}

  @Serve(api.aliasOffers)
  offers(@Who() actor: Actor): Promise<AliasOffers> {
    return this.aliases.offers(actor);
  }
  /** Refusals are counted: a list of names can't be tried against who is here. */
  @Serve(api.chooseAlias)
  async choose(@Req() request: Request, @Who() actor: Actor, @Input() input: AliasInput): Promise<SessionView> {
    await this.rateLimit.guard({ 'alias-of': actor.accountId }, () => this.chooseAlias.execute(actor, input));
    return sessionView(await this.sessions.current(request));
  }
}

@Controller()
export class CredentialsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly setPin: SetPin,
    private readonly setPassword: SetPassword,
    private readonly offerSecondFactor: OfferSecondFactor,
    private readonly confirmSecondFactor: ConfirmSecondFactor,
    private readonly rateLimit: RateLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Serve(api.setPin)
  async pin(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Input() { pin }: { pin: string },
  ): Promise<SessionView> {
    const before = await this.sessions.current(request);
    const secret = await this.setPin.execute(before.principal, { pin, replaces: deviceSecretIn(request) });
    keepDeviceSecret(response, secret, this.config.production);
    return sessionView(await this.sessions.risen(request, before));
  }
  @Serve(api.setPassword)
  async password(@Req() request: Request, @Here() before: AuthenticatedRequest, @Input() input: { password: string }) {
    const name = await this.setPassword.execute(before, input);
    await this.sessions.risen(request, before);
    return name;
  }
  @Serve(api.offerSecondFactor)
  offer(@Who() actor: Actor, @Input() _: object): Promise<{ secret: string; uri: string }> {
    return this.offerSecondFactor.execute(actor);
  }
  @Serve(api.confirmSecondFactor)
  async confirm(
    @Req() request: Request,
    @Here() { actor, principal }: AuthenticatedRequest,
    @Input() { code }: { code: string },
  ): Promise<SessionView> {
    const proven = await this.rateLimit.guard({ 'second-factor-of': actor.accountId }, () =>
      this.confirmSecondFactor.execute({ principal, code }),
    );
    await this.sessions.begin(request, principalOf(proven));
    return sessionView(await this.sessions.current(request));
  }
}

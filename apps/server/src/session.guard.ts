import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Access, api, type Endpoint, type Role, type Stage, stages } from '#libs/contracts';
import { type Actor, CONFIG, type Config, isStaff, Problem, type StaffActor } from '#libs/platform';
import { placeOf } from './admission.js';
import { Budget } from './budget.js';
import { clientAddress } from './client-address.js';
import { endpointOf, OPEN } from './edge.js';
import { RefusedWords } from './refused-words.js';
import { type AuthenticatedRequest, Sessions } from './session-middleware.js';

declare module 'express' {
  interface Request {
    actor?: Actor;
    standing?: AuthenticatedRequest;
  }
}

type Side = 'member' | 'staff';
type StageNeeded = Readonly<Partial<Record<Side, Stage>>>;

/** Of what one does on the way in: from which stage on, and for whom at all. */
const stageNeeded = new Map<Endpoint, StageNeeded>([
  [api.enterSecondFactor, { staff: 'second-factor' }],
  [api.stay, { staff: 'second-factor', member: 'exit' }],
  [api.setPassword, { staff: 'set-password', member: 'credential' }],
  [api.offerSecondFactor, { staff: 'set-second-factor' }],
  [api.confirmSecondFactor, { staff: 'set-second-factor' }],
  [api.chooseLanguage, { staff: 'set-password', member: 'exit' }],
  [api.onboarding, { member: 'exit' }],
  [api.learnExit, { member: 'exit' }],
  [api.acceptAgreement, { member: 'agreement' }],
  [api.aliasOffers, { member: 'alias' }],
  [api.chooseAlias, { member: 'alias' }],
  [api.seeStaffSight, { member: 'staff-sight' }],
  [api.setPin, { member: 'credential' }],
]);

const staffRoles: readonly Role[] = ['counselor', 'supervisor', 'admin', 'privacy-officer'];
const mayAsk: Record<Exclude<Access, 'anyone' | 'arriving'>, readonly Role[]> = {
  'signed-in': ['member', ...staffRoles],
  member: ['member'],
  staff: staffRoles,
  enrolling: ['counselor', 'supervisor', 'admin'],
  admin: ['admin'],
  /** What members said, beyond a case: not for who runs the accounts. */
  clinical: ['supervisor'],
  reviewing: ['supervisor', 'admin'],
  auditor: ['admin', 'privacy-officer'],
};

const CHANGES = 'POST';

/** Stands before every route: where the request comes from, who asks, how much already, how far they are, and whether their role may. */
@Injectable()
export class SessionGuard implements CanActivate {
  readonly #origins: ReadonlySet<string>;
  constructor(
    private readonly sessions: Sessions,
    private readonly budget: Budget,
    private readonly words: RefusedWords,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#origins = new Set(config.origins);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http' || Reflect.hasMetadata(OPEN, context.getHandler())) return true;
    const endpoint = endpointOf(context);
    if (!endpoint) throw new Problem('not-found');
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (endpoint.method === CHANGES) this.#refuseForeign(request);
    const standing = await this.sessions.authenticateRequest(request);
    if (standing) {
      request.standing = standing;
      request.actor = standing.actor;
      // A page asks by itself, too; only what a person does keeps a session from going idle.
      if (endpoint.method === CHANGES) await this.sessions.touch(standing);
    }
    const whom = standing?.actor.accountId ?? clientAddress(request, this.config.trustProxyHops);
    const refusal = this.budget.spend(whom, placeOf(endpoint)) ?? mayGoOn(endpoint, standing);
    if (!refusal) return true;
    if (!standing) throw endpoint.access === 'anyone' ? refusal : this.#nobody(request, http.getResponse<Response>());
    return this.words.refuse(standing.actor, { ...request.body, ...request.params }, refusal, endpoint);
  }

  /** A browser names its origin with every POST, so a cookie without one is not from a page of ours. */
  #refuseForeign(request: Request): void {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (origin !== undefined) {
      if (!this.#origins.has(origin)) throw new Problem('origin-refused');
      return;
    }
    if (this.sessions.bringsCookie(request) || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      throw new Problem('origin-refused');
  }

  #nobody(request: Request, response: Response): Problem {
    if (!this.sessions.bringsCookie(request)) return new Problem('not-signed-in');
    this.sessions.forget(response);
    return new Problem('session-ended');
  }
}

function mayGoOn(endpoint: Endpoint, standing: AuthenticatedRequest | null): Problem | null {
  const { access } = endpoint;
  if (access === 'anyone') return null;
  if (!standing) return new Problem('not-signed-in');
  const { actor, stage } = standing;
  if (access !== 'arriving') {
    if (stage !== 'ready') return new Problem('step-missing');
    return mayAsk[access].includes(actor.role) ? null : new Problem('not-for-your-role');
  }
  const from = stageNeeded.get(endpoint)?.[actor.role === 'member' ? 'member' : 'staff'];
  if (from === undefined) return new Problem('not-for-your-role');
  return stages.indexOf(stage) < stages.indexOf(from) ? new Problem('step-missing') : null;
}

/** The proven actor. Only behind an access that has one. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor) throw new Problem('not-signed-in');
  return actor;
});

/** The session of the request, where the handler is about the session itself. */
export const Here = createParamDecorator((_: unknown, context: ExecutionContext): AuthenticatedRequest => {
  const { standing } = context.switchToHttp().getRequest<Request>();
  if (!standing) throw new Problem('not-signed-in');
  return standing;
});

/** The proven actor, of the staff. */
export const WhoOfStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffActor => {
  const { actor } = context.switchToHttp().getRequest<Request>();
  if (!actor || !isStaff(actor)) throw new Problem('not-for-your-role');
  return actor;
});

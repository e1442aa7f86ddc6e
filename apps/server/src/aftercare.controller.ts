import { Controller } from '@nestjs/common';
import type { z } from 'zod/mini';
import {
  type Aftercare,
  api,
  type CrisisPreferences,
  type Disclosure,
  type DisclosureList,
  type DoCheckAgain,
  type EmergencyContact,
  type FollowUpList,
  type GiveSecondLook,
  type OneEscalation,
  type RecordDisclosure,
  type RevealedContact,
  type RevealContact as RevealInput,
  type SafetyForm,
  type SaveSafetyForm,
} from '#libs/contracts';
import {
  CheckAgain,
  Disclosures,
  FollowUpQueries,
  OwnPreferences,
  ReadAftercare,
  RevealContact,
  SafetyForms,
  SecondLook,
} from '#libs/escalation';
import { OwnContact } from '#libs/identity';
import type { Actor, StaffActor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { RateLimit } from './rate-limit.js';
import { Who, WhoOfStaff } from './session.guard.js';

const DONE = { done: true } as const;

/** What stands around a case, and what is owed after it. */
@Controller()
export class AftercareController {
  constructor(
    private readonly queries: FollowUpQueries,
    private readonly check: CheckAgain,
    private readonly look: SecondLook,
    private readonly readAftercare: ReadAftercare,
    private readonly contact: RevealContact,
    private readonly forms: SafetyForms,
    private readonly records: Disclosures,
    private readonly rateLimit: RateLimit,
  ) {}

  @Serve(api.followUps)
  followUps(@Who() actor: Actor): Promise<FollowUpList> {
    return this.queries.list(actor);
  }
  @Serve(api.checkAgain)
  async checkAgain(@Who() actor: Actor, @Input() input: DoCheckAgain) {
    await this.check.execute(actor, input);
    return DONE;
  }
  @Serve(api.secondLook)
  async secondLook(@Who() actor: Actor, @Input() input: GiveSecondLook) {
    await this.look.execute(actor, input);
    return DONE;
  }
  @Serve(api.aftercare)
  aftercare(@Who() actor: Actor, @Input() input: z.infer<typeof OneEscalation>): Promise<Aftercare> {
    return this.readAftercare.execute(actor, input);
  }
  @Serve(api.revealContact)
  revealContact(@Who() actor: Actor, @Input() input: RevealInput): Promise<RevealedContact> {
    return this.rateLimit.guard({ 'second-factor-of': actor.accountId }, () => this.contact.execute(actor, input));
  }
  @Serve(api.saveSafetyForm)
  saveSafetyForm(@Who() actor: Actor, @Input() input: SaveSafetyForm): Promise<SafetyForm> {
    return this.forms.save(actor, input);
  }
  @Serve(api.recordDisclosure)
  recordDisclosure(@Who() actor: Actor, @Input() input: RecordDisclosure): Promise<Disclosure> {
    return this.records.record(actor, input);
  }
  @Serve(api.disclosures)
  disclosures(@WhoOfStaff() actor: StaffActor): Promise<DisclosureList> {
    return this.records.list(actor);
  }
}

/** What a member keeps here for a bad day. */
@Controller()
export class OwnCareController {
  constructor(
    private readonly preferences: OwnPreferences,
    private readonly contact: OwnContact,
  ) {}

  @Serve(api.ownPreferences)
  async ownPreferences(@Who() actor: Actor) {
    return { preferences: await this.preferences.of(actor) };
  }
  @Serve(api.setPreferences)
  async setPreferences(@Who() actor: Actor, @Input() input: CrisisPreferences) {
    await this.preferences.set(actor, input);
    return DONE;
  }
  @Serve(api.wipePreferences)
  async wipePreferences(@Who() actor: Actor) {
    await this.preferences.wipe(actor);
    return DONE;
  }
  @Serve(api.ownContact)
  async ownContact(@Who() actor: Actor) {
    return { contact: await this.contact.of(actor) };
  }
  @Serve(api.setContact)
  async setContact(@Who() actor: Actor, @Input() input: EmergencyContact) {
    await this.contact.set(actor, input);
    return DONE;
  }
  @Serve(api.wipeContact)
  async wipeContact(@Who() actor: Actor) {
    await this.contact.wipe(actor);
    return DONE;
  }
}

import { Controller } from '@nestjs/common';
import {
  api,
  type AddBrowser as BrowserInput,
  type ContactClaim,
  type ProveContact as ProveInput,
  type SetReach as ReachInput,
  type ReachView,
  type RestBrowser as RestInput,
  type SendTestPage as TestInput,
} from '#libs/contracts';
import { SendTestPage } from '#libs/escalation';
import type { StaffActor } from '#libs/platform';
import { AddBrowser, ClaimContact, DropBrowser, DropPhone, ProveContact, ReachQueries, RestBrowser, SetReach } from '#libs/reach';
import { Input, Serve } from './edge.js';
import { Here, WhoOfStaff } from './session.guard.js';
import type { AuthenticatedRequest } from './session-middleware.js';

/** How the one who asks is reached. */
@Controller()
export class ReachController {
  constructor(
    private readonly reach: ReachQueries,
    private readonly setReach: SetReach,
    private readonly claimContact: ClaimContact,
    private readonly proveContact: ProveContact,
    private readonly dropNumber: DropPhone,
    private readonly addOne: AddBrowser,
    private readonly dropOne: DropBrowser,
    private readonly restOne: RestBrowser,
    private readonly sendTestPage: SendTestPage,
  ) {}

  @Serve(api.reach)
  view(@WhoOfStaff() actor: StaffActor): Promise<ReachView> {
    return this.reach.view(actor);
  }
  @Serve(api.setReach)
  async set(@WhoOfStaff() actor: StaffActor, @Input() input: ReachInput) {
    await this.setReach.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.claimPhone)
  claimPhone(@WhoOfStaff() actor: StaffActor, @Input() { number }: { number: string }): Promise<ContactClaim> {
    return this.claimContact.execute(actor, number);
  }
  @Serve(api.claimEmail)
  claimEmail(@WhoOfStaff() actor: StaffActor): Promise<ContactClaim> {
    return this.claimContact.execute(actor, null);
  }
  @Serve(api.proveContact)
  async prove(@WhoOfStaff() actor: StaffActor, @Input() input: ProveInput) {
    await this.proveContact.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.dropPhone)
  async dropPhone(@WhoOfStaff() actor: StaffActor) {
    await this.dropNumber.execute(actor);
    return { done: true } as const;
  }
  @Serve(api.addBrowser)
  async addBrowser(@WhoOfStaff() actor: StaffActor, @Here() { ref }: AuthenticatedRequest, @Input() input: BrowserInput) {
    await this.addOne.execute({ actor, ref }, input);
    return { done: true } as const;
  }
  @Serve(api.dropBrowser)
  async dropBrowser(@WhoOfStaff() actor: StaffActor, @Input() input: { endpoint: string }) {
    await this.dropOne.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.restBrowser)
  async restBrowser(@WhoOfStaff() actor: StaffActor, @Here() { ref }: AuthenticatedRequest, @Input() input: RestInput) {
    return { kept: await this.restOne.execute({ actor, ref }, input) };
  }
  @Serve(api.testPage)
  async test(@WhoOfStaff() actor: StaffActor, @Input() input: TestInput) {
    await this.sendTestPage.execute(actor, input);
    return { done: true } as const;
  }
}

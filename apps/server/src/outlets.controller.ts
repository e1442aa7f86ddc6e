import { Controller } from '@nestjs/common';
import { api, type OneOutlet, type AddOutlet as OutletInput, type OutletList, type OutletSecret } from '#libs/contracts';
import { AddOutlet, OutletQueries, RemoveOutlet, RenewOutletSecret, TestOutlet } from '#libs/outlets';
import type { StaffActor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class OutletsController {
  constructor(
    private readonly outlets: OutletQueries,
    private readonly addOutlet: AddOutlet,
    private readonly renewOutletSecret: RenewOutletSecret,
    private readonly removeOutlet: RemoveOutlet,
    private readonly testOutlet: TestOutlet,
  ) {}

  @Serve(api.outlets)
  list(@WhoOfStaff() actor: StaffActor): Promise<OutletList> {
    return this.outlets.list(actor);
  }
  @Serve(api.addOutlet)
  add(@WhoOfStaff() actor: StaffActor, @Input() input: OutletInput): Promise<OutletSecret> {
    return this.addOutlet.execute(actor, input);
  }
  @Serve(api.renewOutletSecret)
  renew(@WhoOfStaff() actor: StaffActor, @Input() input: OneOutlet): Promise<OutletSecret> {
    return this.renewOutletSecret.execute(actor, input);
  }
  @Serve(api.removeOutlet)
  async remove(@WhoOfStaff() actor: StaffActor, @Input() input: OneOutlet) {
    await this.removeOutlet.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.testOutlet)
  async test(@WhoOfStaff() actor: StaffActor, @Input() input: OneOutlet) {
    await this.testOutlet.execute(actor, input);
    return { done: true } as const;
  }
}

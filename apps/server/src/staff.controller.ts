import { Controller } from '@nestjs/common';
import { type AddStaff as AddInput, api, type InviteView, type StaffList } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { AddStaff, DeactivateStaff, RenewStaffCode, StaffQueries } from '#libs/rooms';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class StaffController {
  constructor(
    private readonly staff: StaffQueries,
    private readonly addStaff: AddStaff,
    private readonly renewStaffCode: RenewStaffCode,
    private readonly deactivateStaff: DeactivateStaff,
  ) {}

  @Serve(api.staff)
  list(@WhoOfStaff() actor: StaffActor): Promise<StaffList> {
    return this.staff.list(actor);
  }
  @Serve(api.addStaff)
  add(@WhoOfStaff() actor: StaffActor, @Input() input: AddInput): Promise<InviteView> {
    return this.addStaff.execute(actor, input);
  }
  @Serve(api.renewStaffCode)
  renew(@WhoOfStaff() actor: StaffActor, @Input() input: { accountId: string }): Promise<InviteView> {
    return this.renewStaffCode.execute(actor, input);
  }
  @Serve(api.deactivateStaff)
  async deactivate(@WhoOfStaff() actor: StaffActor, @Input() input: { accountId: string }) {
    await this.deactivateStaff.execute(actor, input);
    return { done: true } as const;
  }
}

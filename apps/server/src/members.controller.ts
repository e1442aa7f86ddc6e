import { Controller } from '@nestjs/common';
import { api, type EnrolMember as EnrolInput, type InviteView, type Roster } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { DeactivateMember, EnrolMember, RenewCode, RosterQueries } from '#libs/rooms';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class MembersController {
  constructor(
    private readonly roster: RosterQueries,
    private readonly enrolMember: EnrolMember,
    private readonly renewCode: RenewCode,
    private readonly deactivateMember: DeactivateMember,
  ) {}

  @Serve(api.roomChoices)
  rooms(@WhoOfStaff() actor: StaffActor) {
    return this.roster.roomChoices(actor);
  }
  @Serve(api.roster)
  read(@WhoOfStaff() actor: StaffActor): Promise<Roster> {
    return this.roster.read(actor);
  }
  @Serve(api.enrolMember)
  enrol(@WhoOfStaff() actor: StaffActor, @Input() input: EnrolInput): Promise<InviteView> {
    return this.enrolMember.execute(actor, input);
  }
  @Serve(api.renewCode)
  renew(@WhoOfStaff() actor: StaffActor, @Input() input: { accountId: string }): Promise<InviteView> {
    return this.renewCode.execute(actor, input);
  }
  @Serve(api.deactivateMember)
  async deactivate(@WhoOfStaff() actor: StaffActor, @Input() input: { accountId: string }) {
    await this.deactivateMember.execute(actor, input);
    return { done: true } as const;
  }
}

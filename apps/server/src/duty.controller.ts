import { Controller } from '@nestjs/common';
import { api, type DutyView } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { DutyQueries, SetDuty } from '#libs/rooms';
import { NoticeQueries } from '#libs/schedules';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class DutyController {
  constructor(
    private readonly duty: DutyQueries,
    private readonly notices: NoticeQueries,
    private readonly setDuty: SetDuty,
  ) {}

  @Serve(api.duty)
  async view(@WhoOfStaff() actor: StaffActor): Promise<DutyView> {
    return { ...(await this.duty.view(actor)), onCall: await this.notices.notice(actor) };
  }
  @Serve(api.setDuty)
  async set(@WhoOfStaff() actor: StaffActor, @Input() input: { minutes: number }): Promise<DutyView> {
    await this.setDuty.execute(actor, input);
    return this.view(actor);
  }
}

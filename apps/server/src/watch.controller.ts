import { Controller } from '@nestjs/common';
import { api, type DrillHours, type StartDrill as StartDrillInput, type WatchView } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { SetDrillHours, StartDrill, WatchQueries } from '#libs/watch';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class WatchController {
  constructor(
    private readonly queries: WatchQueries,
    private readonly setDrillHours: SetDrillHours,
    private readonly startDrill: StartDrill,
  ) {}

  @Serve(api.watch)
  view(@WhoOfStaff() actor: StaffActor): Promise<WatchView> {
    return this.queries.view(actor);
  }
  @Serve(api.setDrillHours)
  async hours(@WhoOfStaff() actor: StaffActor, @Input() input: DrillHours): Promise<WatchView> {
    await this.setDrillHours.execute(actor, input);
    return this.queries.view(actor);
  }
  @Serve(api.startDrill)
  async start(@WhoOfStaff() actor: StaffActor, @Input() input: StartDrillInput): Promise<WatchView> {
    await this.startDrill.execute(actor, input);
    return this.queries.view(actor);
  }
}

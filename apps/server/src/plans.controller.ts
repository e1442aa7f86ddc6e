import { Controller } from '@nestjs/common';
import {
  api,
  type DropPlan as DropInput,
  type KeepPlan as KeepInput,
  type PlanPreview,
  type PlansView,
  type PlanView,
  type PreviewPlan,
} from '#libs/contracts';
import { DropPlan, KeepPlan, PlansQueries } from '#libs/escalation';
import type { StaffActor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class PlansController {
  constructor(
    private readonly plans: PlansQueries,
    private readonly keepPlan: KeepPlan,
    private readonly dropPlan: DropPlan,
  ) {}

  @Serve(api.plans)
  view(@WhoOfStaff() actor: StaffActor): Promise<PlansView> {
    return this.plans.view(actor);
  }
  @Serve(api.keepPlan)
  keep(@WhoOfStaff() actor: StaffActor, @Input() input: KeepInput): Promise<PlanView> {
    return this.keepPlan.execute(actor, input);
  }
  @Serve(api.dropPlan)
  async drop(@WhoOfStaff() actor: StaffActor, @Input() input: DropInput) {
    await this.dropPlan.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.previewPlan)
  preview(@WhoOfStaff() actor: StaffActor, @Input() input: PreviewPlan): Promise<PlanPreview> {
    return this.plans.preview(actor, input);
  }
}

import { Controller } from '@nestjs/common';
import {
  api,
  type CalendarView,
  type OnCallView,
  type PreviewSchedule,
  type PreviewView,
  type PutOverride as PutOverrideInput,
  type PutSchedule as PutScheduleInput,
  type ReadCalendar,
  type RemoveSchedule as RemoveScheduleInput,
  type ScheduleView,
} from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { EndFeed, OnCallQueries, PutOverride, PutSchedule, RemoveOverride, RemoveSchedule, RenewFeed } from '#libs/schedules';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class OnCallController {
  constructor(
    private readonly onCall: OnCallQueries,
    private readonly putSchedule: PutSchedule,
    private readonly removeSchedule: RemoveSchedule,
    private readonly putOverride: PutOverride,
    private readonly removeOverride: RemoveOverride,
    private readonly renewFeed: RenewFeed,
    private readonly endFeed: EndFeed,
  ) {}

  @Serve(api.onCall)
  view(@WhoOfStaff() actor: StaffActor): Promise<OnCallView> {
    return this.onCall.view(actor);
  }
  @Serve(api.onCallCalendar)
  calendar(@WhoOfStaff() actor: StaffActor, @Input() input: ReadCalendar): Promise<CalendarView> {
    return this.onCall.calendar(actor, input);
  }
  @Serve(api.previewSchedule)
  preview(@WhoOfStaff() actor: StaffActor, @Input() input: PreviewSchedule): Promise<PreviewView> {
    return this.onCall.preview(actor, input);
  }
  @Serve(api.putSchedule)
  put(@WhoOfStaff() actor: StaffActor, @Input() input: PutScheduleInput): Promise<ScheduleView> {
    return this.putSchedule.execute(actor, input);
  }
  @Serve(api.removeSchedule)
  async remove(@WhoOfStaff() actor: StaffActor, @Input() input: RemoveScheduleInput) {
    await this.removeSchedule.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.putOverride)
  async override(@WhoOfStaff() actor: StaffActor, @Input() input: PutOverrideInput) {
    await this.putOverride.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.removeOverride)
  async takeBack(@WhoOfStaff() actor: StaffActor, @Input() input: { overrideId: string }) {
    await this.removeOverride.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.renewFeed)
  feed(@WhoOfStaff() actor: StaffActor): Promise<{ path: string }> {
    return this.renewFeed.execute(actor);
  }
  @Serve(api.endFeed)
  async noFeed(@WhoOfStaff() actor: StaffActor) {
    await this.endFeed.execute(actor);
    return { done: true } as const;
  }
}

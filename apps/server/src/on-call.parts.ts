import type { Provider, Type } from '@nestjs/common';
import {
  KeepOnCall,
  NoticeQueries,
  OnCallQueries,
  PutOverride,
  PutSchedule,
  RemoveOverride,
  RemoveSchedule,
  Schedule,
  ScheduleOverride,
} from '#libs/schedules';
import { OnCallController } from './on-call.controller.js';

/** Who is on duty when: schedules, and the shifts that the clock writes from them. */
export const onCallEntities = [Schedule, ScheduleOverride];
export const onCallControllers: Type[] = [OnCallController];
export const onCallProviders: Provider[] = [
  KeepOnCall,
  NoticeQueries,
  OnCallQueries,
  PutOverride,
  PutSchedule,
  RemoveOverride,
  RemoveSchedule,
];

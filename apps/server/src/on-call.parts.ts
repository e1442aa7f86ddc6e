import type { Provider, Type } from '@nestjs/common';
import {
  EndFeed,
  FeedQueries,
  KeepOnCall,
  NoticeQueries,
  OnCallQueries,
  PutOverride,
  PutSchedule,
  RemoveOverride,
  RemoveSchedule,
  RenewFeed,
  Schedule,
  ScheduleOverride,
  SendLetters,
} from '#libs/schedules';
import { OnCallController } from './on-call.controller.js';
import { OnCallFeedController } from './on-call-feed.controller.js';

/** Who is on duty when: schedules, and the shifts that the clock writes from them. */
export const onCallEntities = [Schedule, ScheduleOverride];
export const onCallControllers: Type[] = [OnCallController, OnCallFeedController];
export const onCallProviders: Provider[] = [
  EndFeed,
  FeedQueries,
  KeepOnCall,
  NoticeQueries,
  OnCallQueries,
  PutOverride,
  PutSchedule,
  RemoveOverride,
  RemoveSchedule,
  RenewFeed,
  SendLetters,
];

import type { Provider, Type } from '@nestjs/common';
import { CloseProbes, RaiseDrillFailed } from '#libs/escalation';
import {
  DefaultDrillHours,
  JudgeDrills,
  KeepBeat,
  KeepCanary,
  MissDrills,
  RunDrills,
  SetDrillHours,
  StartDrill,
  WatchQueries,
} from '#libs/watch';
import { WatchController } from './watch.controller.js';

/** What the auditor watches by, and drills. */
export const watchControllers: Type[] = [WatchController];
export const watchTasks = [KeepBeat, KeepCanary, CloseProbes, RunDrills, JudgeDrills, MissDrills] as const;
export const watchProviders: Provider[] = [...watchTasks, RaiseDrillFailed, StartDrill, SetDrillHours, DefaultDrillHours, WatchQueries];

import type { Provider, Type } from '@nestjs/common';
import {
  AddOutlet,
  MissOutlets,
  OutletQueries,
  RemoveOutlet,
  RenewOutletSecret,
  SendToOutlets,
  TellOutlets,
  TestOutlet,
} from '#libs/outlets';
import { OutletsController } from './outlets.controller.js';

/** Other systems that are told of escalations. */
export const outletProviders: Provider[] = [
  OutletQueries,
  AddOutlet,
  RenewOutletSecret,
  RemoveOutlet,
  TestOutlet,
  TellOutlets,
  SendToOutlets,
  MissOutlets,
];
export const outletControllers: Type[] = [OutletsController];

import type { Provider, Type } from '@nestjs/common';
import { MailPager, MeansPager, Pager, SendTestPage, SettleReceipt, TakeByTelephone, TryNextMeans } from '#libs/escalation';
import {
  AddBrowser,
  ClaimContact,
  ContactMail,
  DropBrowser,
  DropPhone,
  HttpTelephony,
  houseRules,
  OUTSIDE_RULES,
  OutsideDoor,
  ProveContact,
  ReachQueries,
  RestBrowser,
  SetReach,
  Telephony,
  WebPush,
} from '#libs/reach';
import { ReachController } from './reach.controller.js';
import { TelephoneController } from './telephone.controller.js';

/** How pages leave the house, and how staff say where they are reached. */
export const reachProviders: Provider[] = [
  { provide: Telephony, useClass: HttpTelephony },
  { provide: OUTSIDE_RULES, useValue: houseRules },
  OutsideDoor,
  { provide: Pager, useClass: MeansPager },
  MailPager,
  ContactMail,
  WebPush,
  AddBrowser,
  DropBrowser,
  RestBrowser,
  ReachQueries,
  SetReach,
  ClaimContact,
  ProveContact,
  DropPhone,
  SendTestPage,
  TryNextMeans,
  TakeByTelephone,
  SettleReceipt,
];
export const reachControllers: Type[] = [ReachController, TelephoneController];

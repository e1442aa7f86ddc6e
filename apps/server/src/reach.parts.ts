import type { Provider, Type } from '@nestjs/common';
import { MailPager, MeansPager, Pager, SendTestPage, SettleReceipt, TakeByTelephone, TryNextMeans } from '#libs/escalation';
import {
  AddBrowser,
  ClaimContact,
  ContactMail,
  DropBrowser,
  DropPhone,
  EndNotes,
  HttpTelephony,
  houseRules,
  NotesQueries,
  OUTSIDE_RULES,
  OutsideDoor,
  ProveContact,
  PushServices,
  ReachQueries,
  RestBrowser,
  SendNotes,
  SetQuiet,
  SetReach,
  TakeNotes,
  Telephony,
  WebPush,
} from '#libs/reach';
import { NotesController } from './notes.controller.js';
import { ReachController } from './reach.controller.js';
import { TelephoneController } from './telephone.controller.js';

/** How pages leave the house, how staff say where they are reached, and how members are told of words for them. */
export const reachProviders: Provider[] = [
  { provide: Telephony, useClass: HttpTelephony },
  { provide: OUTSIDE_RULES, useValue: houseRules },
  OutsideDoor,
  { provide: Pager, useClass: MeansPager },
  MailPager,
  ContactMail,
  PushServices,
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
  NotesQueries,
  TakeNotes,
  EndNotes,
  SetQuiet,
  SendNotes,
];
export const reachControllers: Type[] = [ReachController, NotesController, TelephoneController];

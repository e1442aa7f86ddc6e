import type { Provider, Type } from '@nestjs/common';
import {
  AcknowledgeEscalation,
  Acts,
  CallMe,
  CloseEscalation,
  EscalateHeard,
  EscalationQueries,
  EvidenceQueries,
  FollowClock,
  HelpQueries,
  LapseAcknowledgements,
  MailPager,
  MarkContacted,
  MessageMember,
  NoteDecision,
  PageNext,
  Pager,
  ReadCase,
  RunSteps,
  SendPages,
  TellPauseChoice,
  WidenContext,
} from '#libs/escalation';
import { Clocks, CRISIS_TASKS, type DueTask } from './clocks.js';
import { EscalationActsController, EscalationsController } from './escalations.controller.js';
import { HelpController } from './help.controller.js';

export const escalationProviders: Provider[] = [
  EscalateHeard,
  NoteDecision,
  Acts,
  EscalationQueries,
  EvidenceQueries,
  HelpQueries,
  ReadCase,
  WidenContext,
  AcknowledgeEscalation,
  MessageMember,
  MarkContacted,
  PageNext,
  CloseEscalation,
  CallMe,
  TellPauseChoice,
  RunSteps,
  LapseAcknowledgements,
  SendPages,
  FollowClock,
  { provide: Pager, useClass: MailPager },
  { provide: CRISIS_TASKS, inject: [FollowClock, LapseAcknowledgements, RunSteps, SendPages], useFactory: (...tasks: DueTask[]) => tasks },
  Clocks,
];
export const escalationControllers: Type[] = [EscalationsController, EscalationActsController, HelpController];

import { type DynamicModule, Module } from '@nestjs/common';
import { AuditEntry, CheckChain } from '#libs/audit';
import { EscalateHeard, escalationEntities, NoteAnswer, NoteDecision, RaiseWorry } from '#libs/escalation';
import { identityEntities, SweepSessions } from '#libs/identity';
import { DrawSamples, ForgetLooseTexts, GiveSecondOpinions, HearUtterance, Message, PostHeldDue, RunForecast } from '#libs/messaging';
import { Report } from '#libs/moderation';
import { MissOutlets, SendToOutlets, TellOutlets } from '#libs/outlets';
import { type Config, type Entities, Log, PlatformModule, SUBSCRIPTIONS } from '#libs/platform';
import { SendNotes } from '#libs/reach';
import {
  ChangeRoom,
  CoverQueries,
  DestroyAgain,
  DestroyRoomKey,
  HEAR_ALIAS,
  type HearAlias,
  MakeRoom,
  MarkRead,
  Membership,
  PresenceBook,
  PrivateRooms,
  Room,
  RoomKeys,
  RoomSeatsQueries,
  RoomSettingsQueries,
  RoomStatesQueries,
  Sanction,
  SetLeader,
  SetPrompt,
  Shift,
} from '#libs/rooms';
import { KeepOnCall, SendLetters } from '#libs/schedules';
import { Signal, SweepTrials } from '#libs/screening';
import { Admission } from './admission.js';
import { Budget } from './budget.js';
import { DUE_TASKS, type DueTask } from './clocks.js';
import { escalationControllers, escalationProviders } from './escalation.parts.js';
import { EventDoor } from './event-door.js';
import { Handshakes } from './handshakes.js';
import { HealthController } from './health.controller.js';
import { identityControllers, identityProviders } from './identity.parts.js';
import { KeyKeeper } from './key-keeper.js';
import { lexiconControllers, lexiconProviders } from './lexicon.parts.js';
import { messagingProviders, moderationProviders } from './messaging.parts.js';
import { onCallControllers, onCallEntities, onCallProviders } from './on-call.parts.js';
import { OpenSockets } from './open-sockets.js';
import { outletControllers, outletProviders } from './outlets.parts.js';
import { QueueBroadcaster } from './queue-broadcaster.js';
import { reachControllers, reachProviders } from './reach.parts.js';
import { RefusedWords } from './refused-words.js';
import { ReportsController } from './reports.controller.js';
import { RoomBroadcaster } from './room-broadcaster.js';
import { RoomEvents } from './room-events.js';
import { RoomSettingsController } from './room-settings.controller.js';
import { RoomStateTeller } from './room-state-teller.js';
import { ModerationController, RoomsController } from './rooms.controller.js';
import { RoomsGateway } from './rooms.gateway.js';
import { ScreeningWatch } from './screening-watch.js';
import { SocketKeeper } from './socket-keeper.js';
import { subscriptions } from './subscriptions.js';
import { TopicsController } from './topics.controller.js';
import { watchControllers, watchProviders, watchTasks } from './watch.parts.js';
import { WatchedRooms } from './watched-rooms.js';

export const entities: Entities = [
  AuditEntry,
  Room,
  Membership,
  Sanction,
  Shift,
  Message,
  Signal,
  Report,
  ...identityEntities,
  ...escalationEntities,
  ...onCallEntities,
];

const roomProviders = [
  RoomKeys,
  CoverQueries,
  RoomSeatsQueries,
  RoomStatesQueries,
  PresenceBook,
  PrivateRooms,
  MarkRead,
  SetPrompt,
  RoomSettingsQueries,
  MakeRoom,
  ChangeRoom,
  SetLeader,
  DestroyAgain,
  DestroyRoomKey,
];
const realtime = [
  EventDoor,
  OpenSockets,
  SocketKeeper,
  KeyKeeper,
  WatchedRooms,
  RoomStateTeller,
  RoomBroadcaster,
  QueueBroadcaster,
  RoomEvents,
  RoomsGateway,
];
const doors = [Admission, Budget, RefusedWords, Handshakes];

@Module({})
export class ServerModule {
  /** A node serves (`api`), keeps the clocks (`worker`), or both. Health is on every node. */
  static with(config: Config, log: Log): DynamicModule {
    const serves = config.roles.has('api');
    return {
      module: ServerModule,
      imports: [PlatformModule.with(config, entities, log)],
      controllers: [
        HealthController,
        ...(serves
          ? [
              RoomsController,
              ModerationController,
              ReportsController,
              TopicsController,
              RoomSettingsController,
              ...identityControllers,
              ...escalationControllers,
              ...onCallControllers,
              ...reachControllers,
              ...outletControllers,
              ...lexiconControllers,
              ...watchControllers,
            ]
          : []),
      ],
      providers: [
        CheckChain,
        ...doors,
        ...roomProviders,
        ...messagingProviders,
        ...moderationProviders,
        ...identityProviders,
        ...escalationProviders,
        ...lexiconProviders,
        ScreeningWatch,
        ...onCallProviders,
        ...watchProviders,
        ...reachProviders,
        ...outletProviders,
        ...(serves ? realtime : []),
        {
          provide: HEAR_ALIAS,
          inject: [HearUtterance],
          useFactory:
            (utterances: HearUtterance): HearAlias =>
            (tx, said) =>
              utterances.hear(tx, { ...said, unseen: 'alias' }),
        },
        { provide: SUBSCRIPTIONS, inject: [EscalateHeard, NoteDecision, NoteAnswer, RaiseWorry], useFactory: subscriptions },
        {
          provide: DUE_TASKS,
          inject: [
            PresenceBook,
            PostHeldDue,
            ForgetLooseTexts,
            CheckChain,
            GiveSecondOpinions,
            KeepOnCall,
            SendLetters,
            RunForecast,
            DrawSamples,
            SweepSessions,
            SweepTrials,
            ...watchTasks,
            TellOutlets,
            SendToOutlets,
            MissOutlets,
            SendNotes,
          ],
          useFactory: (presence: PresenceBook, ...due: DueTask[]) => [...due, { name: 'presence', run: () => presence.sweep() }],
        },
      ],
    };
  }
}

import { z } from 'zod/mini';
import { Done, Nothing, RoomId } from './common.js';
import { EscalationRow } from './escalations.js';
import {
  EditMessage,
  MessageList,
  OneMessage,
  PostMessage,
  PostOutcome,
  React,
  ReadThread,
  SearchPage,
  SearchRoom,
  SomeMessages,
  ThreadPage,
} from './messages.js';
import { type ProblemBody } from './problem.js';
import { EnterRoom, Here, MarkRead, OpenRoom, RoomChanged, RoomEarlier, RoomPage, RoomSince, RoomSnapshot, RoomState } from './rooms.js';

export type Ack<T> = { ok: true; value: T } | { ok: false; problem: ProblemBody };

/** Everything a client may say, what it is answered, and who may say it. Every event is acknowledged, unknown ones too. */
export const events = {
  'room:open': { input: EnterRoom, reply: RoomSnapshot, access: 'signed-in' },
  'room:leave': { input: OpenRoom, reply: Done, access: 'signed-in' },
  'room:since': { input: RoomSince, reply: RoomPage, access: 'signed-in' },
  'room:earlier': { input: RoomEarlier, reply: RoomPage, access: 'signed-in' },
  'room:read': { input: MarkRead, reply: Done, access: 'signed-in' },
  'message:post': { input: PostMessage, reply: PostOutcome, access: 'signed-in' },
  'message:retract': { input: OneMessage, reply: Done, access: 'signed-in' },
  'message:edit': { input: EditMessage, reply: PostOutcome, access: 'signed-in' },
  'room:some': { input: SomeMessages, reply: MessageList, access: 'signed-in' },
  'room:thread': { input: ReadThread, reply: ThreadPage, access: 'signed-in' },
  'message:react': { input: React, reply: Done, access: 'signed-in' },
  'room:search': { input: SearchRoom, reply: SearchPage, access: 'signed-in' },
  'queue:watch': { input: Nothing, reply: Done, access: 'staff' },
} as const;
export type EventName = keyof typeof events;
export type EventInput<E extends EventName> = z.infer<(typeof events)[E]['input']>;
/** What a client says: what has a default may be left out. */
export type EventAsked<E extends EventName> = z.input<(typeof events)[E]['input']>;
export type EventReply<E extends EventName> = z.infer<(typeof events)[E]['reply']>;

export type ClientToServer = {
  [E in EventName]: (input: EventAsked<E>, ack: (reply: Ack<EventReply<E>>) => void) => void;
};

/** Everything the server may say unasked. */
export const frames = {
  'room:changed': RoomChanged,
  'room:state': z.object({ roomId: RoomId, state: RoomState }),
  'room:here': z.object({ roomId: RoomId, here: Here }),
  /** Staff who watch the queue: a row that is new or has changed. */
  'escalation:changed': z.object({ row: EscalationRow, paged: z.boolean() }),
  'session:ended': z.object({ reason: z.enum(['signed-out', 'expired', 'role-changed', 'deactivated']) }),
  'server:restarting': z.object({}),
} as const;
export type FrameName = keyof typeof frames;
export type Frame<F extends FrameName> = z.infer<(typeof frames)[F]>;
export type ServerToClient = { [F in FrameName]: (frame: Frame<F>) => void };

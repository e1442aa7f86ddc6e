import { Injectable } from '@nestjs/common';
import type { EventInput, EventName, EventReply } from '#libs/contracts';
import {
  EditMessage,
  EnterRoom,
  MessagesQueries,
  PostMessage,
  ReactToMessage,
  RetractMessage,
  SearchRoom,
  ThreadsQueries,
} from '#libs/messaging';
import { type Actor, Log } from '#libs/platform';
import { MarkRead, PresenceBook } from '#libs/rooms';
import { QueueBroadcaster } from './queue-broadcaster.js';
import { RoomBroadcaster } from './room-broadcaster.js';
import type { RoomSocket, Speaker } from './rooms.gateway.js';
import { Listener, WatchedRooms } from './watched-rooms.js';

interface Said {
  readonly socket: RoomSocket;
  readonly speaker: Speaker;
}
type Handlers = { readonly [E in EventName]: (input: EventInput<E>, said: Said) => Promise<EventReply<E>> };

const done = { done: true } as const;

/** What each event does. A new event in the contracts does not compile until it stands here. */
@Injectable()
export class RoomEvents {
  readonly #handlers: Handlers;

  constructor(
    enterRoom: EnterRoom,
    messages: MessagesQueries,
    postMessage: PostMessage,
    retractMessage: RetractMessage,
    react: ReactToMessage,
    search: SearchRoom,
    editMessage: EditMessage,
    threads: ThreadsQueries,
    markRead: MarkRead,
    queue: QueueBroadcaster,
    private readonly broadcaster: RoomBroadcaster,
    private readonly watched: WatchedRooms,
    private readonly presence: PresenceBook,
    private readonly log: Log,
  ) {
    const actorOf = ({ speaker }: Said): Actor => speaker.actor;
    this.#handlers = {
      'room:open': (input, said) => this.#open(enterRoom, input, said),
      'room:leave': (input, said) => this.#leave(input.roomId, said),
      'room:since': (input, said) => messages.since(actorOf(said), input.roomId, input.cursor),
      'room:earlier': (input, said) => messages.earlier(actorOf(said), input.roomId, input.before),
      'room:read': async (input, said) => {
        await markRead.execute(actorOf(said), input);
        return done;
      },
      'message:post': (input, said) => postMessage.execute(actorOf(said), input),
      'message:retract': async (input, said) => {
        await retractMessage.execute(actorOf(said), input);
        return done;
      },
      'message:react': async (input, said) => {
        await react.execute(actorOf(said), input);
        return done;
      },
      'room:search': (input, said) => search.execute(actorOf(said), input),
      'message:edit': (input, said) => editMessage.execute(actorOf(said), input),
      'room:some': (input, said) => threads.some(actorOf(said), input),
      'room:thread': (input, said) => threads.replies(actorOf(said), input),
      'queue:watch': async (_, { socket, speaker }) => {
        await queue.add(socket, speaker.actor);
        return done;
      },
    };
  }

  handle(name: EventName, input: unknown, said: Said): Promise<unknown> {
    return (this.#handlers[name] as (input: unknown, said: Said) => Promise<unknown>)(input, said);
  }

  /** Register, then fetch: a change in between comes as a frame, and a frame applied twice changes nothing. */
  async #open(enterRoom: EnterRoom, input: EventInput<'room:open'>, { socket, speaker }: Said): Promise<EventReply<'room:open'>> {
    const { roomId, cursor } = input;
    await enterRoom.prove(speaker.actor, roomId); // before anything is registered
    this.#forget(roomId, speaker);
    const listener = new Listener(socket, speaker.actor.accountId);
    speaker.rooms.set(roomId, listener);
    try {
      await this.watched.add(roomId, listener);
      if (socket.connected) await this.presence.come({ connection: speaker.connection, roomId, accountId: speaker.actor.accountId });
      const snapshot = await enterRoom.execute(speaker.actor, roomId, cursor);
      if (!socket.connected) await this.#leave(roomId, { socket, speaker });
      void this.broadcaster.look(roomId);
      return snapshot;
    } catch (error) {
      // Whoever was not let in is not there: a counselor's room would count as covered, and what is urgent there wait for nobody.
      await this.#leave(roomId, { socket, speaker }).catch((failure: unknown) => {
        this.log.warn('presence-not-left', { error: failure });
      });
      throw error;
    }
  }

  async #leave(roomId: string, { speaker }: Said): Promise<{ done: true }> {
    this.#forget(roomId, speaker);
    await this.presence.leave(speaker.connection, roomId);
    void this.broadcaster.look(roomId);
    return done;
  }

  #forget(roomId: string, speaker: Speaker): void {
    const listener = speaker.rooms.get(roomId);
    if (listener) this.watched.remove(roomId, listener);
  }
}

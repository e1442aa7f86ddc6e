import { Injectable } from '@nestjs/common';
import { inParts, Log } from '#libs/platform';
import { PresenceBook } from '#libs/rooms';
import { type OpenSocket, OpenSockets } from './open-sockets.js';
import { Sessions } from './session-middleware.js';

/** Sockets in one statement. */
const AT_ONCE = 1_000;
type Reason = 'signed-out' | 'expired';

/** Keeps the sockets of this node to what holds now: ends those whose session has, and says which of the others are there. */
@Injectable()
export class SocketKeeper {
  constructor(
    private readonly sockets: OpenSockets,
    private readonly sessions: Sessions,
    private readonly presence: PresenceBook,
    private readonly log: Log,
  ) {}

  /** A bell proves nothing: it only says whose session to ask for. */
  hear(which: (open: OpenSocket) => boolean, reason: Reason): void {
    this.#endThose([...this.sockets.all()].filter(which), reason).catch((error: unknown) => {
      this.log.warn('sessions-not-checked', { error });
    });
  }

  /** Ends the sockets whose session is no longer valid, whatever became of the bell that said so. */
  async dropEnded(): Promise<void> {
    await this.#renew();
    // Whoever comes while this asks the database was proven later than the answer.
    await this.#endThose([...this.sockets.all()], 'expired');
  }

  async beat(): Promise<void> {
    const present = [...this.sockets.all()].flatMap(({ speaker: { connection, actor, rooms } }) =>
      [...rooms.keys()].map((roomId) => ({ connection, roomId, accountId: actor.accountId })),
    );
    for (const some of inParts(present, AT_ONCE)) await this.presence.beat(some);
  }

  async #endThose(known: readonly OpenSocket[], reason: Reason): Promise<void> {
    for (const some of inParts(known, AT_ONCE)) {
      const ended = await this.sessions.ended(some.map(({ speaker }) => speaker.sessionRef));
      for (const { socket, speaker } of some) {
        if (!ended.has(speaker.sessionRef)) continue;
        socket.emit('session:ended', { reason });
        socket.disconnect(true);
      }
    }
  }

  async #renew(): Promise<void> {
    const awake = [...this.sockets.all()].flatMap(({ speaker }) => (speaker.awake ? [speaker] : []));
    for (const speaker of awake) speaker.awake = false;
    for (const some of inParts(awake, AT_ONCE)) await this.sessions.seen(some.map(({ sessionRef }) => sessionRef));
  }
}

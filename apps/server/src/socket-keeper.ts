import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { inParts, Log, Patrol, Rounds } from '#libs/platform';
import { PresenceBook } from '#libs/rooms';
import { type OpenSocket, OpenSockets } from './open-sockets.js';
import { Sessions } from './session-middleware.js';

const LOOK_MS = 2_000;
const BEAT_MS = 10_000;
/** Sockets in one statement: those of a look take some five milliseconds. */
const AT_ONCE = 500;
const BEATS_AT_ONCE = 200;
/** Within this a session that ended must hear nothing more, so who stood still for longer has to ask. */
const STILL_MS = 1_000;
type Reason = 'signed-out' | 'expired';

/** Keeps the sockets of this node to what holds now: ends those whose session has, and says which of the others are there. */
@Injectable()
export class SocketKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #patrols: readonly Patrol<OpenSocket>[];
  #awakeAt = performance.now();
  #check: Promise<void> = Promise.resolve();
  #pulse: NodeJS.Timeout | null = null;
  /** Nobody can say whose session is over, and the log says so already: while PostgreSQL is away, this is asked several times a second. */
  #unchecked = false;
  /** Of everybody: one under way and one next, which all share who wait. */
  readonly #checks = new Rounds<'all'>(() => this.#endThose([...this.sockets.all()], 'expired'), 1);
  readonly #newcomers = new Rounds<OpenSocket>((some) => this.#endThose(some, 'expired'), AT_ONCE);

  constructor(
    private readonly sockets: OpenSockets,
    private readonly sessions: Sessions,
    private readonly presence: PresenceBook,
    private readonly log: Log,
  ) {
    const all = (): OpenSocket[] => [...this.sockets.all()];
    const failed = (error: unknown): void => {
      this.log.warn('sockets-not-kept', { error });
    };
    this.#patrols = [
      new Patrol({ all, most: AT_ONCE, everyMs: LOOK_MS, look: (some) => this.dropEnded(some), failed }),
      new Patrol({ all, most: BEATS_AT_ONCE, everyMs: BEAT_MS, look: (some) => this.beat(some), failed }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const patrol of this.#patrols) patrol.start();
    this.#pulse = setInterval(() => void this.caughtUp().catch(this.#notChecked), STILL_MS / 4).unref();
  }

  beforeApplicationShutdown(): void {
    for (const patrol of this.#patrols) patrol.stop();
    if (this.#pulse) clearInterval(this.#pulse);
  }

  /** A session that ended after it was proven, and before its socket was among those who are asked for when a bell rings. */
  greet(one: OpenSocket): void {
    this.#newcomers.join(one).catch(this.#notChecked);
  }

  /** A bell proves nothing: it only says whose session to ask for. */
  hear(which: (open: OpenSocket) => boolean, reason: Reason): void {
    this.#endThose([...this.sockets.all()].filter(which), reason).catch(this.#notChecked);
  }

  /**
   * To be awaited before anything is sent: a node that stood still has slept through bells, and what it missed may reach it before
   * who has left does. Rejects where nobody can say who has.
   */
  async caughtUp(): Promise<void> {
    for (let check = this.#current(); ; ) {
      await check;
      const now = this.#current(); // another, where the node stood still again meanwhile
      if (now === check) return;
      check = now;
    }
  }

  #current(): Promise<void> {
    const now = performance.now();
    if (now - this.#awakeAt > STILL_MS)
      this.#check = this.#checks.join('all').catch((error: unknown) => {
        this.#awakeAt = -Infinity;
        throw error;
      });
    this.#awakeAt = now;
    return this.#check;
  }

  readonly #notChecked = (error: unknown): void => {
    if (!this.#unchecked) this.log.warn('sessions-not-checked', { error });
    this.#unchecked = true;
  };

  #checked(): void {
    if (this.#unchecked) this.log.info('sessions-checked');
    this.#unchecked = false;
  }

  /** Ends those of these sockets whose session is no longer valid, whatever became of the bell that said so. */
  async dropEnded(known: readonly OpenSocket[]): Promise<void> {
    // Who can keep nothing can still say whose session is over.
    await this.#renew(known).finally(() => this.#endThose(known, 'expired'));
  }

  async beat(known: readonly OpenSocket[]): Promise<void> {
    const present = known.flatMap(({ speaker: { connection, actor, rooms } }) =>
      [...rooms.keys()].map((roomId) => ({ connection, roomId, accountId: actor.accountId })),
    );
    await this.presence.beat(present);
  }

  async #endThose(known: readonly OpenSocket[], reason: Reason): Promise<void> {
    for (const some of inParts(known, AT_ONCE)) {
      const ended = await this.sessions.ended(some.map(({ speaker }) => speaker.sessionRef));
      this.#checked();
      for (const { socket, speaker } of some) {
        if (!ended.has(speaker.sessionRef)) continue;
        socket.emit('session:ended', { reason });
        socket.disconnect(true);
      }
    }
  }

  async #renew(known: readonly OpenSocket[]): Promise<void> {
    const awake = known.flatMap(({ speaker }) => (speaker.awake ? [speaker] : []));
    for (const speaker of awake) speaker.awake = false;
    await this.sessions.seen(awake.map(({ sessionRef }) => sessionRef));
  }
}

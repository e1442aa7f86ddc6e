import { Injectable } from '@nestjs/common';
import { EscalationQueries } from '#libs/escalation';
import { type Actor, Log } from '#libs/platform';
import type { RoomSocket } from './rooms.gateway.js';
import { SocketKeeper } from './socket-keeper.js';

/** Sends a changed escalation to the staff who watch the queue on this node, to each as they may see it. */
@Injectable()
export class QueueBroadcaster {
  readonly #watchers = new Map<RoomSocket, Actor>();
  /** Versions already told, so that a poll after a lost bell tells only what was missed. */
  readonly #told = new Map<string, number>();

  constructor(
    private readonly escalations: EscalationQueries,
    private readonly keeper: SocketKeeper,
    private readonly log: Log,
  ) {}

  async add(socket: RoomSocket, actor: Actor): Promise<void> {
    await this.escalations.list(actor, 'open'); // refuses those who may not see the queue at all
    // Whoever watches reads the queue after this. The first is not told again, row by row, what they are about to read.
    const live = this.#watchers.size === 0 ? await this.escalations.liveVersions() : [];
    if (this.#watchers.size === 0) for (const { id, version } of live) this.#remember(id, version);
    if (socket.connected) this.#watchers.set(socket, actor);
  }

  remove(socket: RoomSocket): void {
    this.#watchers.delete(socket);
  }

  async look(escalationId: string, paged: boolean): Promise<void> {
    if (this.#watchers.size === 0) return;
    try {
      const told = await Promise.all([...this.#watchers].map(([socket, actor]) => this.#tell(socket, actor, { escalationId, paged })));
      for (const version of told) if (version !== null) this.#remember(escalationId, version);
    } catch (error) {
      this.#told.delete(escalationId); // told again at the next poll
      this.log.warn('queue-not-told', { error });
    }
  }

  async lookForMissed(): Promise<void> {
    if (this.#watchers.size === 0) return;
    for (const { id, version } of await this.escalations.liveVersions()) {
      if (this.#told.get(id) === version) continue;
      this.#remember(id, version);
      await this.look(id, false);
    }
  }

  /** @returns the version that was told; null: not for this one to see */
  async #tell(socket: RoomSocket, actor: Actor, { escalationId, paged }: { escalationId: string; paged: boolean }): Promise<number | null> {
    const row = await this.escalations.row(actor, escalationId);
    if (!row) return null;
    await this.keeper.caughtUp();
    socket.emit('escalation:changed', { row, paged });
    return row.version;
  }

  #remember(id: string, version: number): void {
    if (this.#told.size > 10_000) this.#told.clear();
    this.#told.set(id, version);
  }
}

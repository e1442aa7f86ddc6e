import { Injectable } from '@nestjs/common';
import type { RoomSocket, Speaker } from './rooms.gateway.js';

/** Sockets of one account on this node: more than anybody's windows. The oldest goes, which may be dead already. */
const MOST_SOCKETS = 12;

export interface OpenSocket {
  readonly socket: RoomSocket;
  readonly speaker: Speaker;
}

/** The sockets that are signed in on this node. */
@Injectable()
export class OpenSockets {
  readonly #byAccount = new Map<string, Set<RoomSocket>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns the socket that has to go */
  add(socket: RoomSocket, accountId: string): RoomSocket | null {
    const own = this.#byAccount.get(accountId) ?? new Set();
    this.#byAccount.set(accountId, own);
    const [oldest = null] = own;
    const goes = own.size >= MOST_SOCKETS ? oldest : null;
    own.add(socket);
    this.#size += 1;
    return goes;
  }

  remove(socket: RoomSocket, accountId: string): void {
    const own = this.#byAccount.get(accountId);
    if (own?.delete(socket)) this.#size -= 1;
    if (own?.size === 0) this.#byAccount.delete(accountId);
  }

  *all(): Generator<OpenSocket> {
    for (const own of this.#byAccount.values())
      for (const socket of own) {
        const { speaker } = socket.data;
        if (speaker) yield { socket, speaker };
      }
  }
}

import { Injectable } from '@nestjs/common';
import { DataKey, Keyring, type Tx } from '#libs/platform';

/** The data key of each room. Unwrapped keys stay in memory, a bounded number of them. */
@Injectable()
export class RoomKeys {
  readonly #open = new Map<string, DataKey>();
  readonly #most = 2_000;
  constructor(private readonly keyring: Keyring) {}

  async make(tx: Tx, roomId: string): Promise<void> {
    const { keyId, wrapped } = this.keyring.newDataKey(`room_key:${roomId}`);
    await tx.query('INSERT INTO room_key (room_id, key_id, wrapped) VALUES ($1, $2, $3)', [roomId, keyId, wrapped]);
  }

  async of(tx: Pick<Tx, 'query'>, roomId: string): Promise<DataKey> {
    const known = this.#open.get(roomId);
    if (known) return known;
    const [row] = await tx.query<{ key_id: string; wrapped: Buffer }>('SELECT key_id, wrapped FROM room_key WHERE room_id = $1', [roomId]);
    if (!row) throw new Error('a room without a key');
    const key = this.keyring.unwrap(row.key_id, `room_key:${roomId}`, row.wrapped);
    if (this.#open.size >= this.#most) this.#open.clear();
    this.#open.set(roomId, key);
    return key;
  }
}

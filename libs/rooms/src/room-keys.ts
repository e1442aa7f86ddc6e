import { Injectable } from '@nestjs/common';
import { DataKey, Keyring, placeOf, type SealedPlace, type Tx } from '#libs/platform';

type Reader = Pick<Tx, 'query'>;

const MOST = 2_000;
/** A key that was read before its destruction committed may be kept here after it: the poll looks back this far. */
const LOOK_BACK_SECONDS = 60;

const wrappedAt = (roomId: string): SealedPlace<'keyring'> => placeOf('room_key.wrapped', roomId);

/** The data key of each room. Unwrapped keys stay in memory, a bounded number of them, until they are destroyed. */
@Injectable()
export class RoomKeys {
  readonly #open = new Map<string, DataKey>();
  constructor(private readonly keyring: Keyring) {}

  async make(tx: Tx, roomId: string): Promise<void> {
    const { keyId, wrapped } = this.keyring.newDataKey(wrappedAt(roomId));
    await tx.query('INSERT INTO room_key (room_id, key_id, wrapped) VALUES ($1, $2, $3)', [roomId, keyId, wrapped]);
  }

  /** @throws {KeyMissing} where this node's keyring is behind a rotation */
  async of(reader: Reader, roomId: string): Promise<DataKey> {
    return this.#open.get(roomId) ?? this.asStored(reader, roomId);
  }

  /** Whatever is kept in memory: for what is sealed where a key may have been destroyed a moment ago. */
  async asStored(reader: Reader, roomId: string): Promise<DataKey> {
    const [row] = await reader.query<{ key_id: string; wrapped: Buffer; replaced: boolean }>(
      `SELECT k.key_id, k.wrapped, r.key_destroyed_at IS NOT NULL AS replaced FROM room_key k JOIN room r ON r.id = k.room_id
       WHERE k.room_id = $1`,
      [roomId],
    );
    if (!row) throw new Error('a room without a key');
    const key = this.keyring.unwrap({ keyId: row.key_id, wrapped: row.wrapped }, wrappedAt(roomId), row.replaced);
    if (this.#open.size >= MOST) this.#open.clear();
    this.#open.set(roomId, key);
    return key;
  }

  /** A fresh key takes the place of the one under which everything so far was sealed. The caller holds the room's lock. */
  async destroy(tx: Tx, roomId: string): Promise<void> {
    const { keyId, wrapped } = this.keyring.newDataKey(wrappedAt(roomId));
    await tx.query('UPDATE room_key SET key_id = $2, wrapped = $3 WHERE room_id = $1', [roomId, keyId, wrapped]);
    tx.ring({ kind: 'room-key', id: roomId });
  }

  /** A key of this room is no longer to be had from memory. */
  forget(roomId: string): void {
    this.#open.delete(roomId);
  }

  /** What a lost bell would have said. */
  async forgetDestroyed(reader: Reader): Promise<void> {
    const rows = await reader.query<{ id: string }>(
      'SELECT id FROM room WHERE key_destroyed_at > clock_now() - make_interval(secs => $1)',
      [LOOK_BACK_SECONDS],
    );
    for (const { id } of rows) if (!this.#open.get(id)?.afterDestruction) this.forget(id);
  }
}

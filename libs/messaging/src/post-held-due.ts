import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log } from '#libs/platform';
import { PRESENCE_SECONDS, Room } from '#libs/rooms';
import { postHeld } from './decide-message.js';
import { Message } from './message.entity.js';
import { HOLD_MINUTES } from './message.policy.js';

/** A counselor who leaves has this long to come back before what waits for them is posted. */
const GRACE_SECONDS = 30;

/**
 * Posts what was held for care once its time is up, or once nobody covers the room any more. Run every second. A time
 * that is further off than any hold lasts is a clock's that was set back.
 */
@Injectable()
export class PostHeldDue {
  readonly name = 'held-messages';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const due = await this.database.query<{ id: string; room_id: string }>(
      `SELECT m.id, m.room_id FROM message m WHERE m.state = 'held' AND m.reason = 'care' AND m.held_until IS NOT NULL
         AND (m.held_until <= clock_now() OR m.held_until > clock_now() + make_interval(mins => $2) OR NOT EXISTS (
           SELECT 1 FROM presence p JOIN membership c USING (room_id, account_id)
           WHERE p.room_id = m.room_id AND c.seat = 'counselor' AND c.state = 'active' AND p.seen_at > clock_now() - make_interval(secs => $1)))
       ORDER BY m.created_at LIMIT 50`,
      [PRESENCE_SECONDS + GRACE_SECONDS, HOLD_MINUTES],
    );
    for (const { id, room_id } of due)
      await this.#post(id, room_id).catch((error: unknown) => this.log.error('held-message-not-posted', { error }));
  }

  async #post(messageId: string, roomId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const room = await tx.manager.findOneOrFail(Room, { where: { id: roomId }, lock: { mode: 'for_no_key_update' } });
      const message = await tx.manager.findOneBy(Message, { id: messageId, state: 'held' });
      if (message) await postHeld(tx, room, message, null);
    });
  }
}

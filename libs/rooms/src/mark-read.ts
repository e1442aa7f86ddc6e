import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '#libs/platform';

@Injectable()
export class MarkRead {
  constructor(private readonly database: Database) {}

  /** Forward only, and never beyond what the room holds. A stranger's mark touches no row and is told nothing. */
  async execute(actor: Actor, { roomId, seq }: { roomId: string; seq: number }): Promise<void> {
    await this.database.query(
      `UPDATE membership m SET read_seq = least($3, r.last_seq) FROM room r
       WHERE r.id = m.room_id AND m.room_id = $1 AND m.account_id = $2 AND m.state = 'active' AND m.read_seq < least($3, r.last_seq)`,
      [roomId, actor.accountId, seq],
    );
  }
}

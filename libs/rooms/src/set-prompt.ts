import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { type Actor, Database } from '#libs/platform';
import { Room } from './room.entity.js';
import { asCounselor, takeSeat } from './seat.js';

@Injectable()
export class SetPrompt {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, { roomId, prompt }: { roomId: string; prompt: string | null }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { room } = asCounselor(actor, await takeSeat(tx, actor, roomId));
      await tx.manager.update(Room, room.id, { prompt });
      tx.ring({ kind: 'room', id: room.id });
      await record(tx, actor.organisationId, actor, { action: 'room.prompt-set', subjectKind: 'room', subjectId: room.id });
    });
  }
}

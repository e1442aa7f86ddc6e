import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, Doorbell } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';

/** Drops a destroyed room's key from this node's memory: at the bell, and at the gateway's poll where the bell was lost. */
@Injectable()
export class KeyKeeper implements OnApplicationBootstrap {
  constructor(
    private readonly keys: RoomKeys,
    private readonly database: Database,
    private readonly doorbell: Doorbell,
  ) {}

  onApplicationBootstrap(): void {
    this.doorbell.onRing((bell) => {
      if (bell.kind === 'room-key') this.keys.forget(bell.id);
    });
  }

  async dropDestroyed(): Promise<void> {
    await this.keys.forgetDestroyed(this.database);
  }
}

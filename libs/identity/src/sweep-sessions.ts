import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** Deletes sessions that are over. They open nothing any more. */
@Injectable()
export class SweepSessions {
  readonly name = 'sessions';

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.query('DELETE FROM session WHERE expire <= clock_now()');
  }
}

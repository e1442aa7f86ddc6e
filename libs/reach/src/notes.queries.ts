import { Injectable } from '@nestjs/common';
import type { NotesView, QuietHours } from '#libs/contracts';
import { type Actor, Database } from '#libs/platform';
import { PushServices } from './push-services.js';
import type { FromSession } from './take-notes.js';

@Injectable()
export class NotesQueries {
  constructor(
    private readonly database: Database,
    private readonly services: PushServices,
  ) {}

  /** A member's own. No address: only whether there is one. */
  async view({ accountId }: Actor, { ref }: Pick<FromSession, 'ref'>): Promise<NotesView> {
    const [row] = await this.database.query<{ on: boolean; quiet: QuietHours | null }>(
      `SELECT EXISTS (SELECT FROM note_browser b WHERE b.session_ref = $2 AND b.account_id = $1) AS on,
              (SELECT p.quiet FROM note_preference p WHERE p.account_id = $1) AS quiet`,
      [accountId, ref],
    );
    return { pushKey: this.services.publicKey, on: row?.on ?? false, quiet: row?.quiet ?? null };
  }
}

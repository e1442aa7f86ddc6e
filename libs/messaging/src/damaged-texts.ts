import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { Database, Log, type SealedPlace } from '#libs/platform';
import { TroubleBook } from '#libs/screening';

/** A text of a message, or one that it held before. */
const OF_MESSAGE = /^(?:message|earlier_text):([0-9a-f-]{36})/u;

/** What a message said can't be read any more: an entry and an alarm of the admins, once for each message. */
@Injectable()
export class DamagedTexts implements BeforeApplicationShutdown {
  readonly #found = new Set<string>();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly troubles: TroubleBook,
    private readonly log: Log,
  ) {}

  /** By whoever reads, who does not wait for it. One after the other: where a key is wrong, they are many. */
  found(place: SealedPlace<'room'>): void {
    const [, messageId] = OF_MESSAGE.exec(place) ?? [];
    if (messageId === undefined || this.#found.has(messageId)) return;
    this.#found.add(messageId);
    this.#writing = this.#writing
      .then(() => this.#write(messageId))
      .catch((error: unknown) => {
        this.#found.delete(messageId);
        this.log.error('damaged-text-not-told', { error });
      });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#writing;
  }

  async #write(messageId: string): Promise<void> {
    const organisationId = await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ organisation_id: string }>(
        `INSERT INTO damaged_text (message_id, organisation_id, found_at) SELECT id, organisation_id, $2 FROM message WHERE id = $1
         ON CONFLICT DO NOTHING RETURNING organisation_id`,
        [messageId, tx.now],
      );
      if (!row) return null;
      await record(tx, row.organisation_id, null, { action: 'message.text-damaged', subjectKind: 'message', subjectId: messageId });
      return row.organisation_id;
    });
    if (organisationId !== null) this.troubles.happened('damaged', organisationId);
  }
}

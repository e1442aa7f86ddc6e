import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import { record } from '#libs/audit';
import type { SampleRow, WeeklySample } from '#libs/contracts';
import { Database, type StaffActor, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { MessagesQueries } from './messages.queries.js';

type Shown = z.infer<typeof SampleRow>;
interface Row extends Omit<Shown, 'text'> {
  readonly messageId: string;
  readonly roomId: string;
  readonly state: string;
  readonly textSealed: Buffer;
}

/** SQL: the Monday of the last week that was drawn for organisation $1. */
export const LATEST_WEEK = '(SELECT max(week) FROM lexicon_sample_week WHERE organisation_id = $1)';

@Injectable()
export class ReadSample {
  constructor(
    private readonly database: Database,
    private readonly keys: RoomKeys,
    private readonly messages: MessagesQueries,
  ) {}

  /** Blind: the words alone, in an order that says nothing. That they were read is on record in the transaction that reads. */
  execute(actor: StaffActor): Promise<z.infer<typeof WeeklySample>> {
    const { organisationId } = actor;
    return this.database.transaction(async (tx) => {
      const [latest] = await tx.query<{ week: string | null }>(`SELECT to_char(${LATEST_WEEK}, 'YYYY-MM-DD') AS week`, [organisationId]);
      const rows = await tx.query<Row>(
        `SELECT w.id, w.answer, w.severity, m.id AS "messageId", m.room_id AS "roomId", m.state, m.text_sealed AS "textSealed"
         FROM lexicon_sample w JOIN message m ON m.id = w.message_id WHERE w.organisation_id = $1 AND w.week = ${LATEST_WEEK} ORDER BY w.id`,
        [organisationId],
      );
      const messages: Shown[] = [];
      for (const { id, answer, severity, ...row } of rows) messages.push({ id, answer, severity, text: await this.#text(tx, row) });
      await record(tx, organisationId, actor, {
        action: 'sample.read',
        subjectKind: 'sample',
        subjectId: null,
        detail: { week: latest?.week ?? null, messages: messages.length },
      });
      return { week: latest?.week ?? null, messages };
    });
  }

  /** What its author or staff took away since, nobody reads here either. */
  async #text(
    tx: Tx,
    { messageId, roomId, state, textSealed }: Pick<Row, 'messageId' | 'roomId' | 'state' | 'textSealed'>,
  ): Promise<string | null> {
    if (state !== 'posted') return null;
    return this.messages.opener(await this.keys.of(tx, roomId))({ id: messageId, text_sealed: textSealed });
  }
}

import { Injectable } from '@nestjs/common';
import type { Language, Severity } from '#libs/contracts';
import { ClockDatabase, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { Ear, isWorse, type Opinion, type SignalFound } from '#libs/screening';
import { announce } from './announce.js';
import { utteranceSealedAs } from './message.entity.js';

/** A text that waits for a second opinion. */
export interface Waiting {
  readonly id: string;
  readonly organisation_id: string;
  readonly room_id: string;
  readonly account_id: string;
  readonly client_key: string;
  readonly message_id: string | null;
  readonly unseen: string | null;
  readonly text_sealed: Buffer;
  readonly attempts: number;
  readonly language: Language;
}
type Calling = Exclude<Opinion, { severity: 'none' }>;
interface Given {
  readonly opinion: Opinion;
  readonly text: string;
  readonly shadow: boolean;
}

const RULE = 'second-opinion';

/** An opinion adds a signal where the rules heard none of its category, or nothing as bad; it goes the way of every signal, and lowers nothing. */
@Injectable()
export class HearOpinion {
  constructor(
    private readonly database: ClockDatabase,
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
  ) {}

  /** @returns what became of it; null where another worker was sooner */
  execute(waiting: Waiting, { opinion, text, shadow }: Given): Promise<'none' | 'agreed' | 'added' | 'raised' | 'shadow' | null> {
    return this.database.transaction(async (tx) => {
      const [still] = await tx.query(`SELECT 1 FROM second_opinion WHERE id = $1 AND state = 'waiting' FOR UPDATE`, [waiting.id]);
      if (!still) return null;
      if (opinion.severity === 'none') {
        await tx.query('DELETE FROM second_opinion WHERE id = $1', [waiting.id]);
        return 'none';
      }
      const ruled = await heardByRules(tx, waiting, opinion);
      const adds = ruled.every((severity) => isWorse(opinion.severity, severity));
      await tx.query(
        `UPDATE second_opinion SET state = 'answered', text_sealed = NULL, leased_until = NULL, shadow = $2, adds = $3, category = $4, severity = $5, reason = $6 WHERE id = $1`,
        [waiting.id, shadow, adds, opinion.category, opinion.severity, opinion.reason],
      );
      if (shadow) return 'shadow';
      if (!adds) return 'agreed';
      await this.#tell(tx, waiting, { opinion, text });
      return ruled.length > 0 ? 'raised' : 'added';
    });
  }

  async #tell(tx: Tx, waiting: Waiting, { opinion, text }: { opinion: Calling; text: string }): Promise<void> {
    const {
      organisation_id: organisationId,
      room_id: roomId,
      account_id: accountId,
      client_key: clientKey,
      message_id: messageId,
    } = waiting;
    const hearing = { found: [signalOf(opinion, text, waiting.language)], screenedWith: RULE, failed: null };
    // What stands in a message now was read under its key then; whatever no message holds is kept with the escalation.
    const sealedText = messageId ? null : (await this.keys.asStored(tx, roomId)).sealText(utteranceSealedAs(clientKey), text);
    const unseen = messageId ? await waitsStill(tx, messageId) : waiting.unseen;
    await announce(tx, this.ear, [{ organisationId, roomId, accountId, clientKey, hearing, messageId, unseen, sealedText }]);
  }
}

async function heardByRules(tx: Tx, { room_id, account_id, client_key }: Waiting, { category }: Calling): Promise<Severity[]> {
  const rows = await tx.query<{ severity: Severity }>(
    'SELECT severity FROM signal WHERE room_id = $1 AND account_id = $2 AND client_key = $3 AND category = $4',
    [room_id, account_id, client_key, category],
  );
  return rows.map(({ severity }) => severity);
}

async function waitsStill(tx: Tx, messageId: string): Promise<'held' | null> {
  const [row] = await tx.query<{ state: string }>('SELECT state FROM message WHERE id = $1', [messageId]);
  return row?.state === 'held' ? 'held' : null;
}

/** It says of no words in particular that they are the ones. */
const signalOf = ({ severity, category, reason }: Calling, text: string, language: Language): SignalFound => ({
  severity,
  category,
  ruleId: RULE,
  phrase: reason,
  reason,
  span: [0, text.length],
  slots: [],
  signs: [],
  asked: false,
  guards: [],
  severityBefore: severity,
  lexiconVersion: RULE,
  language,
  alwaysHold: false,
  explicit: false,
});

import { Injectable } from '@nestjs/common';
import {
  announce,
  askedByName,
  earlierSealedAs,
  heardWith,
  listenTo,
  MessagesQueries,
  namedBy,
  readJustSaid,
  sealedAs,
  utteranceSealedAs,
} from '#libs/messaging';
import { ClockDatabase, type DataKey, Log } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { Ear, TroubleBook } from '#libs/screening';

/** The first time after so long, and then after as long as it has waited; at the latest after {@link LONGEST_SECONDS}. */
export const AGAIN_SECONDS = 30;
const LONGEST_SECONDS = 10 * 60;
const AT_ONCE = 50;

/** A text that nobody could say everything about, as it rests with its case. */
interface Unheard {
  readonly escalation_id: string;
  readonly organisation_id: string;
  readonly room_id: string;
  readonly account_id: string;
  readonly client_key: string;
  readonly message_id: string | null;
  /** What it named where it was not posted. */
  readonly thread_id: string | null;
  readonly quotes_id: string | null;
  readonly unseen: string | null;
  readonly at: Date;
  readonly text_sealed: Buffer | null;
  /** The words of the message under this key: others may stand there by now. */
  readonly message_sealed: Buffer | null;
  readonly replaced: boolean;
  readonly said_at: Date;
  /** Its case is of the whole room, not of this text. */
  readonly of_room: boolean;
}

/**
 * What could not be heard when it was said is heard once it can be, in the order in which it was said, and opens what it would have opened then.
 * Any number of workers may hear the same text: its signals are unique. Its case stays until a person closes it.
 */
@Injectable()
export class HearAgain {
  readonly name = 'hear-again';

  constructor(
    private readonly database: ClockDatabase,
    private readonly ear: Ear,
    private readonly troubles: TroubleBook,
    private readonly keys: RoomKeys,
    private readonly messages: MessagesQueries,
    private readonly log: Log,
  ) {}

  /** @returns how many texts it heard to the end */
  async run(): Promise<number> {
    let heard = 0;
    for (const text of await this.#due()) {
      const well = await this.#hear(text).catch((error: unknown) => {
        this.log.error('not-heard-again', { error });
        return false;
      });
      await (well ? this.#settle(text) : this.#putOff(text));
      if (well) heard += 1;
    }
    return heard;
  }

  /** Those of a programme whose lexicon does not load here, or misses a canary, wait until it is well. */
  async #due(): Promise<Unheard[]> {
    const troubles = this.troubles.all().filter(({ kind }) => kind === 'lexicon' || kind === 'canary');
    const deaf = troubles.map(({ organisationId }) => organisationId);
    if (deaf.includes(null)) return [];
    return this.database.query<Unheard>(
      `SELECT v.escalation_id, v.organisation_id, v.room_id, v.account_id, v.client_key, v.message_id, l.thread_id, l.quotes_id, v.unseen, v.at, v.text_sealed,
              coalesce(w.text_sealed, m.text_sealed) AS message_sealed, w.message_id IS NOT NULL AS replaced,
              CASE WHEN m.client_key = v.client_key THEN m.created_at ELSE v.at END AS said_at, e.account_id IS NULL AS of_room
       FROM escalation_evidence v JOIN escalation e ON e.id = v.escalation_id
       LEFT JOIN message m ON m.id = v.message_id LEFT JOIN earlier_text w ON w.message_id = m.id AND w.client_key = v.client_key
       LEFT JOIN loose_text l ON l.room_id = v.room_id AND l.account_id = v.account_id AND l.client_key = v.client_key
       WHERE v.hear_again_at <= clock_now() AND NOT v.organisation_id = ANY($1::uuid[]) ORDER BY v.at, v.client_key LIMIT ${AT_ONCE}`,
      [deaf],
    );
  }

  async #hear(text: Unheard): Promise<boolean> {
    const { organisation_id: organisationId, room_id: roomId, account_id: accountId, client_key: clientKey } = text;
    const key = await this.keys.of(this.database, roomId);
    const earlier = heardWith(
      this.messages,
      key,
      await readJustSaid(this.database, { roomId, accountId, clientKey }, text.said_at),
      text.said_at,
    );
    const naming = { messageId: text.message_id, thread: text.thread_id, quotes: text.quotes_id };
    const [named = []] = await namedBy(this.database, [{ accountId, roomId, ...naming }], text.said_at);
    const before = { earlier, asked: askedByName(this.messages, key, named) };
    let well = true;
    for (const words of this.#words(text, key)) {
      const hearing = listenTo(this.ear, words, organisationId, before);
      if (hearing.failed === 'lexicon' || (hearing.failed !== null && !text.of_room)) well = false;
      const told = { messageId: text.message_id, unseen: text.unseen, sealedText: text.text_sealed };
      // What is wrong with this text alone is a case of its own. A case that it rests on already is not told again that it was not heard.
      const failed = text.of_room && hearing.failed === 'text' ? hearing.failed : null;
      const said = { organisationId, roomId, accountId, clientKey, hearing: { ...hearing, failed } };
      await this.database.transaction((tx) => announce(tx, this.ear, [{ ...said, ...told }]));
    }
    return well;
  }

  /** A key used again for other words: both were said. What does not open is read by nobody. */
  #words(text: Unheard, key: DataKey): ReadonlySet<string> {
    const { client_key: clientKey, message_id: messageId, text_sealed: unposted, message_sealed: posted, replaced } = text;
    const where = replaced ? earlierSealedAs(messageId ?? '', clientKey) : sealedAs(messageId ?? '');
    const words = [
      unposted && this.messages.open(key, utteranceSealedAs(clientKey), unposted),
      posted && this.messages.open(key, where, posted),
    ];
    return new Set(words.flatMap((one) => one?.trim() || []));
  }

  /** After what it opened is on disk: until then another worker, or this one, hears it once more. */
  async #settle({ escalation_id, room_id, client_key }: Unheard): Promise<void> {
    await this.database.query(
      'UPDATE escalation_evidence SET hear_again_at = NULL WHERE escalation_id = $1 AND room_id = $2 AND client_key = $3',
      [escalation_id, room_id, client_key],
    );
  }

  /** A text that fails by itself was read by whoever closed its case. */
  async #putOff({ escalation_id, room_id, client_key }: Unheard): Promise<void> {
    await this.database.query(
      `UPDATE escalation_evidence v SET hear_again_at = CASE WHEN e.status = 'closed' AND e.account_id IS NOT NULL THEN NULL ELSE
         clock_now() + least(greatest(clock_now() - v.at, interval '${AGAIN_SECONDS} seconds'), interval '${LONGEST_SECONDS} seconds') END
       FROM escalation e WHERE e.id = v.escalation_id AND v.escalation_id = $1 AND v.room_id = $2 AND v.client_key = $3`,
      [escalation_id, room_id, client_key],
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { EscalationCase, Evidence, EvidencePage, StaffMessageView } from '#libs/contracts';
import { earlierSealedAs, MessagesQueries, sealedAs, utteranceSealedAs } from '#libs/messaging';
import { Log, NoLongerReadable, type SealedPlace, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import type { Escalation } from './escalation.entity.js';

type Reader = Pick<Tx, 'query'>;
type Signals = Evidence['signals'];

interface EvidenceRow {
  /** The how manieth of the case, and of how many. */
  readonly number: number;
  readonly total: number;
  readonly room_id: string;
  readonly client_key: string;
  readonly at: Date;
  readonly alias: string;
  readonly patch: number;
  readonly unseen: string | null;
  readonly text_sealed: Buffer | null;
  readonly message_id: string | null;
  readonly message_seq: number | null;
  /** The words of the message under this key: others may stand there by now. */
  readonly message_sealed: Buffer | null;
  readonly replaced: boolean;
  /** Nobody said it, so what others say there is nobody's business. */
  readonly drill: boolean;
  readonly place: number;
}
interface SignalRow extends Omit<Signals[number], 'ruleId' | 'span'> {
  readonly room_id: string;
  readonly client_key: string;
  readonly rule_id: string;
  readonly span_start: number;
  readonly span_end: number;
}

const BEFORE = 2;
const AFTER = 1;
const WIDER = 5;
/** Of what was said first, and as much of what was said last; and of what stands between, at once. */
const MOST = 100;

/** What was said and what was said around it. The words stay with the escalation, also when they were taken back or taken down. */
@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly keys: RoomKeys,
    private readonly messages: MessagesQueries,
    private readonly log: Log,
  ) {}

  async of(reader: Reader, escalationId: string): Promise<Pick<EscalationCase, 'evidence' | 'leftOut'>> {
    const rows = await this.#rows(reader, escalationId);
    const first = await this.#shown(reader, escalationId, rows.slice(0, MOST));
    const last = await this.#shown(reader, escalationId, rows.slice(MOST));
    const texts = (rows[0]?.total ?? 0) - rows.length;
    return { evidence: [...first, ...last], leftOut: texts > 0 ? { before: first.length, after: MOST, texts } : null };
  }

  /** What stands past the `after`th text, before the last of them. */
  async more(reader: Reader, escalationId: string, after: number): Promise<EvidencePage> {
    const rows = await this.#rows(reader, escalationId, after);
    return { evidence: await this.#shown(reader, escalationId, rows), upTo: rows.at(-1)?.number ?? after };
  }

  async #shown(reader: Reader, escalationId: string, rows: readonly EvidenceRow[]): Promise<Evidence[]> {
    if (rows.length === 0) return [];
    const signals = await signalsOf(reader, escalationId);
    const shown: Evidence[] = [];
    for (const row of rows) {
      const heard = signals.get(`${row.room_id} ${row.client_key}`) ?? [];
      const { alias, patch, unseen } = row;
      const one = { at: row.at.toISOString(), alias, patch, unseen, messageSeq: row.message_seq };
      const sealed = await this.#open(reader, row.room_id, { where: utteranceSealedAs(row.client_key), sealed: row.text_sealed });
      const messageId = row.message_id ?? '';
      const where = row.replaced ? earlierSealedAs(messageId, row.client_key) : sealedAs(messageId);
      const message = await this.#open(reader, row.room_id, { where, sealed: row.message_sealed });
      shown.push({ ...one, text: sealed ?? message, signals: heard });
      // A key used again for other words: both were said.
      if (sealed !== null && message !== null && sealed.trim() !== message.trim()) shown.push({ ...one, text: message, signals: [] });
    }
    return shown;
  }

  /** Of what could not be heard when it was said. Null: all of it was. */
  async unheard(reader: Reader, { id, cause }: Pick<Escalation, 'id' | 'cause'>): Promise<EscalationCase['unheard']> {
    if (cause !== 'screening-failed') return null;
    const [row] = await reader.query<NonNullable<EscalationCase['unheard']>>(
      `SELECT count(*)::int AS texts, count(DISTINCT account_id)::int AS people, count(hear_again_at)::int AS waiting
       FROM escalation_evidence WHERE escalation_id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Two before the words that opened it and one after, without the words themselves: they are the evidence. */
  async around(reader: Reader, escalationId: string): Promise<{ messages: StaffMessageView[]; earlier: boolean }> {
    const rows = await this.#rows(reader, escalationId);
    const [first] = rows;
    if (!first || first.drill) return { messages: [], earlier: false };
    const own = idsOf(rows);
    const found = await this.messages.around(reader, first.room_id, first.place, { before: BEFORE + own.size, after: AFTER + own.size });
    const others = found.filter(({ id }) => !own.has(id));
    const before = others.filter((message) => placeOf(message) <= first.place).slice(-BEFORE);
    const messages = [...before, ...others.filter((message) => placeOf(message) > first.place).slice(0, AFTER)];
    return { messages, earlier: await reachesBack(reader, first.room_id, before[0] ? placeOf(before[0]) : first.place) };
  }

  /** Five earlier ones than place `before` of the room in which it began. */
  async earlier(reader: Reader, escalationId: string, before: number): Promise<{ messages: StaffMessageView[]; earlier: boolean }> {
    const rows = await this.#rows(reader, escalationId);
    const [first] = rows;
    if (!first || first.drill) return { messages: [], earlier: false };
    const messages = await this.messages.around(reader, first.room_id, before - 1, { before: WIDER, after: 0 });
    const own = idsOf(rows);
    const [oldest] = messages;
    return {
      messages: messages.filter(({ id }) => !own.has(id)),
      earlier: oldest ? await reachesBack(reader, first.room_id, placeOf(oldest)) : false,
    };
  }

  /** Of a long case its two ends, or what stands between them past the `after`th. */
  #rows(reader: Reader, escalationId: string, after: number | null = null): Promise<EvidenceRow[]> {
    return reader.query<EvidenceRow>(
      `SELECT * FROM (
       SELECT (row_number() OVER (ORDER BY v.at, v.client_key))::int AS number, (count(*) OVER ())::int AS total, v.room_id, v.client_key, v.at, coalesce(s.alias, '') AS alias, coalesce(s.patch, 0) AS patch, v.unseen, v.text_sealed, v.message_id, m.seq AS message_seq,
              coalesce(w.text_sealed, m.text_sealed) AS message_sealed, w.message_id IS NOT NULL AS replaced, (SELECT e.kind = 'drill' FROM escalation e WHERE e.id = v.escalation_id) AS drill,
              coalesce(m.seq, m.after_seq, (SELECT max(seq) FROM message p WHERE p.room_id = v.room_id AND p.posted_at <= v.at), 0) AS place
       FROM escalation_evidence v LEFT JOIN message m ON m.id = v.message_id
       LEFT JOIN membership s ON s.room_id = v.room_id AND s.account_id = v.account_id
       LEFT JOIN earlier_text w ON w.message_id = m.id AND w.client_key = v.client_key WHERE v.escalation_id = $1) AS said
       WHERE CASE WHEN $2::int IS NULL THEN number <= ${MOST} OR number > total - ${MOST}
                  ELSE number > $2 AND number <= least($2::bigint + ${MOST}, total - ${MOST}) END ORDER BY number`,
      [escalationId, after],
    );
  }

  async #open(
    reader: Reader,
    roomId: string,
    { where, sealed }: { where: SealedPlace<'room'>; sealed: Buffer | null },
  ): Promise<string | null> {
    if (sealed === null) return null;
    const key = await this.keys.of(reader, roomId);
    try {
      return key.openText(where, sealed);
    } catch (error) {
      // one bad row hides one text, not the case
      if (!(error instanceof NoLongerReadable)) this.log.error('evidence-not-opened', { error });
      return null;
    }
  }
}

/** Messages that stand as they were heard; one that was edited since stands in the talk around, in its new words. */
const idsOf = (rows: readonly EvidenceRow[]) => new Set(rows.flatMap(({ message_id: id, replaced }) => (replaced ? [] : (id ?? []))));
const placeOf = (message: StaffMessageView) => message.seq ?? message.after;

async function reachesBack(reader: Reader, roomId: string, place: number): Promise<boolean> {
  const [row] = await reader.query<{ earlier: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM message WHERE room_id = $1 AND coalesce(seq, after_seq) < $2) AS earlier',
    [roomId, place],
  );
  return row?.earlier ?? false;
}

async function signalsOf(reader: Reader, escalationId: string): Promise<Map<string, Signals>> {
  const rows = await reader.query<SignalRow>(
    `SELECT s.room_id, s.client_key, s.category, s.severity, s.rule_id, s.phrase, s.span_start, s.span_end, s.guards,
            s.slots, s.signs, s.asked, s.reason
     FROM escalation_evidence v JOIN signal s ON s.room_id = v.room_id AND s.account_id = v.account_id AND s.client_key = v.client_key
     WHERE v.escalation_id = $1 ORDER BY s.span_start`,
    [escalationId],
  );
  const byText = new Map<string, Signals>();
  for (const { room_id, client_key, rule_id: ruleId, span_start, span_end, ...heard } of rows) {
    const text = `${room_id} ${client_key}`;
    byText.set(text, [...(byText.get(text) ?? []), { ...heard, ruleId, span: [span_start, span_end] }]);
  }
  return byText;
}

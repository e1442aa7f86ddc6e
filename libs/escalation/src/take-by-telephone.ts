import { Injectable } from '@nestjs/common';
import type { Language, ProblemCode, Severity, StaffRole } from '#libs/contracts';
import { Log, Problem, ReservedDatabase, type StaffActor } from '#libs/platform';
import type { TelephoneAnswer, Urgency } from '#libs/reach';
import { AcknowledgeEscalation } from './acknowledge-escalation.js';
import { answerOnce } from './page-answer.js';

/** A reply answers what was sent within so many hours. */
const REPLY_HOURS = 12;

interface Paged {
  readonly pageId: string;
  /** Null: a test. */
  readonly escalationId: string | null;
  readonly accountId: string;
  readonly organisationId: string;
  readonly role: StaffRole;
  readonly language: Language;
  readonly urgency: Severity | 'drill' | null;
}
export interface Answered {
  readonly answer: TelephoneAnswer;
  readonly language: Language;
}
const NOBODY: Answered = { answer: 'nothing', language: 'en' };

const PAGED = `SELECT p.id AS "pageId", p.escalation_id AS "escalationId", a.id AS "accountId", a.organisation_id AS "organisationId", a.role, a.language, CASE e.kind WHEN 'drill' THEN 'drill' ELSE e.severity END AS urgency
  FROM page p JOIN account a ON a.id = p.account_id LEFT JOIN escalation e ON e.id = p.escalation_id
  WHERE a.deactivated_at IS NULL AND (p.test OR e.id IS NOT NULL)`;

const answers: Partial<Record<ProblemCode, TelephoneAnswer>> = {
  'escalation-taken': 'someone-else',
  'escalation-closed': 'over',
  'escalation-changed': 'nothing',
  'escalation-not-found': 'nothing',
  'not-for-your-role': 'nothing',
};

/** "I have it", by telephone: the same act as in the app, by whoever was paged, with the same refusals. */
@Injectable()
export class TakeByTelephone {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly acknowledge: AcknowledgeEscalation,
    private readonly log: Log,
  ) {}

  /** How a call about this page speaks, and to whom it says how urgent. Null: there was no such call. */
  async called(pageId: string): Promise<{ language: Language; urgency: Urgency } | null> {
    const paged = await this.#called(pageId);
    return paged && { language: paged.language, urgency: paged.urgency ?? 'test' };
  }

  /** The key was pressed in the call `ref` about this page. */
  async byCall(pageId: string, ref: string): Promise<Answered> {
    const paged = await this.#called(pageId);
    return paged ? this.#take(paged, ref) : NOBODY;
  }

  /** A message came back from this number: it answers the most urgent of what was sent there and still waits. */
  async byReply(number: string, ref: string): Promise<Answered> {
    const owner = await this.#ownerOf(number);
    if (!owner) return NOBODY;
    const [paged] = await this.database.query<Paged>(
      `${PAGED} AND a.id = $1 AND p.means = 'sms' AND p.state = 'sent' AND p.sent_at > clock_now() - make_interval(hours => ${REPLY_HOURS})
       ORDER BY EXISTS (SELECT FROM telephone_answer t WHERE t.provider_ref = $2 AND t.page_id = p.id) DESC, e.status = 'open' DESC NULLS LAST,
         p.answered_at IS NULL DESC, CASE e.severity WHEN 'imminent' THEN 0 WHEN 'high' THEN 1 ELSE 2 END, p.sent_at DESC LIMIT 1`,
      [owner.id, ref],
    );
    return paged ? this.#take(paged, ref) : { answer: 'nothing', language: owner.language };
  }

  /**
   * Something else came back from this number. Null: nobody there was paged of late for what nobody has, and other words are answered with
   * nothing.
   */
  async byOtherWords(number: string): Promise<Answered | null> {
    const owner = await this.#ownerOf(number);
    if (!owner) return null;
    const waiting = await this.database.query(
      `${PAGED} AND a.id = $1 AND p.means = 'sms' AND p.state = 'sent' AND p.sent_at > clock_now() - make_interval(hours => ${REPLY_HOURS}) AND e.status = 'open' LIMIT 1`,
      [owner.id],
    );
    return waiting.length > 0 ? { answer: 'not-taken', language: owner.language } : null;
  }

  /** Null: nobody's, or that of two, of whom either may hold it. */
  async #ownerOf(number: string): Promise<{ readonly id: string; readonly language: Language } | null> {
    const [owner, other] = await this.database.query<{ id: string; language: Language }>(
      `SELECT a.id, a.language FROM identity.contact c JOIN account a ON a.id = c.account_id
       WHERE c.kind = 'phone' AND c.address = $1 AND a.deactivated_at IS NULL LIMIT 2`,
      [number],
    );
    return owner && !other ? owner : null;
  }

  async #called(pageId: string): Promise<Paged | null> {
    const [paged] = await this.database.query<Paged>(`${PAGED} AND p.id = $1 AND p.means = 'voice'`, [pageId]);
    return paged ?? null;
  }

  async #take({ pageId, escalationId, language, ...who }: Paged, ref: string): Promise<Answered> {
    const actor: StaffActor = { accountId: who.accountId, organisationId: who.organisationId, role: who.role };
    try {
      if (escalationId === null) {
        await this.database.transaction((tx) => answerOnce(tx, { pageId, ref }, true));
        return { answer: 'heard', language };
      }
      await this.acknowledge.execute(actor, { escalationId }, { pageId, ref });
      return { answer: 'taken', language };
    } catch (error) {
      const answer = error instanceof Problem ? answers[error.code] : undefined;
      if (answer === undefined) this.log.error('telephone-answer-failed', { error });
      return { answer: answer ?? 'trouble', language };
    }
  }
}

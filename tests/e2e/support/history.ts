import { randomUUID } from 'node:crypto';
import type { Severity } from '#libs/contracts';
import { defaultPlans } from '#libs/escalation';
import type { Programme, RoomMade, TestApp } from '#libs/testing';

/** One escalation that is over, as its rows stand after it. Seconds run from its opening. */
export interface Past {
  readonly severity: Severity;
  readonly openedAt: Date;
  readonly memberId: string;
  readonly acknowledged?: number;
  readonly contacted?: number;
  readonly safe?: number;
  readonly closed?: number;
  readonly disposition?: 'safe-for-now' | 'not-a-safety-concern' | 'could-not-reach';
  /** A rule had heard it; and what became of the doubt about that rule. */
  readonly rule?: 'kept' | 'changed' | null;
}

/** What took weeks to come about, written as it would stand. */
export class History {
  constructor(
    private readonly at: Pick<TestApp, 'database'>,
    private readonly programme: Programme,
    private readonly room: RoomMade,
    private readonly holderId: string,
  ) {}

  /** So many members of the room, by account. */
  async members(count: number): Promise<string[]> {
    const made: string[] = [];
    for (let n = 0; n < count; n += 1) made.push((await this.programme.member(this.room, `Bird ${randomUUID().slice(0, 8)}`)).accountId);
    return made;
  }

  async add(...all: readonly Past[]): Promise<void> {
    for (const one of all) await this.#add(one);
  }

  async #add(past: Past): Promise<void> {
    const id = randomUUID();
    const { organisationId } = this.programme;
    const at = (seconds: number | undefined) => (seconds === undefined ? null : new Date(past.openedAt.getTime() + seconds * 1000));
    const closedAt = at(past.closed);
    const plan = defaultPlans.find(({ severity }) => severity === past.severity);
    await this.at.database.run(
      `INSERT INTO escalation (id, organisation_id, room_id, account_id, cause, severity, status, plan, next_page_at, opened_at, due_at, holder_id, acknowledged_at, closed_at, disposition)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14)`,
      [
        id,
        organisationId,
        this.room.id,
        past.memberId,
        `suicide-${id}`,
        past.severity,
        closedAt ? 'closed' : 'open',
        JSON.stringify({ ...plan, from: 0 }),
        closedAt ? null : past.openedAt,
        past.openedAt,
        closedAt ? this.holderId : null,
        closedAt ? at(past.acknowledged) : null,
        closedAt,
        closedAt ? (past.disposition ?? 'safe-for-now') : null,
      ],
    );
    for (const kind of ['acknowledged', 'contacted', 'safe', 'closed'] as const)
      if (past[kind] !== undefined) await this.#entry(id, kind, at(past[kind]));
    if (past.rule !== undefined) await this.#heard(id, past);
  }

  #entry(id: string, kind: string, at: Date | null): Promise<unknown> {
    return this.at.database.run('INSERT INTO escalation_entry (escalation_id, organisation_id, at, kind) VALUES ($1, $2, $3, $4)', [
      id,
      this.programme.organisationId,
      at,
      kind,
    ]);
  }

  async #heard(id: string, { memberId, openedAt, rule }: Past): Promise<void> {
    const { organisationId } = this.programme;
    await this.at.database.run(
      `INSERT INTO signal (id, organisation_id, room_id, account_id, client_key, escalation_id, category, severity, rule_id, phrase, span_start, span_end, guards,
                           severity_before, language, lexicon_version, raised_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'suicide', 'high', 'en.suicide.some', 'x', 0, 1, '[]', 'high', 'en', 'some', $7)`,
      [randomUUID(), organisationId, this.room.id, memberId, randomUUID(), id, openedAt],
    );
    if (rule !== 'kept' && rule !== 'changed') return;
    await this.at.database.run(
      `INSERT INTO doubt (id, organisation_id, escalation_id, kind, should, said_by, said_at, outcome, settled_by, settled_at)
       VALUES ($1, $2, $3, 'not-a-crisis', 'none', $4, $5, $6, $4, $5)`,
      [randomUUID(), organisationId, id, this.holderId, openedAt, `rule-${rule}`],
    );
  }

  /** Somebody on duty from then until then. */
  async shift(from: Date, to: Date): Promise<void> {
    await this.at.database.run('INSERT INTO shift (id, organisation_id, account_id, starts_at, ends_at) VALUES ($1, $2, $3, $4, $5)', [
      randomUUID(),
      this.programme.organisationId,
      this.holderId,
      from,
      to,
    ]);
  }
}

import { Injectable } from '@nestjs/common';
import { type AuditDetail, record } from '#libs/audit';
import type { EntryKind, EscalationRow } from '#libs/contracts';
import { type Actor, Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import type { HeldBy } from './escalation.policy.js';
import { EscalationQueries } from './escalations.queries.js';
import { nameOf, takeUp } from './sight.js';
import { addEntry } from './timeline.js';

export interface Act {
  readonly change: Partial<Escalation>;
  readonly entry: EntryKind;
  readonly what?: string;
  readonly detail?: AuditDetail;
  /** What follows from it, once it stands in the timeline. */
  readonly follows?: () => Promise<void>;
}

/** An escalation whose row this transaction has locked, and the colleague who acts on it. */
export interface Taken {
  readonly escalation: Escalation;
  readonly by: StaffActor;
}

/** The same steps for every act of staff: door, decision, change, timeline, what follows, bell, audit. */
@Injectable()
export class Acts {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly queries: EscalationQueries,
  ) {}

  /** `decide` throws the refusal; null says that it is so already, as for a retry whose first reply was lost. */
  async perform(actor: Actor, escalationId: string, decide: (tx: Tx, taken: Taken) => Promise<Act | null>): Promise<EscalationRow> {
    return this.database.transaction(async (tx) => {
      const taken = await takeUp(tx, actor, escalationId);
      const act = await decide(tx, taken);
      if (act) await carryOut(tx, taken, act);
      const row = await this.queries.rowIn(tx, actor, escalationId);
      if (!row) throw new Problem('escalation-not-found');
      return row;
    });
  }
}

export async function carryOut(tx: Tx, { escalation, by }: Taken, { change, entry, what, detail, follows }: Act): Promise<void> {
  const { id, organisationId } = escalation;
  await tx.manager.update(Escalation, id, { ...change, version: escalation.version + 1 });
  await addEntry(tx, escalation, { kind: entry, by: by.accountId, what: what ?? null });
  await follows?.();
  tx.ring({ kind: 'escalation', id, paged: false });
  await record(tx, organisationId, by, {
    action: `escalation.${entry}`,
    subjectKind: 'escalation',
    subjectId: id,
    ...(detail && { detail }),
  });
}

/** Pages that have not gone out yet need not, and no next means follows those that have: somebody has it, or it is over. */
export async function withdrawPages(tx: Tx, escalationId: string): Promise<void> {
  await tx.query(`UPDATE page SET state = 'withdrawn' WHERE escalation_id = $1 AND state = 'due'`, [escalationId]);
  await tx.query('UPDATE page SET next_means_at = NULL WHERE escalation_id = $1 AND next_means_at IS NOT NULL', [escalationId]);
}

export async function heldBy(tx: Tx, { holderId }: Escalation): Promise<HeldBy> {
  const holder = holderId === null ? null : await nameOf(tx, holderId);
  return holder === null ? {} : { holder };
}

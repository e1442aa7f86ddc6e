import { Injectable } from '@nestjs/common';
import { type AuditDetail, record } from '#libs/audit';
import type { EntryKind, EscalationRow } from '#libs/contracts';
import { type Actor, Problem, ReservedDatabase, type StaffActor, type Tx } from '#libs/platform';
import { lapseOf } from './clocks.js';
import { Escalation } from './escalation.entity.js';
import { isActedOn } from './escalation.machine.js';
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
  await tx.manager.update(Escalation, id, { ...notIdle(escalation, by, tx.now), ...change, version: escalation.version + 1 });
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

/** Whoever has it and acts on it keeps it. */
export function notIdle(
  { status, severity, holderId, lapsesAt }: Escalation,
  by: StaffActor,
  now: Date,
): Pick<Partial<Escalation>, 'lapsesAt'> {
  if (holderId !== by.accountId || !isActedOn(status)) return {};
  const extended = lapseOf(status, severity, now);
  return lapsesAt && lapsesAt < extended ? { lapsesAt: extended } : {};
}

/** Pages that have not gone out yet need not, and no next means follows those that have: somebody has it, or it is over. `to`: those to one person, who knows. */
export async function withdrawPages(tx: Tx, escalationId: string, to: string | null = null): Promise<void> {
  await tx.query(
    `UPDATE page SET state = 'withdrawn' WHERE escalation_id = $1 AND state = 'due' AND ($2::uuid IS NULL OR account_id = $2)`,
    [escalationId, to],
  );
  await tx.query(
    'UPDATE page SET next_means_at = NULL WHERE escalation_id = $1 AND next_means_at IS NOT NULL AND ($2::uuid IS NULL OR account_id = $2)',
    [escalationId, to],
  );
}

export async function heldBy(tx: Tx, { holderId }: Escalation): Promise<HeldBy> {
  const holder = holderId === null ? null : await nameOf(tx, holderId);
  return holder === null ? {} : { holder };
}

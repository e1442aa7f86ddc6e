import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { DoCheckAgain, FollowUpKind, FollowUpOutcome, GiveSecondLook } from '#libs/contracts';
import { type Actor, enforce, Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { type Taken, withdrawPages } from './acts.js';
import { mayFollowUp } from './aftercare.policy.js';
import { mayAnswer } from './escalation.policy.js';
import { FollowUp, followUpSealedAs } from './follow-up.entity.js';
import { raise, recordOpened } from './raise.js';
import { takeUp } from './sight.js';
import { addEntry, tell } from './timeline.js';

interface Doing extends Taken {
  readonly owed: FollowUp;
}

/** The case's row is locked before its follow-up, as the clock does it. @throws {Problem} `follow-up-not-found`, `follow-up-done` and what the policy says */
async function takeOn(tx: Tx, actor: Actor, { followUpId, kind }: { followUpId: string; kind: FollowUpKind }): Promise<Doing> {
  enforce(mayAnswer(actor));
  const known = await tx.manager.findOneBy(FollowUp, { id: followUpId, kind });
  if (!known) throw new Problem('follow-up-not-found');
  const taken = await takeUp(tx, actor, known.escalationId).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'escalation-not-found' ? new Problem('follow-up-not-found') : error;
  });
  const owed = await tx.manager.findOneByOrFail(FollowUp, { id: followUpId }); // as it stands now that the case is locked
  const { askedBy, forAccount, doneAt, lateAt } = owed;
  enforce(mayFollowUp(actor, { kind, askedBy, forAccount, done: doneAt !== null, late: lateAt <= tx.now }));
  return { ...taken, owed };
}

/** What both have in common: the line is sealed, and nobody is paged for it any more. */
@Injectable()
export class FollowUps {
  constructor(private readonly keys: RoomKeys) {}

  async settle(tx: Tx, { escalation, by, owed }: Doing, how: { outcome: FollowUpOutcome; line: string; openedId?: string }): Promise<void> {
    const key = await this.keys.asStored(tx, escalation.roomId);
    const { outcome, line, openedId = null } = how;
    await tx.manager.update(FollowUp, owed.id, {
      doneAt: tx.now,
      doneBy: by.accountId,
      nextPageAt: null,
      outcome,
      openedId,
      lineSealed: key.sealText(followUpSealedAs(owed.id), line),
    });
    await withdrawPages(tx, escalation.id, by.accountId);
    await record(tx, by.organisationId, by, {
      action: `${owed.kind}.${outcome}`,
      subjectKind: 'escalation',
      subjectId: escalation.id,
      ...(openedId && { detail: { opened: openedId } }),
    });
  }
}

@Injectable()
export class CheckAgain {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly followUps: FollowUps,
  ) {}

  /** Somebody has checked in with the member, also before the promised time. */
  async execute(actor: Actor, { followUpId, line }: DoCheckAgain): Promise<void> {
    await this.database.transaction(async (tx) => {
      const doing = await takeOn(tx, actor, { followUpId, kind: 'check-again' });
      await tell(tx, [{ of: doing.escalation, kind: 'checked-again', by: doing.by.accountId, what: null }]);
      await this.followUps.settle(tx, doing, { outcome: 'done', line });
    });
  }
}

@Injectable()
export class SecondLook {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly followUps: FollowUps,
  ) {}

  /** What is closed stays closed: who does not agree opens a new case about the same member, with the same words before it. */
  async execute(actor: Actor, { followUpId, outcome, line }: GiveSecondLook): Promise<void> {
    await this.database.transaction(async (tx) => {
      const doing = await takeOn(tx, actor, { followUpId, kind: 'second-look' });
      const { escalation, by } = doing;
      if (outcome === 'confirmed') {
        await tell(tx, [{ of: escalation, kind: 'second-look-confirmed', by: by.accountId, what: null }]);
        return this.followUps.settle(tx, doing, { outcome, line });
      }
      const raised = await openAfter(tx, doing);
      await this.followUps.settle(tx, doing, { outcome, line, openedId: raised.id });
    });
  }
}

/** A case that names the one before it, and rests on the same words. It joins one that is live for the same reason already. */
async function openAfter(tx: Tx, { escalation: old, by }: Doing): Promise<{ id: string }> {
  const { organisationId, roomId, accountId, severity } = old;
  const raised = await raise(tx, [
    { organisationId, roomId, accountId, severity, cause: 'second-look', what: 'second-look', insists: false },
  ]);
  const [opened] = raised;
  if (!opened) throw new Error('a second look opened nothing');
  const { escalation } = opened;
  await tx.query(
    `INSERT INTO escalation_evidence (escalation_id, organisation_id, room_id, account_id, client_key, message_id, text_sealed, unseen, at)
     SELECT $2::uuid, organisation_id, room_id, account_id, client_key, message_id, text_sealed, unseen, at FROM escalation_evidence
     WHERE escalation_id = $1 ON CONFLICT DO NOTHING`,
    [old.id, escalation.id],
  );
  await addEntry(tx, escalation, { kind: 'opened-after', by: by.accountId, what: String(old.number) });
  await tell(tx, [{ of: old, kind: 'second-look-reopened', by: by.accountId, what: String(escalation.number) }]);
  await recordOpened(tx, raised);
  return escalation;
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { record } from '#libs/audit';
import { ReservedDatabase, type StaffActor } from '#libs/platform';
import { Shift } from './shift.entity.js';

@Injectable()
export class SetDuty {
  constructor(private readonly database: ReservedDatabase) {}

  /** On duty from now for so many minutes, instead of what was left of the shift before; off duty with 0. */
  async execute(actor: StaffActor, { minutes }: { minutes: number }): Promise<void> {
    const { accountId, organisationId } = actor;
    await this.database.transaction(async (tx) => {
      // Two at once, from two windows: the second ends the shift that the first began.
      await tx.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
      await tx.query('UPDATE shift SET ends_at = $2 WHERE account_id = $1 AND starts_at <= $2 AND ends_at > $2', [accountId, tx.now]);
      if (minutes > 0) {
        const endsAt = DateTime.fromJSDate(tx.now).plus({ minutes }).toJSDate();
        const byHand = { scheduleId: null, plannedFrom: null, plannedTo: null };
        await tx.manager.insert(Shift, { id: randomUUID(), organisationId, accountId, startsAt: tx.now, endsAt, ...byHand });
      }
      tx.ring({ kind: 'duty', id: organisationId });
      await record(tx, organisationId, actor, { action: 'duty.set', subjectKind: 'account', subjectId: accountId, detail: { minutes } });
    });
  }
}

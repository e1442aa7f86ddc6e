import { Injectable } from '@nestjs/common';
import type { Events, Tx } from '#libs/platform';
import { liveCause } from './live-cause.js';
import { raise, recordOpened } from './raise.js';

type Worry = Events['members.worried-about'][number];

/** A person worries about another: a call for them that nobody has to have made themselves. They heard what no rule knows, so somebody answers soon. */
@Injectable()
export class RaiseWorry {
  /** Joins what is live of the same member already, so that many who worry call once. Nobody is called for about staff. */
  async raise(tx: Tx, worries: readonly Worry[]): Promise<void> {
    for (const worry of worries) {
      const { organisationId, roomId, accountId } = worry;
      if (!(await isMember(tx, accountId))) continue;
      const cause = (await liveCause(tx, accountId)) ?? 'worried';
      const raised = await raise(tx, [{ organisationId, roomId, accountId, cause, severity: 'high', what: 'worried', insists: false }]);
      for (const { escalation } of raised) await keepWords(tx, escalation.id, worry);
      await recordOpened(tx, raised);
    }
  }
}

async function isMember(tx: Tx, accountId: string): Promise<boolean> {
  const [row] = await tx.query<{ role: string }>('SELECT role FROM account WHERE id = $1', [accountId]);
  return row?.role === 'member';
}

/** What worried them stays with the escalation, also when it is taken back or down; it stands where it was said, not where it was reported. */
const keepWords = (tx: Tx, escalationId: string, { organisationId, roomId, accountId, clientKey, messageId }: Worry) =>
  tx.query(
    `INSERT INTO escalation_evidence (escalation_id, organisation_id, room_id, account_id, client_key, message_id, at)
     SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, id, coalesce(posted_at, created_at) FROM message WHERE id = $6
     ON CONFLICT (escalation_id, room_id, client_key) DO NOTHING`,
    [escalationId, organisationId, roomId, accountId, clientKey, messageId],
  );

import { Injectable } from '@nestjs/common';
import type { OutsideCause, Role, Severity } from '#libs/contracts';
import type { Tx } from '#libs/platform';
import { gathered } from './gathered.js';
import { liveCause } from './live-cause.js';
import { raise, recordOpened } from './raise.js';

/** What a rule on check-ins or on meetings has found of a member. Nothing that they wrote is in it. */
export interface OutsideSignal {
  readonly organisationId: string;
  /** The group whose counselors are to look. */
  readonly roomId: string;
  readonly accountId: string;
  readonly cause: OutsideCause;
  readonly severity: Severity;
  /** Of what was found: a check-in, a meeting. The same again is told once. */
  readonly id: string;
}

@Injectable()
export class RaiseFromOutside {
  /**
   * Opens an escalation in the transaction that found it, or joins what is live of the same member: whoever looks at one sees all of it, and
   * it gets no less urgent. Nobody is called for about staff.
   * @returns how many were new
   */
  async raise(tx: Tx, signals: readonly OutsideSignal[]): Promise<number> {
    let fresh = 0;
    const inOrder = [...signals].sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
    for (const { id, cause, ...signal } of inOrder) {
      const what = `${cause}:${id}`;
      if (!(await lockMember(tx, signal.accountId)) || (await isTold(tx, signal.accountId, what))) continue;
      const joins = (await liveCause(tx, signal.accountId)) ?? cause;
      const cries = await gathered(tx, [{ ...signal, cause: joins, what, insists: false }], (cry) => ({ key: cry.what, messageId: null }));
      await recordOpened(tx, await raise(tx, cries));
      fresh += 1;
    }
    return fresh;
  }
}

/** Two rules that find the same take turns. */
async function lockMember(tx: Tx, accountId: string): Promise<boolean> {
  const [row] = await tx.query<{ role: Role }>('SELECT role FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
  return row?.role === 'member';
}

async function isTold(tx: Tx, accountId: string, what: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT FROM escalation e JOIN escalation_entry t ON t.escalation_id = e.id WHERE e.account_id = $1 AND t.what = $2 LIMIT 1',
    [accountId, what],
  );
  return rows.length > 0;
}

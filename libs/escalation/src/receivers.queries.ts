import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import type { FindReceivers, Receivers } from '#libs/contracts';
import { type Actor, enforce, ReservedDatabase, type Tx } from '#libs/platform';
import { ACTED_ON } from './escalation.machine.js';
import { mayAnswer } from './escalation.policy.js';
import type { Colleague } from './plan.js';
import { colleaguesOf, prove } from './sight.js';

@Injectable()
export class ReceiversQueries {
  constructor(private readonly database: ReservedDatabase) {}

  /** Colleagues who may take the case, or each of those that the actor has; whoever is on shift first. */
  async of(actor: Actor, { escalationId }: z.infer<typeof FindReceivers>): Promise<Receivers> {
    enforce(mayAnswer(actor));
    return this.database.transaction(async (tx) => {
      if (escalationId) await prove(tx, actor, escalationId);
      const ids = escalationId ? [escalationId] : await heldIds(tx, actor);
      let able: readonly Colleague[] | undefined;
      for (const id of ids) {
        const here = await colleaguesOf(tx, id);
        able = (able ?? here).filter(({ accountId }) => here.some((one) => one.accountId === accountId));
      }
      const others = (able ?? []).filter((one) => one.signsIn && one.accountId !== actor.accountId);
      return {
        colleagues: others
          .sort((one, other) => Number(other.onShift) - Number(one.onShift))
          .map(({ accountId, name, onShift }) => ({ accountId: accountId as Receivers['colleagues'][number]['accountId'], name, onShift })),
      };
    });
  }
}

async function heldIds(tx: Tx, { accountId }: Actor): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(`SELECT id FROM escalation WHERE holder_id = $1 AND status IN (${ACTED_ON})`, [accountId]);
  return rows.map(({ id }) => id);
}

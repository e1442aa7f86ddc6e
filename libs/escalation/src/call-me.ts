import { Injectable } from '@nestjs/common';
import type { CallMeView } from '#libs/contracts';
import { type Actor, Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { answeringRoom } from './help.queries.js';
import { raise, recordOpened } from './raise.js';
import { CALL_NOT_NEEDED } from './say-call-not-needed.js';
import { later } from './time.js';

@Injectable()
export class CallMe {
  constructor(private readonly database: ReservedDatabase) {}

  /** A member asks for a call. A retry is answered the same; asking again pages again, whoever has it, once a minute at most. */
  async execute(actor: Actor, { clientKey }: { clientKey: string }): Promise<CallMeView> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [actor.accountId]); // two calls of one member take turns
      const escalation = (await asked(tx, actor, clientKey)) ?? (await this.#ask(tx, actor, clientKey));
      const promised = later(tx.now, escalation.plan.answerMinutes * 60);
      return { answerBy: (escalation.dueAt > tx.now ? escalation.dueAt : promised).toISOString() };
    });
  }

  async #ask(tx: Tx, actor: Actor, clientKey: string): Promise<Escalation> {
    const roomId = await answeringRoom(tx, actor);
    if (roomId === null) throw new Problem('room-not-found');
    const { accountId, organisationId } = actor;
    const raised = await raise(tx, [
      { accountId, organisationId, roomId, cause: 'call-me', severity: 'high', what: said(clientKey), insists: true },
    ]);
    await recordOpened(tx, raised);
    const [call] = raised;
    if (!call) throw new Error('a call was not raised');
    return call.escalation;
  }
}

const said = (clientKey: string) => `call-me:${clientKey}`;

async function asked(tx: Tx, { accountId }: Actor, clientKey: string): Promise<Escalation | null> {
  const [known] = await tx.query<{ id: string }>(
    `SELECT e.id FROM escalation e JOIN escalation_entry t ON t.escalation_id = e.id
     WHERE e.account_id = $1 AND e.cause = 'call-me'
       AND (t.what = $2 OR e.status <> 'closed' AND t.what LIKE 'call-me:%' AND t.at > $3::timestamptz - interval '1 minute'
            AND NOT ${CALL_NOT_NEEDED})
     ORDER BY t.what = $2 DESC LIMIT 1`,
    [accountId, said(clientKey), tx.now],
  );
  return known ? tx.manager.findOneByOrFail(Escalation, { id: known.id }) : null;
}

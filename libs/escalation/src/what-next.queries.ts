import { Injectable } from '@nestjs/common';
import type { WhatNext } from '#libs/contracts';
import type { Actor, Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { readPlan } from './plan.js';
import { planFor } from './plans-for.js';
import { colleaguesOf, colleaguesOfRoom } from './sight.js';
import { whatNext } from './what-next.js';

/**
 * SQL: does the member know of escalation `e`? They asked for it, or said words for which a person was offered. That somebody worries
 * about them, or that a text could not be checked, is not told here.
 */
const KNOWN_TO_THEM = `(e.cause = 'call-me' OR EXISTS (SELECT FROM signal s WHERE s.escalation_id = e.id
  AND (s.severity <> 'concern' OR s.category IN ('suicide', 'self-harm'))))`;

@Injectable()
export class WhatNextQueries {
  /** Of the worst that is live; of several alike the one that nobody has yet. */
  async live(tx: Tx, { accountId }: Actor): Promise<WhatNext | null> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT e.id FROM escalation e WHERE e.account_id = $1 AND e.status <> 'closed' AND ${KNOWN_TO_THEM}
       ORDER BY array_position(ARRAY['imminent', 'high', 'concern'], e.severity), e.status = 'open' DESC, e.opened_at DESC LIMIT 1`,
      [accountId],
    );
    return row ? this.#of(tx, await tx.manager.findOneByOrFail(Escalation, { id: row.id })) : null;
  }

  async #of(tx: Tx, { id, plan, ...running }: Escalation): Promise<WhatNext> {
    const paged = await tx.query<{ account_id: string }>(
      `SELECT DISTINCT account_id FROM page WHERE escalation_id = $1 AND state IN ('due', 'sent')`,
      [id],
    );
    const colleagues = await colleaguesOf(tx, id);
    return whatNext(
      { ...running, plan: readPlan(plan) },
      { colleagues, paged: new Set(paged.map(({ account_id }) => account_id)), now: tx.now },
    );
  }

  /** If the member asked for a call now, about this room. */
  async ifCalled(tx: Tx, roomId: string): Promise<WhatNext> {
    const plan = { ...(await planFor(tx, { roomId, cause: 'call-me', severity: 'high' })), from: 0 };
    const colleagues = await colleaguesOfRoom(tx, roomId, tx.now);
    const running = { status: 'open', plan, step: 0, nextPageAt: tx.now, holderId: null, secondId: null, acksWanted: 1 } as const;
    return whatNext(running, { colleagues, paged: new Set(), now: tx.now });
  }
}

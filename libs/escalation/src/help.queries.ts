import { Injectable } from '@nestjs/common';
import type { HelpView, OnDuty } from '#libs/contracts';
import { type Actor, Problem, ReservedDatabase, Storage, type Tx } from '#libs/platform';
import { CoverQueries } from '#libs/rooms';
import { CALL_NOT_NEEDED } from './say-call-not-needed.js';
import { WhatNextQueries } from './what-next.queries.js';

type Reader = Pick<Tx, 'query'>;
type On = Pick<HelpView, 'on' | 'nextOnAt'>;

@Injectable()
export class HelpQueries {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly cover: CoverQueries,
    private readonly whatNext: WhatNextQueries,
    private readonly storage: Storage,
  ) {}

  /** Who answers now, what happens next, and where else to call. */
  async of(actor: Actor): Promise<HelpView> {
    return this.database.transaction(async (tx) => {
      if (this.storage.refuses)
        return { keeps: false, on: [], nextOnAt: null, next: null, ifCalled: null, call: null, programme: await programmeOf(tx, actor) };
      const roomId = actor.role === 'member' ? await answeringRoom(tx, actor) : null;
      return {
        keeps: true,
        ...(await this.#on(tx, actor, roomId)),
        next: await this.whatNext.live(tx, actor),
        ifCalled: roomId === null ? null : await this.whatNext.ifCalled(tx, roomId),
        call: await callOf(tx, actor),
        programme: await programmeOf(tx, actor),
      };
    });
  }

  /**
   * Counselors who are on for any of the actor's rooms, by the names that members know; else when the next one is. Who was removed from
   * every group is answered by the counselors of `answering`: it is they who are on.
   */
  async #on(reader: Reader, { accountId }: Actor, answering: string | null): Promise<On> {
    const rooms = await reader.query<{ id: string }>(
      `SELECT room_id AS id FROM membership WHERE account_id = $1 AND (state = 'active' OR room_id = $2)`,
      [accountId, answering],
    );
    const each: On[] = [];
    for (const { id } of rooms) each.push(await this.cover.on(reader, id));
    const on = together(each.flatMap((one) => one.on));
    const [nextOnAt = null] = each.flatMap((one) => one.nextOnAt ?? []).sort();
    return { on, nextOnAt: on.length > 0 ? null : nextOnAt };
  }
}

/**
 * The group whose counselors answer this member: one with somebody on shift before one without. Who was removed from every group is
 * answered by the last: only staff learn of it.
 */
export async function answeringRoom(tx: Reader, { accountId }: Actor): Promise<string | null> {
  const [room] = await tx.query<{ id: string }>(
    `SELECT r.id FROM membership m JOIN room r ON r.id = m.room_id
     WHERE m.account_id = $1 AND m.seat = 'peer' AND m.state <> 'invited' AND r.kind = 'group'
     ORDER BY m.state, EXISTS (SELECT 1 FROM membership c JOIN shift s USING (account_id) WHERE c.room_id = r.id AND c.seat = 'counselor' AND c.state = 'active'
                      AND s.starts_at <= clock_now() AND s.ends_at > clock_now()) DESC,
       CASE m.state WHEN 'active' THEN m.joined_at END, m.joined_at DESC LIMIT 1`,
    [accountId],
  );
  return room?.id ?? null;
}

/** The call that they have asked for and that nobody has closed yet. */
async function callOf(reader: Reader, { accountId }: Actor): Promise<HelpView['call']> {
  const [call] = await reader.query<{ notNeeded: boolean }>(
    `SELECT ${CALL_NOT_NEEDED} AS "notNeeded" FROM escalation e WHERE e.account_id = $1 AND e.cause = 'call-me' AND e.status <> 'closed'`,
    [accountId],
  );
  return call ? (call.notNeeded ? 'not-needed' : 'asked') : null;
}

/** One line a counselor, with the latest end that is known. */
function together(on: readonly OnDuty[]): OnDuty[] {
  const latest = new Map<string, string | null>();
  for (const { name, until } of on) latest.set(name, [latest.get(name) ?? '', until ?? ''].sort().at(-1) || null);
  return [...latest].map(([name, until]) => ({ name, until }));
}

async function programmeOf(reader: Reader, { accountId, organisationId }: Actor): Promise<HelpView['programme']> {
  const [programme] = await reader.query<HelpView['programme']>(
    `SELECT p.name, p.desk_phone AS "deskPhone", p.time_zone AS "timeZone" FROM programme p
     LEFT JOIN room r ON r.programme_id = p.id LEFT JOIN membership m ON m.room_id = r.id AND m.account_id = $1 AND m.state <> 'invited'
     WHERE p.organisation_id = $2 ORDER BY m.state, m.joined_at NULLS LAST, p.name LIMIT 1`,
    [accountId, organisationId],
  );
  if (!programme) throw new Problem('not-found');
  return programme;
}

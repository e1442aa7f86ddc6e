import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Done, recordAll } from '#libs/audit';
import type { DecideReport as Input } from '#libs/contracts';
import { Message, redact } from '#libs/messaging';
import { type Actor, Database, isStaff, Problem, type StaffActor, type Tx } from '#libs/platform';
import { Room } from '#libs/rooms';
import { Report } from './report.entity.js';
import { isForThem } from './report-sight.js';

@Injectable()
export class DecideReport {
  constructor(private readonly database: Database) {}

  /** @throws {Problem} `report-not-found`, `report-decided` when a colleague was first, `message-already-gone` */
  async execute(actor: Actor, input: Input): Promise<void> {
    if (!isStaff(actor)) throw new Problem('not-for-your-role');
    await this.database.transaction((tx) => this.#within(tx, actor, input));
  }

  async #within(tx: Tx, actor: StaffActor, input: Input): Promise<void> {
    const known = await tx.manager.findOneBy(Report, { id: input.reportId, organisationId: actor.organisationId });
    if (!known) throw new Problem('report-not-found');
    const room = await tx.manager.findOneOrFail(Room, { where: { id: known.roomId }, lock: { mode: 'for_no_key_update' } });
    const message = await tx.manager.findOneByOrFail(Message, { id: known.messageId });
    if (!(await isForThem(tx, actor, message))) throw new Problem('report-not-found');
    const report = await tx.manager.findOneByOrFail(Report, { id: known.id }); // again, under the room's lock
    if (report.outcome !== null) throw new Problem('report-decided');
    const acts = input.decision === 'take-down';
    if (acts) await redact(tx, room, message, { by: actor, reason: input.reason });
    const decided = acts ? await decideAll(tx, actor, message.id) : await decide(tx, actor, [report.id], 'left');
    const entry = (action: string, subjectKind: string, subjectId: string, reason?: string): Done => ({
      organisationId: actor.organisationId,
      actor,
      action,
      subjectKind,
      subjectId,
      detail: { room: room.id, ...(reason !== undefined && { reason }) },
    });
    await recordAll(tx, [
      ...(acts ? [entry('message.redacted', 'message', message.id, input.reason)] : []),
      ...decided.map((id) => entry(acts ? 'report.acted' : 'report.left', 'report', id)),
    ]);
  }
}

/** A message was taken down: so every report of it that waits was acted on. @returns their ids */
export async function decideAll(tx: Tx, by: StaffActor, messageId: string): Promise<string[]> {
  const waiting = await tx.query<{ id: string }>(
    'SELECT id FROM report WHERE message_id = $1 AND outcome IS NULL ORDER BY created_at, id',
    [messageId],
  );
  return decide(
    tx,
    by,
    waiting.map(({ id }) => id),
    'acted',
  );
}

async function decide(tx: Tx, by: StaffActor, ids: string[], outcome: 'acted' | 'left'): Promise<string[]> {
  if (ids.length > 0) await tx.manager.update(Report, { id: In(ids) }, { outcome, decidedBy: by.accountId, decidedAt: tx.now });
  return ids;
}

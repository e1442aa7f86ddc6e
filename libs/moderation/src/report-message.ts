import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReportMessage as Input, OwnReport } from '#libs/contracts';
import { HearUtterance, Message, messageSeen, saidUnder } from '#libs/messaging';
import { type Actor, type DataKey, isStaff, Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { RoomKeys, type Seat, takeSeats } from '#libs/rooms';
import { noteSealedAs, Report, toOwnReport } from './report.entity.js';
import { MOST_REPORTS, mayReport } from './report.policy.js';

interface Asked {
  readonly input: Input;
  readonly refusal: Problem | undefined;
}

@Injectable()
export class ReportMessage {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly utterances: HearUtterance,
    private readonly keys: RoomKeys,
  ) {}

  /**
   * For the counselors of the room, and for nobody else. A second report of a message by the same person is answered with
   * the first. Whoever worries about the author calls for them, in this transaction.
   * `refusal`: what was decided at the door; the note is heard, and the report then refused with it.
   * @throws {Problem} `message-not-found`, `alias-required`, `report-own`, `message-already-gone`, `too-many-reports`
   */
  async execute(actor: Actor, input: Input, refusal?: Problem): Promise<OwnReport> {
    // Refused after the commit: what was heard in the note of a refused report stays heard.
    const outcome = await this.database.transaction((tx) => this.#within(tx, actor, { input, refusal }));
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  async #within(tx: Tx, actor: Actor, { input, refusal }: Asked): Promise<OwnReport | Problem> {
    const seat = await enter(tx, actor, input.messageId);
    const key = await this.keys.asStored(tx, seat.room.id);
    const known = await tx.manager.findOneBy(Report, { messageId: input.messageId, reporterId: actor.accountId });
    if (input.note !== null && !isStaff(actor) && input.note !== noteOf(known, key))
      await this.utterances.hear(tx, { actor, seat, text: input.note, unseen: 'report' });
    if (refusal) return refusal;
    if (known && seat.membership.state === 'active') return toOwnReport(known);
    try {
      const message = await messageSeen(tx, seat, input.messageId);
      const asked = { reason: input.reason, now: tx.now, before: await reportsBefore(tx, actor) };
      const verdict = mayReport(seat.membership, message, asked);
      if (!verdict.allowed) return verdict.problem;
      return toOwnReport(await keep(tx, actor, { input, message, key }));
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }
}

/** Also for a member who was removed: they are refused after their note was heard. */
async function enter(tx: Tx, actor: Actor, messageId: string): Promise<Seat> {
  const known = await tx.manager.findOneBy(Message, { id: messageId });
  if (!known) throw new Problem('message-not-found');
  const [door] = await takeSeats(tx, [{ actor, roomId: known.roomId }], { locked: 'wait', removed: 'admit' });
  if (!door?.seat || door.seat instanceof Problem) throw new Problem('message-not-found');
  return door.seat;
}

async function reportsBefore(tx: Tx, { accountId }: Actor): Promise<Date[]> {
  const reports = await tx.query<{ created_at: Date }>(
    `SELECT created_at FROM report WHERE reporter_id = $1 AND reason <> 'worried' ORDER BY created_at DESC LIMIT ${String(MOST_REPORTS)}`,
    [accountId],
  );
  return reports.map(({ created_at }) => created_at);
}

/** Null also where it does not open: then what is said now is heard once more than needed. */
function noteOf(report: Report | null, key: DataKey): string | null {
  if (!report?.noteSealed) return null;
  try {
    return key.openText(noteSealedAs(report.id), report.noteSealed);
  } catch {
    return null;
  }
}

async function keep(
  tx: Tx,
  actor: Actor,
  { input: { reason, note }, message, key }: { input: Input; message: Message; key: DataKey },
): Promise<Report> {
  const id = randomUUID();
  const { organisationId, roomId, authorId: accountId } = message;
  const report = tx.manager.create(Report, {
    id,
    organisationId,
    roomId,
    messageId: message.id,
    reporterId: actor.accountId,
    reason,
    noteSealed: note === null ? null : key.sealText(noteSealedAs(id), note),
    createdAt: tx.now,
    outcome: null,
    decidedBy: null,
    decidedAt: null,
  });
  await tx.manager.insert(Report, report);
  if (reason === 'worried') {
    await tx.emit('members.worried-about', [{ organisationId, roomId, accountId, messageId: message.id, clientKey: saidUnder(message) }]);
  }
  return report;
}

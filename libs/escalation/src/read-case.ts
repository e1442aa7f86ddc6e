import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { EscalationCase } from '#libs/contracts';
import { MessagesQueries } from '#libs/messaging';
import { type Actor, Log, NoLongerReadable, Problem, ReservedDatabase, type SealedPlace, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { Escalation, handedNoteSealedAs, noteSealedAs } from './escalation.entity.js';
import { EscalationQueries } from './escalations.queries.js';
import { EvidenceQueries } from './evidence.queries.js';
import { readPlan, walk } from './plan.js';
import { colleaguesOf, prove } from './sight.js';
import { addEntry } from './timeline.js';
import { entriesOf } from './timeline.queries.js';

/** A reader stands in the timeline once in this time; the audit log has every reading. */
const AGAIN_MINUTES = 10;

@Injectable()
export class ReadCase {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly queries: EscalationQueries,
    private readonly evidence: EvidenceQueries,
    private readonly messages: MessagesQueries,
    private readonly keys: RoomKeys,
    private readonly log: Log,
  ) {}

  /** One case as whoever answers needs it. Reading it is itself an act on record, once in ten minutes for each reader (ADR 0015): an open case asks again. */
  async execute(actor: Actor, { escalationId }: { escalationId: string }): Promise<EscalationCase> {
    return this.database.transaction(async (tx) => {
      const by = await prove(tx, actor, escalationId);
      const escalation = await tx.manager.findOneByOrFail(Escalation, { id: escalationId });
      const row = await this.queries.rowIn(tx, actor, escalationId);
      if (!row) throw new Problem('escalation-not-found');
      const [known] = await tx.query(
        `SELECT 1 FROM escalation_entry WHERE escalation_id = $1 AND kind = 'read' AND by_account = $2 AND at > $3::timestamptz - make_interval(mins => ${AGAIN_MINUTES})`,
        [escalationId, by.accountId, tx.now],
      );
      if (!known) await addEntry(tx, escalation, { kind: 'read', by: by.accountId, what: null });
      const context = await this.evidence.around(tx, escalationId);
      const privateRoomId = await privateRoomOf(tx, escalation);
      const value: EscalationCase = {
        row,
        linked: await this.queries.linkedIn(tx, actor, escalation),
        memberKey: await memberKey(tx, escalation),
        ...(await this.evidence.of(tx, escalationId)),
        unheard: await this.evidence.unheard(tx, escalation),
        context: context.messages,
        contextEarlier: context.earlier,
        entries: await entriesOf(tx, escalationId),
        privateRoomId,
        privateMessages: privateRoomId === null ? [] : await this.messages.newestForStaff(tx, privateRoomId),
        disposition: escalation.disposition,
        note: await this.#note(tx, escalation, [noteSealedAs(escalationId), escalation.noteSealed]),
        handOver: escalation.handedAt && {
          at: escalation.handedAt.toISOString(),
          note: await this.#note(tx, escalation, [handedNoteSealedAs(escalationId), escalation.handedNoteSealed]),
        },
        nextPage: await nextPage(tx, escalation),
        serverTime: tx.now.toISOString(),
      };
      if (!known)
        await record(tx, by.organisationId, by, { action: 'escalation.read', subjectKind: 'escalation', subjectId: escalationId });
      return value;
    });
  }

  async #note(tx: Tx, { roomId }: Escalation, [place, sealed]: readonly [SealedPlace<'room'>, string | null]): Promise<string | null> {
    if (sealed === null) return null;
    try {
      return (await this.keys.of(tx, roomId)).openText(place, Buffer.from(sealed, 'base64url'));
    } catch (error) {
      if (!(error instanceof NoLongerReadable)) this.log.error('note-not-opened', { error });
      return null;
    }
  }
}

/** The member as the room knows them. Never the account, never a name. */
async function memberKey(tx: Tx, { id, roomId, accountId }: Escalation): Promise<EscalationCase['memberKey']> {
  const [row] = await tx.query<{ key: string }>('SELECT key FROM membership WHERE room_id = $1 AND account_id = $2', [roomId, accountId]);
  return (row?.key ?? id) as EscalationCase['memberKey'];
}

async function privateRoomOf(tx: Tx, { accountId }: Escalation): Promise<EscalationCase['privateRoomId']> {
  const [room] = await tx.query<{ id: EscalationCase['privateRoomId'] }>('SELECT id FROM room WHERE owner_id = $1', [accountId]);
  return room?.id ?? null;
}

async function nextPage(tx: Tx, { id, holderId, plan, step, nextPageAt }: Escalation): Promise<EscalationCase['nextPage']> {
  if (!nextPageAt) return null;
  const others = (await colleaguesOf(tx, id)).filter(({ accountId }) => accountId !== holderId);
  const { whom } = walk(readPlan(plan), step, others);
  return { at: nextPageAt.toISOString(), whom: whom.map(({ name }) => name).join(', ') };
}

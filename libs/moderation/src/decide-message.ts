import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { ContentNote, Release, TakeDownReason } from '#libs/contracts';
import { keepOut, messageFrom, noteContent, postHeld, redact } from '#libs/messaging';
import { type Actor, Database, isStaff, Problem, type StaffActor, type Tx } from '#libs/platform';
import { asCounselor } from '#libs/rooms';
import { decideAll } from './decide-report.js';

type Found = Awaited<ReturnType<typeof messageFrom>>;
interface Asked {
  readonly messageId: string;
  readonly action: string;
  readonly reason?: TakeDownReason;
  readonly note?: ContentNote | null;
}

/** Seat, act, audit: the same three steps for every decision on a message. */
async function decide(
  database: Database,
  actor: Actor,
  asked: Asked,
  act: (tx: Tx, by: StaffActor, found: Found) => Promise<void>,
): Promise<void> {
  if (!isStaff(actor)) throw new Problem('not-for-your-role');
  await database.transaction(async (tx) => {
    const found = await messageFrom(tx, actor, asked.messageId);
    asCounselor(actor, found.seat);
    await act(tx, actor, found);
    await record(tx, actor.organisationId, actor, {
      action: asked.action,
      subjectKind: 'message',
      subjectId: asked.messageId,
      detail: {
        room: found.seat.room.id,
        ...(asked.reason && { reason: asked.reason }),
        ...(asked.note !== undefined && { note: asked.note ?? 'none' }),
      },
    });
  });
}

@Injectable()
export class ReleaseMessage {
  constructor(private readonly database: Database) {}
  execute(actor: Actor, { messageId, version }: Release): Promise<void> {
    return decide(this.database, actor, { messageId, action: 'message.released' }, (tx, by, { seat, message }) => {
      if (message.state === 'held' && version !== undefined && version !== message.version) throw new Problem('message-changed');
      return postHeld(tx, seat.room, message, by);
    });
  }
}

@Injectable()
export class KeepOutMessage {
  constructor(private readonly database: Database) {}
  execute(actor: Actor, { messageId, reason }: { messageId: string; reason: TakeDownReason }): Promise<void> {
    return decide(this.database, actor, { messageId, action: 'message.kept-out', reason }, (tx, by, { seat, message }) =>
      keepOut(tx, seat.room, message, { by, reason }),
    );
  }
}

@Injectable()
export class RedactMessage {
  constructor(private readonly database: Database) {}
  /** A stub for the room; text and reason stay for the author. */
  execute(actor: Actor, { messageId, reason }: { messageId: string; reason: TakeDownReason }): Promise<void> {
    return decide(this.database, actor, { messageId, action: 'message.redacted', reason }, async (tx, by, { seat, message }) => {
      await redact(tx, seat.room, message, { by, reason });
      await decideAll(tx, by, messageId);
    });
  }
}

@Injectable()
export class NoteMessage {
  constructor(private readonly database: Database) {}
  /** Tells everybody what it is about before they open it, or not any more. */
  execute(actor: Actor, { messageId, contentNote: note }: { messageId: string; contentNote: ContentNote | null }): Promise<void> {
    return decide(this.database, actor, { messageId, action: 'message.noted', note }, (tx, _, { seat, message }) =>
      noteContent(tx, seat.room, message, note),
    );
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Care, PostMessage as Input, PostOutcome } from '#libs/contracts';
import { type Actor, Database, isStaff, Metrics, Problem, type Tx } from '#libs/platform';
import { CoverQueries, Membership, nextRevision, nextSeq, RoomKeys, type Seat, takeSeat } from '#libs/rooms';
import { Ear, type Hearing } from '#libs/screening';
import { announce } from './announce.js';
import { careFor } from './care.js';
import { Message, sealedAs, utteranceSealedAs } from './message.entity.js';
import { type Asked, type Hold, holdFor, mayPost, owedCare, pauseFirst, RATE_SECONDS } from './message.policy.js';
import { forAuthor } from './message.view.js';
import { clean } from './message-text.js';
import { MessagesQueries } from './messages.queries.js';

type Kept = { readonly messageId: string; readonly care: Care | null };
type Outcome = Kept | { readonly paused: Care } | Problem;

const STAFF: Hearing = { found: [], fresh: [], screenedWith: 'staff', failed: false };

@Injectable()
export class PostMessage {
  constructor(
    private readonly database: Database,
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
    private readonly cover: CoverQueries,
    private readonly messages: MessagesQueries,
    private readonly metrics: Metrics,
  ) {}

  async execute(actor: Actor, input: Input): Promise<PostOutcome> {
    const took = this.metrics.postSeconds.startTimer();
    const before = await this.#alreadyPosted(actor, input);
    if (before) return before;
    const outcome = await this.database.transaction((tx) => this.within(tx, actor, input));
    took();
    if (outcome instanceof Problem) {
      this.metrics.messages.inc({ outcome: 'refused' });
      throw outcome;
    }
    if ('paused' in outcome) {
      this.metrics.messages.inc({ outcome: 'paused' });
      return { outcome: 'paused', care: outcome.paused };
    }
    this.metrics.messages.inc({ outcome: 'posted' });
    return this.#posted(outcome);
  }

  /** The refusal is returned, not thrown, so that what was heard is committed with it. */
  async within(tx: Tx, actor: Actor, input: Input): Promise<Outcome> {
    const { roomId, clientKey } = input;
    const text = clean(input.text); // what is heard is what is kept: marks fit both
    const seat = await takeSeat(tx, actor, roomId);
    const key = await this.keys.of(tx, roomId);

    // First, and kept whatever follows: a message that we refuse can still be a call for help.
    const said = { organisationId: actor.organisationId, roomId, accountId: actor.accountId, clientKey };
    const hearing = isStaff(actor) ? STAFF : await this.ear.hear(tx, { ...said, text, earlier: await this.messages.recentTexts(tx, said) });
    const tell = (messageId: string | null, unseen: string | null) =>
      announce(tx, hearing, {
        ...said,
        messageId,
        unseen,
        sealedText: messageId ? null : key.sealText(utteranceSealedAs(clientKey), text),
      });
    const care = (): Promise<Care> => careFor(tx, this.cover, roomId, hearing.found);
    const owed = async () => (owedCare(hearing.found) && seat.membership.pauseOfferedFor !== clientKey ? care() : null); // the pause was their answer

    const earlier = await tx.manager.findOneBy(Message, { roomId, authorId: actor.accountId, clientKey });
    if (earlier) {
      if (key.openText(sealedAs(earlier.id), earlier.textSealed) === text) return { messageId: earlier.id, care: await owed() };
      await tell(null, 'key-reused');
      return new Problem('key-reused');
    }

    const verdict = mayPost(seat, await this.#asked(tx, actor, { roomId, text }));
    if (!verdict.allowed) {
      const { code, extra } = verdict.problem;
      await tell(null, code);
      return new Problem(code, owedCare(hearing.found) ? { ...extra, care: await care() } : extra);
    }

    if (pauseFirst(seat, { ...input, found: hearing.found, now: tx.now })) {
      await tell(null, 'paused');
      await tx.manager.update(Membership, { roomId, accountId: actor.accountId }, { pauseOfferedAt: tx.now, pauseOfferedFor: clientKey });
      return { paused: await care() };
    }

    const hold = holdFor(seat, hearing.found, { covered: await this.cover.covered(tx, roomId), now: tx.now });
    const message = await this.#write(tx, seat, {
      ...said,
      id: randomUUID(),
      hold,
      screenedWith: hearing.screenedWith,
      seal: (id) => key.sealText(sealedAs(id), text),
    });
    await tell(message.id, hold ? 'held' : null);
    await tx.emit('message.decided', { ...said, messageId: message.id, outcome: hold ? 'held' : 'posted', by: null });
    return { messageId: message.id, care: await owed() };
  }

  /** A retry of what is committed waits for nobody: when a network comes back, many of them come at once. */
  async #alreadyPosted(actor: Actor, { roomId, clientKey, text }: Input): Promise<PostOutcome | null> {
    const [row] = await this.messages.ownByKey(this.database, { roomId, accountId: actor.accountId, clientKey });
    if (!row) return null;
    const kept = await this.messages.textOf(this.database, row);
    // A row that does not open any more is still what this key was for.
    if (kept !== null && kept !== clean(text)) return null;
    // The first answer may have been lost on the way, and with it the private one.
    const found = isStaff(actor) || row.paused || kept === null ? [] : this.ear.again(kept);
    const care = owedCare(found) ? await careFor(this.database, this.cover, roomId, found) : null;
    return { outcome: 'posted', message: forAuthor(row, () => kept), care };
  }

  async #posted({ messageId, care }: Kept): Promise<PostOutcome> {
    const row = await this.messages.rowOf(this.database, messageId);
    if (!row) throw new Error('a committed message is gone');
    const key = await this.keys.of(this.database, row.room_id);
    return { outcome: 'posted', message: forAuthor(row, () => key.openText(sealedAs(row.id), row.text_sealed)), care };
  }

  async #asked(tx: Tx, actor: Actor, { roomId, text }: { roomId: string; text: string }): Promise<Asked> {
    const [row] = await tx.query<{ last_here: Date | null; recent: number }>(
      `SELECT (SELECT max(created_at) FROM message WHERE room_id = $1 AND author_id = $2) AS last_here,
              (SELECT count(*)::int FROM membership s JOIN message m ON m.room_id = s.room_id AND m.author_id = s.account_id
               WHERE s.account_id = $2 AND m.created_at > $3::timestamptz - make_interval(secs => $4)) AS recent`,
      [roomId, actor.accountId, tx.now, RATE_SECONDS],
    );
    return { text, now: tx.now, lastHere: row?.last_here ?? null, recent: row?.recent ?? 0 };
  }

  async #write(
    tx: Tx,
    { room }: Seat,
    given: {
      organisationId: string;
      roomId: string;
      accountId: string;
      clientKey: string;
      id: string;
      hold: Hold;
      screenedWith: string;
      seal: (id: string) => Buffer;
    },
  ): Promise<Message> {
    const { accountId, hold, seal, ...kept } = given;
    const afterSeq = room.lastSeq;
    const message = tx.manager.create(Message, {
      ...kept,
      authorId: accountId,
      seq: hold ? null : await nextSeq(tx, room),
      afterSeq,
      revision: await nextRevision(tx, room),
      state: hold ? 'held' : 'posted',
      reason: hold?.reason ?? null,
      heldUntil: hold?.until ?? null,
      decidedBy: null,
      textSealed: seal(kept.id),
      createdAt: tx.now,
      postedAt: hold ? null : tx.now,
    });
    await tx.manager.insert(Message, message);
    return message;
  }
}

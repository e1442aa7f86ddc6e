import { Injectable } from '@nestjs/common';
import type { Care, PostOutcome } from '#libs/contracts';
import { type Actor, type DataKey, isStaff, Problem, type Tx } from '#libs/platform';
import { CoverQueries, RoomKeys, type Seat } from '#libs/rooms';
import { Ear, type Hearing } from '#libs/screening';
import { announce, type Told } from './announce.js';
import { askedByName, listenTo, type Named, type Naming } from './answering.js';
import { AskSecondOpinion } from './ask-second-opinion.js';
import { careFor } from './care.js';
import { heardWith, type Saying } from './just-said.js';
import { keepLoose } from './loose-text.js';
import { earlierSealedAs, utteranceSealedAs } from './message.entity.js';
import { owedCare, urgent } from './message.policy.js';
import { forAuthor, type MessageRow } from './message.view.js';
import { clean } from './message-text.js';
import { MessagesQueries } from './messages.queries.js';
import type { SaidBefore } from './said-before.js';

const STAFF: Hearing = { found: [], screenedWith: 'staff', failed: null };

/** A text that somebody sends into a room, as a message or as new words for one. */
export interface Sent extends Saying, Naming {
  readonly actor: Actor;
  readonly text: string;
  readonly seat: Seat;
  readonly before: SaidBefore;
  readonly named: readonly Named[];
}

/** It was heard, and nothing is decided about it yet. */
export interface Spoken extends Naming {
  readonly actor: Actor;
  /** What is heard is what is kept: marks fit both. */
  readonly text: string;
  readonly said: { readonly organisationId: string; readonly roomId: string; readonly accountId: string; readonly clientKey: string };
  readonly seat: Seat;
  readonly key: DataKey;
  readonly before: SaidBefore;
  readonly named: readonly Named[];
  readonly hearing: Hearing;
}

export type Fate<Written = { readonly row: MessageRow }> =
  /** `text`: what was said under this key, whatever stands there now. Null: it does not open. */
  | { readonly kind: 'known'; readonly row: MessageRow; readonly text: string | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'paused' }
  | ({ readonly kind: 'written' } & Written);

export type Decided = Spoken & { readonly fate: Fate };

/** The way of every text of a member, whatever it is for: heard before anything is decided, told whatever was decided, answered in private. */
@Injectable()
export class HearTexts {
  constructor(
    private readonly ear: Ear,
    private readonly keys: RoomKeys,
    private readonly cover: CoverQueries,
    private readonly messages: MessagesQueries,
    private readonly second: AskSecondOpinion,
  ) {}

  async hear<S extends Sent>(tx: Tx, all: readonly S[]): Promise<(S & Spoken)[]> {
    const heard: (S & Spoken)[] = [];
    for (const one of all) {
      const { actor, roomId, accountId, clientKey, seat, before, named } = one;
      // Under the room's lock: what was not destroyed by now is not destroyed before this commits.
      const key = await (seat.room.keyDestroyedAt ? this.keys.asStored(tx, roomId) : this.keys.of(tx, roomId));
      const text = clean(one.text);
      const said = { organisationId: actor.organisationId, accountId, roomId, clientKey };
      const hear = (): Hearing => {
        const earlier = heardWith(this.messages, key, before.texts, tx.now);
        return listenTo(this.ear, text, said.organisationId, { earlier, asked: askedByName(this.messages, key, named) });
      };
      heard.push({ ...one, text, said, key, hearing: isStaff(actor) ? STAFF : hear() });
    }
    return heard;
  }

  /** Of the rooms in which something urgent was heard: those that somebody covers. */
  async covered(tx: Tx, all: readonly Spoken[]): Promise<ReadonlySet<string>> {
    const inUrgency = all.filter(({ hearing }) => urgent(hearing.found)).map(({ said }) => said.roomId);
    return inUrgency.length > 0 ? this.cover.covered(tx, inUrgency) : new Set<string>();
  }

  /** What was said under a key that was used before; null where the bytes do not open. */
  saidUnder({ key, before: { sameKey }, said }: Spoken, row: MessageRow): string | null {
    if (!sameKey?.earlier) return this.messages.opener(key)(row);
    return this.messages.open(key, earlierSealedAs(row.id, said.clientKey), sameKey.earlier);
  }

  /** There is nothing to tell of it, and nothing to ask for its answer. */
  isCalm({ fate, hearing, before }: Decided): boolean {
    const tried = (hearing.onTrial ?? []).length > 0 || hearing.trialTrouble !== undefined;
    const heard = hearing.failed !== null || hearing.found.length > 0 || tried;
    return fate.kind !== 'known' && fate.kind !== 'paused' && !heard && !before.called && !this.second.asks;
  }

  /** What no message will hold is read on from all the same. */
  async keepLoose(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const unposted = decided.filter(({ actor, fate }) => !isStaff(actor) && (fate.kind === 'refused' || fate.kind === 'paused'));
    await keepLoose(
      tx,
      unposted.map((one) => ({ ...one.said, text: one.text, key: one.key, naming: one })),
    );
  }

  async tell(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const news = decided.filter(({ fate }) => fate.kind !== 'known'); // that was told when it was said first
    await announce(
      tx,
      this.ear,
      news.map((one): Told => ({ ...one.said, ...whereItStands(one), hearing: one.hearing, sealedText: sealedUnposted(one) })),
    );
    await this.second.ask(
      tx,
      news.filter(({ actor }) => !isStaff(actor)).map((one) => ({ ...one.said, ...whereItStands(one), text: one.text, key: one.key })),
    );
    const written = decided.flatMap(({ fate, said, hearing, before }) =>
      fate.kind === 'written' && (hearing.failed !== null || hearing.found.length > 0 || before.called)
        ? [{ ...said, messageId: fate.row.id, outcome: fate.row.state === 'held' ? ('held' as const) : ('posted' as const), by: null }]
        : [],
    );
    if (written.length > 0) await tx.emit('messages.decided', written);
  }

  async answer(tx: Tx, decided: Decided): Promise<PostOutcome | Problem> {
    const { actor, text, seat, said, key, hearing, fate } = decided;
    const found =
      fate.kind !== 'known' || isStaff(actor) || fate.text === null ? hearing.found : this.#heardFirst(decided, fate.row, fate.text);
    const care = (): Promise<Care> => careFor(tx, this.cover, said.roomId, found);
    if (fate.kind === 'paused') return { outcome: 'paused', care: await care() };
    if (fate.kind === 'refused')
      return owedCare(found) ? new Problem(fate.problem.code, { ...fate.problem.extra, care: await care() }) : fate.problem;
    const paused = seat.membership.pauseOfferedFor === said.clientKey; // the pause was their answer
    const open = fate.kind === 'known' ? this.messages.opener(key) : () => text;
    return { outcome: 'posted', message: forAuthor(fate.row, open), care: owedCare(found) && !paused ? await care() : null };
  }

  /** The first answer to a retry may have been lost on the way, and with it the private one: it is heard again with what stood before it then. */
  #heardFirst({ said, key, before, named }: Spoken, { id, edited_at }: MessageRow, text: string): Hearing['found'] {
    const first = before.sameKey?.edit ? edited_at : before.texts.find((one) => one.id === id)?.said_at;
    const texts = first ? before.texts.filter((one) => one.id !== id && one.said_at <= first) : [];
    const earlier = first ? heardWith(this.messages, key, texts, first) : [];
    return listenTo(this.ear, text, said.organisationId, { earlier, asked: askedByName(this.messages, key, named) }).found;
  }
}

function whereItStands({ fate }: Decided): Pick<Told, 'messageId' | 'unseen'> {
  if (fate.kind === 'refused') return { messageId: null, unseen: fate.problem.code };
  if (fate.kind === 'paused') return { messageId: null, unseen: 'paused' };
  return { messageId: fate.row.id, unseen: fate.row.state === 'held' ? 'held' : null };
}

const sealedUnposted = ({ fate, key, said, text }: Decided): Buffer | null =>
  fate.kind === 'written' ? null : key.sealText(utteranceSealedAs(said.clientKey), text);

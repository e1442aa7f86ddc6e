import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { SearchRoom as Input, SearchPage } from '#libs/contracts';
import { type Actor, Database, isStaff, Problem } from '#libs/platform';
import { lookIn, RoomKeys, type Seat } from '#libs/rooms';
import { hasAll, wordsIn } from './folded.js';
import { MessagesQueries, type TextPlace, viewerOf } from './messages.queries.js';

/** Texts read in one call; whoever wants more asks again. */
const MOST_READ = 2_000;
const MOST_FOUND = 20;
const BATCH = 100;
/** For so long texts are opened and read before others have their turn. One takes less than half a millisecond. */
const TURN_MS = 5;

interface Found {
  readonly ids: string[];
  readonly searchedTo: number | null;
}

/**
 * There is no index of what members say, because it would be a second, open copy of it: texts are opened and read, newest
 * first, each time. So one search of one account runs on a node at a time, and never for long without a pause.
 */
@Injectable()
export class SearchRoom {
  readonly #searching = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly messages: MessagesQueries,
    private readonly keys: RoomKeys,
  ) {}

  /** @throws {Problem} `too-fast` while the last one runs, `room-not-found`, `invalid-input` for words that are none */
  async execute(actor: Actor, { roomId, words, before }: Input): Promise<SearchPage> {
    const looked = wordsIn(words);
    if (looked.length === 0) throw new Problem('invalid-input', { field: 'words' });
    if (this.#searching.has(actor.accountId)) throw new Problem('too-fast', { retryAfterMs: 1_000 });
    this.#searching.add(actor.accountId);
    try {
      return await this.#search(actor, roomId, { looked, before });
    } finally {
      this.#searching.delete(actor.accountId);
    }
  }

  async #search(actor: Actor, roomId: string, asked: { looked: readonly string[]; before: number | null }): Promise<SearchPage> {
    const seat = await this.#enter(actor, roomId);
    const { ids, searchedTo } = await this.#read(seat, asked);
    // The seat again: what was found is shown only to whoever still has one.
    return this.database.transaction(async (tx) => {
      const viewer = viewerOf(await lookIn(tx, actor, roomId));
      const rows = await this.messages.rowsOf(tx, ids);
      const shown = await this.messages.show(
        tx,
        roomId,
        ids.flatMap((id) => rows.get(id) ?? []),
        viewer,
      );
      return { messages: shown.filter(({ text }) => text !== null), searchedTo };
    });
  }

  /** That staff searched here is on record before they see anything; for what, is not. */
  #enter(actor: Actor, roomId: string): Promise<Seat> {
    return this.database.transaction(async (tx) => {
      const seat = await lookIn(tx, actor, roomId);
      if (isStaff(actor))
        await record(tx, actor.organisationId, actor, { action: 'room.searched', subjectKind: 'room', subjectId: seat.room.id });
      return seat;
    });
  }

  async #read(seat: Seat, { looked, before }: { looked: readonly string[]; before: number | null }): Promise<Found> {
    const open = this.messages.opener(await this.keys.of(this.database, seat.room.id));
    const ids: string[] = [];
    let read = 0;
    // Revisions begin at 1: nothing of the place itself is before its revision 0.
    let from: TextPlace = { place: before ?? 2 ** 31 - 1, revision: '0' };
    for (;;) {
      const texts = await this.messages.textsBefore(this.database, seat, from, BATCH);
      let began = performance.now();
      for (const text of texts) {
        // A call ends between two places, so that the next one begins where this one ended.
        if ((ids.length >= MOST_FOUND || read >= MOST_READ) && text.place !== from.place) return { ids, searchedTo: from.place };
        from = text;
        read += 1;
        if (hasAll(open(text) ?? '', looked)) ids.push(text.id);
        if (performance.now() - began < TURN_MS) continue;
        await nextTurn();
        began = performance.now();
      }
      if (texts.length < BATCH) return { ids, searchedTo: null };
    }
  }
}

import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AliasOffers } from '#libs/contracts';
import { namesSomeone } from '#libs/identity';
import { type Actor, Problem, ReservedDatabase, type Tx } from '#libs/platform';
import { aliasSkeleton } from './alias-skeleton.js';
import { aliasWords } from './alias-words.js';
import { freePatch } from './patches.js';

const OFFERED = 3;

@Injectable()
export class AliasesQueries {
  constructor(private readonly database: ReservedDatabase) {}

  /** Three words that nobody in the room has, in the member's language, and a patch. Ask again for others. */
  async offers(actor: Actor): Promise<AliasOffers> {
    return this.database.transaction(async (tx) => {
      const [seat] = await tx.query<{ room_id: string; language: 'en' | 'es' }>(
        `SELECT m.room_id, a.language FROM membership m JOIN room r ON r.id = m.room_id JOIN account a ON a.id = m.account_id
         WHERE m.account_id = $1 AND m.seat = 'peer' AND m.state <> 'removed' AND r.kind = 'group' ORDER BY m.state = 'invited' DESC, m.joined_at LIMIT 1`,
        [actor.accountId],
      );
      if (!seat) throw new Problem('room-not-found');
      const others = await tx.query<{ alias_skeleton: string | null; patch: number }>(
        'SELECT alias_skeleton, patch FROM membership WHERE room_id = $1 AND account_id <> $2',
        [seat.room_id, actor.accountId],
      );
      const taken = new Set(others.map((other) => other.alias_skeleton));
      const free = aliasWords[seat.language].filter((word) => !taken.has(aliasSkeleton(word)));
      return { aliases: await this.#draw(tx, actor.organisationId, free), patch: freePatch(others.map(({ patch }) => patch)) };
    });
  }

  /** At random, and none that would be refused because someone here is called so. */
  async #draw(tx: Tx, organisationId: string, free: readonly string[]): Promise<string[]> {
    const drawn: string[] = [];
    for (const word of shuffled(free)) {
      if (drawn.length === OFFERED) break;
      if (!(await namesSomeone(tx, organisationId, word))) drawn.push(word);
    }
    return drawn;
  }
}

const shuffled = (words: readonly string[]): string[] =>
  words
    .map((word) => ({ word, place: randomInt(2 ** 40) }))
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word);

import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AliasOffers } from '#libs/contracts';
import { type Actor, Problem, ReservedDatabase } from '#libs/platform';
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
      return { aliases: draw(free, OFFERED), patch: freePatch(others.map(({ patch }) => patch)) };
    });
  }
}

function draw<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(randomInt(left.length), 1)).flat();
}

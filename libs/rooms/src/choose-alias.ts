import { Inject, Injectable } from '@nestjs/common';
import type { ChooseAlias as Input } from '#libs/contracts';
import { namesSomeone } from '#libs/identity';
import { type Actor, Problem, ReservedDatabase, type Tx, type Verdict } from '#libs/platform';
import { mayUseAlias } from './alias.policy.js';
import { aliasSkeleton } from './alias-skeleton.js';
import { Membership } from './membership.entity.js';
import { freePatch } from './patches.js';
import { type Seat, takeSeat } from './seat.js';

/** Injection token: screens the text of an alias in the transaction that decides about it, whatever is decided. */
export const HEAR_ALIAS = Symbol('hear-alias');
export type HearAlias = (tx: Tx, heard: { actor: Actor; seat: Seat; text: string }) => Promise<void>;

interface Other {
  readonly alias_skeleton: string | null;
  readonly patch: number;
  readonly seat: 'peer' | 'counselor';
}

@Injectable()
export class ChooseAlias {
  constructor(
    private readonly database: ReservedDatabase,
    @Inject(HEAR_ALIAS) private readonly hear: HearAlias,
  ) {}

  /**
   * Takes the name under which a member is in the room, and with it their place there. A retry with the same alias is fine.
   * @throws {Problem} `alias-taken`, `alias-reserved`, `alias-names-someone`, `invalid-input`, `member-active`, `room-not-found`
   */
  async execute(actor: Actor, input: Input): Promise<void> {
    // Refused after the commit: what was heard in a refused text stays heard.
    const verdict = await this.database.transaction(async (tx) => {
      const seat = await takeSeat(tx, actor, input.roomId);
      await this.hear(tx, { actor, seat, text: input.alias });
      return this.#decide(tx, seat, input);
    });
    if (!verdict.allowed) throw verdict.problem;
  }

  async #decide(tx: Tx, { room, membership }: Seat, input: Input): Promise<Verdict> {
    const alias = input.alias.normalize('NFC').replace(/\s+/gu, ' ');
    if (membership.state === 'active' && membership.alias === alias) return { allowed: true };
    if (membership.state === 'active') return { allowed: false, problem: new Problem('member-active') };
    const others = await tx.query<Other>('SELECT alias_skeleton, patch, seat FROM membership WHERE room_id = $1 AND account_id <> $2', [
      room.id,
      membership.accountId,
    ]);
    const skeleton = aliasSkeleton(alias);
    const verdict = mayUseAlias(alias, {
      staff: others.flatMap(({ seat, alias_skeleton }) => (seat === 'counselor' && alias_skeleton !== null ? alias_skeleton : [])),
      taken: others.some(({ alias_skeleton }) => alias_skeleton === skeleton),
      namesSomeone: await namesSomeone(tx, room.organisationId, alias),
    });
    if (!verdict.allowed) return verdict;
    const taken = others.map(({ patch }) => patch);
    await tx.manager.update(
      Membership,
      { roomId: room.id, accountId: membership.accountId },
      {
        alias,
        aliasSkeleton: skeleton,
        patch: taken.includes(input.patch) ? freePatch(taken) : input.patch,
        state: 'active',
        joinedAt: tx.now,
        fromSeq: room.lastSeq,
        readSeq: room.lastSeq,
      },
    );
    tx.ring({ kind: 'room', id: room.id });
    return verdict;
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, Problem, ReservedDatabase, type Tx } from '#libs/platform';

/** Ends sessions in the transaction of what ended them; their sockets close when the bell is heard, or at the next look. */
async function end(tx: Tx, which: string, values: unknown[]): Promise<void> {
  const ended = await tx.query<{ ref: string }>(
    `WITH ended AS (DELETE FROM session WHERE ${which} RETURNING ref) SELECT ref FROM ended`,
    values,
  );
  for (const { ref } of ended) tx.ring({ kind: 'session', id: ref });
}

/** All of an account's sessions, but for the one that asks for it. */
export async function endSessionsOf(tx: Tx, accountId: string, except: string | null = null): Promise<void> {
  await end(tx, 'account_id = $1 AND ref IS DISTINCT FROM $2', [accountId, except]);
  await tx.emit('sessions.taken-away', { accountId, which: { allBut: except } });
}

@Injectable()
export class EndSession {
  constructor(private readonly database: ReservedDatabase) {}

  /** Signing out. The phone keeps its PIN: a renewed code or a deactivation takes that away. Ending twice is fine. */
  async execute(sid: string): Promise<void> {
    await this.database.transaction((tx) => end(tx, 'sid = $1', [sid]));
  }
}

@Injectable()
export class EndOtherSession {
  constructor(private readonly database: ReservedDatabase) {}

  /** @throws {Problem} `not-found` for a session of someone else, as for none */
  async execute(actor: Actor, input: { ref: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [own] = await tx.query('SELECT FROM session WHERE ref = $1 AND account_id = $2', [input.ref, actor.accountId]);
      if (!own) throw new Problem('not-found');
      await end(tx, 'ref = $1', [input.ref]);
      await tx.emit('sessions.taken-away', { accountId: actor.accountId, which: { only: input.ref } });
    });
  }
}

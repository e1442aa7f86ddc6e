import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import { record } from '#libs/audit';
import { CrisisPreferences } from '#libs/contracts';
import { HearUtterance } from '#libs/messaging';
import { type Actor, KeyMissing, Keyring, Log, Problem, placeOf, ReservedDatabase, type SealedPlace, type Tx } from '#libs/platform';
import { takeSeats } from '#libs/rooms';

const sealedAs = (accountId: string): SealedPlace<'keyring'> => placeOf('crisis_preferences.preferences_sealed', accountId);
type Reader = Pick<Tx, 'query'>;

/** What a member wants those who answer to know: theirs to change and to take back. Read by them, and in a case about them. */
@Injectable()
export class OwnPreferences {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keyring: Keyring,
    private readonly utterances: HearUtterance,
    private readonly log: Log,
  ) {}

  /** Their own. What does not open is nothing to change: it is written anew. */
  async of({ accountId }: Actor): Promise<CrisisPreferences | null> {
    const kept = await this.inCase(this.database, accountId);
    return kept === 'unreadable' ? null : kept;
  }

  /** For whoever answers. One bad row hides what it says, and not all that stands around the case. */
  async inCase(reader: Reader, accountId: string): Promise<CrisisPreferences | 'unreadable' | null> {
    const [row] = await reader.query<{ sealed: string }>(
      'SELECT preferences_sealed AS sealed FROM crisis_preferences WHERE account_id = $1',
      [accountId],
    );
    if (!row) return null;
    try {
      return z.parse(CrisisPreferences, JSON.parse(this.keyring.openSecret(sealedAs(accountId), row.sealed)));
    } catch (error) {
      if (error instanceof KeyMissing) throw error; // another node has it
      this.log.error('preferences-not-opened', { error });
      return 'unreadable';
    }
  }

  /** Words like any other: they are heard, too. `refusal`: what was decided at the door; they are heard, and then refused with it. */
  async set(actor: Actor, preferences: CrisisPreferences, refusal?: Problem): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.inCase(tx, actor.accountId);
      const text = wordsOf(preferences);
      if (text !== '' && (before === null || before === 'unreadable' || text !== wordsOf(before))) await this.#hear(tx, actor, text);
      if (refusal) return;
      await tx.query(
        `INSERT INTO crisis_preferences (account_id, organisation_id, preferences_sealed) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET preferences_sealed = excluded.preferences_sealed`,
        [actor.accountId, actor.organisationId, this.keyring.sealSecret(sealedAs(actor.accountId), JSON.stringify(preferences))],
      );
      await record(tx, actor.organisationId, actor, {
        action: 'crisis-preferences.kept',
        subjectKind: 'account',
        subjectId: actor.accountId,
      });
    });
  }

  /** Gone, not hidden. */
  async wipe(actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM crisis_preferences WHERE account_id = $1', [actor.accountId]);
      await record(tx, actor.organisationId, actor, {
        action: 'crisis-preferences.wiped',
        subjectKind: 'account',
        subjectId: actor.accountId,
      });
    });
  }

  /** In the group that they joined first: its counselors answer, also for who was removed. */
  async #hear(tx: Tx, actor: Actor, text: string): Promise<void> {
    const [room] = await tx.query<{ id: string }>(
      `SELECT r.id FROM membership m JOIN room r ON r.id = m.room_id
       WHERE m.account_id = $1 AND m.seat = 'peer' AND m.state <> 'invited' AND r.kind = 'group' ORDER BY m.state, m.joined_at, r.id LIMIT 1`,
      [actor.accountId],
    );
    if (!room) return;
    const [door] = await takeSeats(tx, [{ actor, roomId: room.id }], { locked: 'wait', removed: 'admit' });
    if (door?.seat && !(door.seat instanceof Problem))
      await this.utterances.hear(tx, { actor, seat: door.seat, text, unseen: 'preferences' });
  }
}

const wordsOf = ({ helps, avoid }: CrisisPreferences): string => [helps, avoid].filter(Boolean).join('\n');

import { Injectable } from '@nestjs/common';
import type { OnboardingView, RoomId, Stage } from '#libs/contracts';
import type { Standing } from '#libs/identity';
import { Problem, ReservedDatabase, Together, type Tx } from '#libs/platform';
import { currentAgreement } from './agreement.queries.js';
import { memberStage, type Progress, staffStage } from './onboarding-stage.policy.js';

type Reader = Pick<Tx, 'query'>;

const PROGRESS = `
  SELECT a.id, a.exit_learned_at IS NOT NULL AS "exitLearned",
         a.staff_sight_at IS NOT NULL AS "staffSightSeen",
         NOT EXISTS (
           SELECT FROM agreement g WHERE g.organisation_id = a.organisation_id
             AND g.version = (SELECT max(version) FROM agreement WHERE organisation_id = a.organisation_id)
             AND NOT EXISTS (SELECT FROM agreement_acceptance c WHERE c.account_id = a.id AND c.version = g.version)) AS "agreementAccepted",
         EXISTS (SELECT FROM membership m WHERE m.account_id = a.id AND m.seat = 'peer' AND m.state = 'invited') AS "aliasMissing",
         EXISTS (SELECT FROM password_credential p WHERE p.account_id = a.id) AS password,
         EXISTS (SELECT FROM device d WHERE d.account_id = a.id) AS pin,
         EXISTS (SELECT FROM authenticator t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS authenticator
  FROM account a WHERE a.id = ANY($1::uuid[])`;

@Injectable()
export class OnboardingQueries {
  readonly #progress = new Together<string, Progress | undefined>((accountIds) => this.#done(accountIds));

  constructor(private readonly database: ReservedDatabase) {}

  async stage({ actor, principal }: Pick<Standing, 'actor' | 'principal'>): Promise<Stage> {
    const done = await this.#progress.ask(actor.accountId);
    if (!done) throw new Error('a session of no account');
    return actor.role === 'member' ? memberStage(done) : staffStage(done, principal.passed);
  }

  async #done(accountIds: readonly string[]): Promise<(Progress | undefined)[]> {
    const rows = await this.database.prepared<Progress & { id: string }>(PROGRESS, [accountIds]);
    const byAccount = new Map(rows.map((row) => [row.id, row]));
    return accountIds.map((id) => byAccount.get(id));
  }

  /** The member's way in: of the room that waits for an alias, or else of the first that has one. */
  async view(standing: Standing, stage: Stage): Promise<OnboardingView> {
    const { actor, language, principal } = standing;
    const [room] = await this.database.query<{ id: RoomId; name: string; patch: number; alias: string | null }>(
      `SELECT r.id, r.name, m.patch, m.alias
       FROM membership m JOIN room r ON r.id = m.room_id
       WHERE m.account_id = $1 AND m.seat = 'peer' AND m.state <> 'removed' AND r.kind = 'group'
       ORDER BY m.state = 'invited' DESC, m.joined_at LIMIT 1`,
      [actor.accountId],
    );
    if (!room) throw new Problem('room-not-found');
    const { id, name, patch, alias } = room;
    return {
      stage,
      language,
      phone: principal.phone,
      room: { id, name, patch, alias, leaders: await leadersOf(this.database, id) },
      agreement: await currentAgreement(this.database, actor.organisationId, language),
    };
  }
}

/** The counselors of a room by the names that its members know. */
async function leadersOf(reader: Reader, roomId: string): Promise<string[]> {
  const leaders = await reader.query<{ alias: string }>(
    `SELECT alias FROM membership WHERE room_id = $1 AND seat = 'counselor' AND state = 'active' ORDER BY joined_at, alias`,
    [roomId],
  );
  return leaders.map(({ alias }) => alias);
}

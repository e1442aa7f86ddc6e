import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import type { Aftercare, Language } from '#libs/contracts';
import { type Actor, Log, NoLongerReadable, ReservedDatabase, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { Disclosures, whatWentOut } from './disclosures.js';
import { Escalation } from './escalation.entity.js';
import { followUpSealedAs } from './follow-up.entity.js';
import { OwnPreferences } from './own-preferences.js';
import { SafetyForms } from './safety-forms.js';
import { colleaguesOf, prove } from './sight.js';

type FollowUps = Aftercare['followUps'];
interface FollowUpRow {
  readonly id: string;
  readonly kind: FollowUps[number]['kind'];
  readonly due_at: Date;
  readonly done_at: Date | null;
  readonly outcome: FollowUps[number]['outcome'];
  readonly sealed: Buffer | null;
  readonly forWhom: string | null;
  readonly doneBy: string | null;
}
interface Around {
  readonly language: Language;
  readonly programme: string;
  readonly has_contact: boolean;
  readonly asked_at: Date | null;
  readonly seen: number | null;
}

/** What stands around one case. The member's own words are read here, by whoever may see the case, and nowhere else by staff. */
@Injectable()
export class ReadAftercare {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly preferences: OwnPreferences,
    private readonly forms: SafetyForms,
    private readonly disclosures: Disclosures,
    private readonly keys: RoomKeys,
    private readonly log: Log,
  ) {}

  execute(actor: Actor, { escalationId }: { escalationId: string }): Promise<Aftercare> {
    return this.database.transaction(async (tx) => {
      const by = await prove(tx, actor, escalationId);
      const escalation = await tx.manager.findOneByOrFail(Escalation, { id: escalationId });
      const { accountId } = escalation;
      const around = await aroundOf(tx, escalation);
      const { passedOn, opened } = await whatWentOut(tx, escalation);
      const value: Aftercare = {
        preferences: accountId === null ? null : await this.preferences.inCase(tx, accountId),
        hasContact: around.has_contact,
        memberLanguage: around.language,
        askedForCallAt: around.asked_at?.toISOString() ?? null,
        seenUpTo: around.seen,
        safetyForms: await this.forms.of(tx, escalation),
        disclosures: await this.disclosures.of(tx, escalationId),
        discloses: passedOn || opened,
        followUps: await this.#followUps(tx, escalation),
        colleagues: (await colleaguesOf(tx, escalationId))
          .filter(({ accountId, signsIn }) => accountId !== by.accountId && signsIn)
          .map(({ accountId, name }) => ({ accountId: accountId as Aftercare['colleagues'][number]['accountId'], name })),
        programme: around.programme,
      };
      await record(tx, by.organisationId, by, { action: 'aftercare.read', subjectKind: 'escalation', subjectId: escalationId });
      return value;
    });
  }

  async #followUps(tx: Tx, { id, roomId }: Escalation): Promise<FollowUps> {
    const rows = await tx.query<FollowUpRow>(
      `SELECT f.id, f.kind, f.due_at, f.done_at, f.outcome, f.line_sealed AS sealed, w.public_name AS "forWhom", d.public_name AS "doneBy"
       FROM follow_up f LEFT JOIN account w ON w.id = f.for_account LEFT JOIN account d ON d.id = f.done_by
       WHERE f.escalation_id = $1 ORDER BY f.due_at`,
      [id],
    );
    const shown: FollowUps = [];
    for (const { kind, due_at, done_at, outcome, sealed, forWhom, doneBy, id: followUpId } of rows) {
      const line = sealed && (await this.#opened(tx, roomId, { followUpId, sealed }));
      shown.push({ kind, dueAt: due_at.toISOString(), forWhom, doneAt: done_at?.toISOString() ?? null, doneBy, outcome, line });
    }
    return shown;
  }

  async #opened(tx: Tx, roomId: string, { followUpId, sealed }: { followUpId: string; sealed: Buffer }): Promise<string | null> {
    try {
      return (await this.keys.of(tx, roomId)).openText(followUpSealedAs(followUpId), sealed);
    } catch (error) {
      if (!(error instanceof NoLongerReadable)) this.log.error('follow-up-not-opened', { error });
      return null;
    }
  }
}

async function aroundOf(tx: Tx, { accountId, roomId }: Escalation): Promise<Around> {
  const [row] = await tx.query<Around>(
    `SELECT coalesce(a.language, 'en') AS language, p.name AS programme, EXISTS (SELECT FROM identity.emergency_contact c WHERE c.account_id = a.id) AS has_contact,
            (SELECT max(t.at) FROM escalation c JOIN escalation_entry t ON t.escalation_id = c.id
             WHERE c.account_id = a.id AND c.cause = 'call-me' AND c.status <> 'closed' AND t.what LIKE 'call-me:%') AS asked_at,
            (SELECT m.read_seq FROM room o JOIN membership m ON m.room_id = o.id AND m.account_id = a.id WHERE o.owner_id = a.id) AS seen
     FROM room r JOIN programme p ON p.id = r.programme_id LEFT JOIN account a ON a.id = $1 WHERE r.id = $2`,
    [accountId, roomId],
  );
  if (!row) throw new Error('a case about nobody');
  return row;
}

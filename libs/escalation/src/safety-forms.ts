import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod/mini';
import { record } from '#libs/audit';
import { type SaveSafetyForm as Input, SafetyAnswers, type SafetyForm } from '#libs/contracts';
import { type Actor, enforce, Log, NoLongerReadable, Problem, placeOf, ReservedDatabase, type SealedPlace, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import type { Escalation } from './escalation.entity.js';
import { mayHelp } from './escalation.policy.js';
import { memberOf, nameOf, takeUp } from './sight.js';
import { tell } from './timeline.js';

const sealedAs = (id: string): SealedPlace<'room'> => placeOf('safety_form.answers_sealed', id);

interface Row {
  readonly id: string;
  readonly version: number;
  readonly at: Date;
  readonly by: string;
  readonly sealed: Buffer;
}

/** What a member answered to a colleague who asked. Answers alone: no text is read for it, and nothing is counted. */
@Injectable()
export class SafetyForms {
  constructor(
    private readonly database: ReservedDatabase,
    private readonly keys: RoomKeys,
    private readonly log: Log,
  ) {}

  /** A version of its own, by anybody who sees the case. @throws {Problem} `safety-form-changed`, `escalation-closed`, `escalation-not-found` */
  save(actor: Actor, { escalationId, after, answers }: Input): Promise<SafetyForm> {
    return this.database.transaction(async (tx) => {
      const { escalation, by } = await takeUp(tx, actor, escalationId);
      memberOf(escalation);
      enforce(mayHelp(escalation));
      const [latest] = await tx.query<{ version: number }>(
        'SELECT coalesce(max(version), 0)::int AS version FROM safety_form WHERE escalation_id = $1',
        [escalationId],
      );
      if (latest?.version !== after) throw new Problem('safety-form-changed');
      const [id, version] = [randomUUID(), after + 1];
      const key = await this.keys.asStored(tx, escalation.roomId);
      await tx.query(
        `INSERT INTO safety_form (id, organisation_id, escalation_id, version, by_account, at, answers_sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, by.organisationId, escalationId, version, by.accountId, tx.now, key.sealText(sealedAs(id), JSON.stringify(answers))],
      );
      await tell(tx, [{ of: escalation, kind: 'safety-form-saved', by: by.accountId, what: String(version) }]);
      await record(tx, by.organisationId, by, {
        action: 'safety-form.saved',
        subjectKind: 'escalation',
        subjectId: escalationId,
        detail: { version },
      });
      return { version, at: tx.now.toISOString(), by: (await nameOf(tx, by.accountId)) ?? '', answers };
    });
  }

  /** Every version, the latest first. */
  async of(tx: Tx, { id, roomId }: Escalation): Promise<SafetyForm[]> {
    const rows = await tx.query<Row>(
      `SELECT f.id, f.version, f.at, coalesce(a.public_name, '') AS by, f.answers_sealed AS sealed
       FROM safety_form f JOIN account a ON a.id = f.by_account WHERE f.escalation_id = $1 ORDER BY f.version DESC`,
      [id],
    );
    if (rows.length === 0) return [];
    const key = await this.keys.of(tx, roomId);
    return rows.map(({ id: formId, version, at, by, sealed }) => {
      const open = () => z.parse(SafetyAnswers, JSON.parse(key.openText(sealedAs(formId), sealed)));
      return { version, at: at.toISOString(), by, answers: this.#opened(open) };
    });
  }

  #opened(open: () => SafetyAnswers): SafetyAnswers | null {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof NoLongerReadable)) this.log.error('safety-form-not-opened', { error });
      return null;
    }
  }
}

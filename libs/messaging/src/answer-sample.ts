import { Injectable } from '@nestjs/common';
import type { z } from 'zod/mini';
import { record } from '#libs/audit';
import type { AnswerSample as Input } from '#libs/contracts';
import { Database, Problem, type StaffActor } from '#libs/platform';
import { LATEST_WEEK } from './read-sample.js';

interface Row {
  readonly closed: boolean;
  readonly answer: string | null;
  readonly messageId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
}

@Injectable()
export class AnswerSample {
  constructor(private readonly database: Database) {}

  /**
   * Whether it was a call for help. Whoever finds one has found somebody whom nobody has answered: it is raised at once, as by a person
   * who worries. @throws {Problem} `sample-not-found`, `sample-closed`, `invalid-input`
   */
  async execute(actor: StaffActor, { sampleId, answer, severity }: z.infer<typeof Input>): Promise<void> {
    const { organisationId, accountId } = actor;
    if ((answer === 'crisis') !== (severity !== null)) throw new Problem('invalid-input', { field: 'severity' });
    await this.database.transaction(async (tx) => {
      const [known] = await tx.query<Row>(
        `SELECT w.week < ${LATEST_WEEK} AS closed, w.answer, m.id AS "messageId", m.room_id AS "roomId", m.author_id AS "accountId",
                coalesce(m.text_key, m.client_key) AS "clientKey"
         FROM lexicon_sample w JOIN message m ON m.id = w.message_id WHERE w.organisation_id = $1 AND w.id = $2 FOR NO KEY UPDATE OF w`,
        [organisationId, sampleId],
      );
      if (!known) throw new Problem('sample-not-found');
      const { closed, answer: before, ...found } = known;
      if (closed) throw new Problem('sample-closed');
      await tx.query('UPDATE lexicon_sample SET answer = $2, severity = $3, answered_by = $4, answered_at = $5 WHERE id = $1', [
        sampleId,
        answer,
        severity,
        accountId,
        tx.now,
      ]);
      if (answer === 'crisis' && before !== 'crisis') await tx.emit('members.worried-about', [{ organisationId, ...found }]);
      await record(tx, organisationId, actor, {
        action: 'sample.answered',
        subjectKind: 'sample',
        subjectId: sampleId,
        detail: { answer, severity },
      });
    });
  }
}

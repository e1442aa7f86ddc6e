import { Injectable } from '@nestjs/common';
import { record } from '#libs/audit';
import { ClockDatabase, Log } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { SECOND_GONE } from './sight.js';
import { addEntry } from './timeline.js';

const MOST = 200;

/** Whoever joined has left, or leads no room of it any more: the plan calls another one beside the holder. */
@Injectable()
export class EmptySecondSeats {
  readonly name = 'second-seats';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns how many seats it emptied */
  async run(): Promise<number> {
    const gone = await this.database.query<{ id: string }>(
      `SELECT e.id FROM escalation e WHERE e.status <> 'closed' AND e.second_id IS NOT NULL AND ${SECOND_GONE} LIMIT ${MOST}`,
    );
    let emptied = 0;
    for (const { id } of gone) {
      const done = await this.#empty(id).catch((error: unknown) => {
        this.log.error('second-seat-failed', { error });
        return false;
      });
      if (done) emptied += 1;
    }
    return emptied;
  }

  #empty(id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const escalation = await tx.manager
        .createQueryBuilder(Escalation, 'e')
        .where(`e.id = :id AND e.status <> 'closed'`, { id })
        .setLock('for_no_key_update')
        .setOnLocked('skip_locked')
        .getOne();
      const [still] = await tx.query(`SELECT FROM escalation e WHERE e.id = $1 AND e.second_id IS NOT NULL AND ${SECOND_GONE}`, [id]);
      if (!escalation || !still) return false;
      await addEntry(tx, escalation, { kind: 'acknowledgement-lapsed', by: null, what: 'second-gone' });
      await tx.manager.update(Escalation, id, { secondId: null, nextPageAt: tx.now, version: escalation.version + 1 });
      tx.ring({ kind: 'escalation', id, paged: false });
      await record(tx, escalation.organisationId, null, { action: 'escalation.second-gone', subjectKind: 'escalation', subjectId: id });
      return true;
    });
  }
}

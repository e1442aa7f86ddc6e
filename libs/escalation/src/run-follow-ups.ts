import { Injectable } from '@nestjs/common';
import { ClockDatabase, Log, type Tx } from '#libs/platform';
import { Escalation } from './escalation.entity.js';
import { FollowUp } from './follow-up.entity.js';
import { backup, type Colleague } from './plan.js';
import { colleaguesOf } from './sight.js';
import { later } from './time.js';
import { addEntry } from './timeline.js';
import { writePages } from './write-pages.js';

const MOST = 200;
/** What is late pages again after this, for ever. */
const AGAIN_MINUTES = { 'check-again': 60, 'second-look': 240 } as const;

/** Pages for what is owed after a case was closed: first whom it was asked of, once late backup too, until somebody has done it. */
@Injectable()
export class RunFollowUps {
  readonly name = 'follow-ups';
  constructor(
    private readonly database: ClockDatabase,
    private readonly log: Log,
  ) {}

  /** @returns for how many somebody was paged */
  async run(): Promise<number> {
    const due = await this.database.query<{ id: string; escalation_id: string }>(
      `SELECT id, escalation_id FROM follow_up WHERE done_at IS NULL AND next_page_at <= clock_now() ORDER BY next_page_at LIMIT ${String(MOST)}`,
    );
    let paged = 0;
    for (const row of due) {
      const done = await this.#page(row.id, row.escalation_id).catch((error: unknown) => {
        this.log.error('follow-up-failed', { error });
        return false;
      });
      if (done) paged += 1;
    }
    return paged;
  }

  /** Once for each time that it is due: whoever has the lock of the case moves it on. */
  #page(id: string, escalationId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const escalation = await tx.manager.findOne(Escalation, {
        where: { id: escalationId },
        lock: { mode: 'for_no_key_update', onLocked: 'skip_locked' },
      });
      if (!escalation) return false;
      const owed = await tx.manager.findOneBy(FollowUp, { id });
      if (!owed?.nextPageAt || owed.doneAt || owed.nextPageAt > tx.now) return false;
      const late = owed.lateAt <= tx.now;
      const whom = whomToPage(await colleaguesOf(tx, escalationId), owed, late);
      if (late && owed.nextPageAt <= owed.lateAt) await addEntry(tx, escalation, { kind: 'follow-up-late', by: null, what: owed.kind });
      await this.#write(tx, escalation, whom);
      await tx.manager.update(FollowUp, id, {
        pages: owed.pages + 1,
        nextPageAt: late ? later(tx.now, AGAIN_MINUTES[owed.kind] * 60) : owed.lateAt,
      });
      return true;
    });
  }

  async #write(tx: Tx, escalation: Escalation, whom: readonly Colleague[]): Promise<void> {
    if (whom.length === 0) {
      this.log.error('follow-up-reaches-nobody');
      await addEntry(tx, escalation, { kind: 'page-failed', by: null, what: 'nobody-reached' });
    } else await writePages(tx, escalation, whom, ['in-app', 'email']);
    await tx.manager.update(Escalation, escalation.id, { step: escalation.step + 1, version: escalation.version + 1 });
    tx.ring({ kind: 'escalation', id: escalation.id, paged: whom.length > 0 });
  }
}

/** Never the closer for a second look; for a check-in only where there is nobody else. Backup joins them, or stands in for them. */
function whomToPage(colleagues: readonly Colleague[], { kind, askedBy, forAccount }: FollowUp, late: boolean): readonly Colleague[] {
  const able = colleagues.filter(({ signsIn }) => signsIn);
  const others = able.filter(({ accountId }) => accountId !== askedBy);
  const asked =
    kind === 'check-again'
      ? able.filter(({ leads, onShift }) => leads && onShift)
      : others.filter(({ accountId, role }) => (forAccount === null ? role === 'supervisor' : accountId === forAccount));
  if (asked.length > 0 && !late) return asked;
  const joined = new Set([...asked, ...backup(others, null)]);
  if (joined.size > 0) return [...joined];
  return kind === 'check-again' ? able : others;
}

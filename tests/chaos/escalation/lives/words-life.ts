import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { now } from '../clock.js';
import { EscalationLife, type Opening } from './escalation-life.js';

const DAY_MS = 86_400_000;

/** A member says it. Nobody answers, whoever has it is late, stays beyond the shift, forgets it, and closes it in the end. */
export class WordsLife extends EscalationLife {
  protected async opening(): Promise<Opening> {
    const { room, member, cookie } = await this.scene.caller();
    const post = { roomId: room.id, clientKey: randomUUID(), text: 'I want to kill myself tonight', confirmed: true };
    return { about: member.accountId, asked: 0, ask: (node) => this.scene.at(node, cookie).ask(api.postMessage, post) };
  }

  protected override paged(): Promise<void> {
    return this.came('email', 'push', 'webhook', 'pagerduty');
  }

  protected override async goes(): Promise<void> {
    if (this.about('silent'))
      await this.also(
        'silent',
        () => this.silence(),
        () => this.came('sms', 'voice'),
      );
    await super.goes();
    if (this.about('target')) await this.also('target', () => this.#miss());
    if (this.about('shift-end')) await this.also('shift-end', () => this.#overstay());
    if (this.about('lapse')) {
      const letters = await this.lettersOfIt();
      await this.also('lapse', () => this.#forget());
      await this.sees('its acknowledgement lapsed once', ({ lapsed, status }) => lapsed === 1 && status === 'open');
      await this.until('whoever had it was paged again', async () => (await this.lettersOfIt()) > letters);
      await this.take(0);
    }
    if (this.about('follow-up')) await this.also('follow-up', () => this.#close());
  }

  async #miss(): Promise<void> {
    await this.rows('UPDATE escalation SET due_at = clock_now() WHERE id = $1 AND missed_at IS NULL');
    await this.sees('its target was missed once', ({ missed }) => missed === 1);
  }

  /** Whoever has it has been on shift before, and is no more. */
  async #overstay(): Promise<void> {
    const shift = (ends: string) =>
      this.rows(
        `UPDATE shift SET starts_at = least(starts_at, clock_now() - interval '8 hours'), ends_at = clock_now() ${ends}
         FROM escalation e WHERE e.id = $1 AND shift.account_id = e.holder_id`,
      );
    await this.rows(`UPDATE escalation SET acknowledged_at = clock_now() - interval '4 hours' WHERE id = $1`);
    await shift(`- interval '6 minutes'`);
    await this.sees('others were told once that the shift is over', ({ shiftEnds }) => shiftEnds === 1);
    await shift(`+ interval '60 days'`);
  }

  /** Ten idle minutes have passed: its row is moved, and no clock. */
  async #forget(): Promise<void> {
    await this.rows('UPDATE escalation SET lapses_at = clock_now() WHERE id = $1 AND lapses_at > clock_now()');
    await this.sees('it lapsed', ({ lapsed }) => lapsed > 0);
  }

  async #close(): Promise<void> {
    const { cookie } = this.whom;
    await this.insist(0, async (node) => {
      const [row] = await this.rows<{ version: number }>('SELECT version FROM escalation WHERE id = $1');
      const answer = await this.scene.at(node, cookie).ask(api.closeEscalation, {
        escalationId: this.id,
        version: row?.version ?? 0,
        disposition: 'passed-to-crisis-team',
        note: 'Spoke by phone, the team is there.',
        checkAgainAt: new Date(now() + 2 * DAY_MS).toISOString(),
        secondLookBy: 'any-supervisor',
      });
      return { ok: answer.ok || answer.body['type' as never] === 'escalation-closed' };
    });
    await this.sees('somebody was asked once for a second look', ({ looks }) => looks === 1);
  }
}

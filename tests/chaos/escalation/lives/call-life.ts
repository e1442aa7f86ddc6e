import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { callbackPaths, TAKE_KEY, telephoneWords } from '#libs/reach';
import { EscalationLife, type Opening } from './escalation-life.js';

/** A member asks to be called. Nobody looks, until the telephone rings: whoever is called takes it by a key. */
export class CallLife extends EscalationLife {
  protected async opening(): Promise<Opening> {
    const { member, cookie } = await this.scene.caller();
    const asked = { clientKey: randomUUID() };
    return { about: member.accountId, asked: 0, ask: (node) => this.scene.at(node, cookie).ask(api.callMe, asked) };
  }

  protected override async goes(): Promise<void> {
    if (!this.about('key')) return super.goes();
    await this.silence();
    await this.came('sms', 'voice');
    await this.dyingAt('key', 1, () => this.#press(1));
    await this.#press(0);
    await this.sees('the key took it once', ({ status, taken, byKey }) => status === 'acknowledged' && taken === 1 && byKey === 1);
    const unanswered = await this.rows(`SELECT FROM page WHERE escalation_id = $1 AND means = 'voice' AND answered_at IS NULL`);
    if (unanswered.length > 0) this.wrong.push('it was taken by a key, and its page has no answer');
  }

  /** As the provider does: the same call, told again until the house has answered. */
  async #press(first: number): Promise<void> {
    const [page] = await this.rows<{ id: string }>(`SELECT id FROM page WHERE escalation_id = $1 AND means = 'voice'`);
    const id = page?.id ?? '';
    const form = { Digits: TAKE_KEY, CallSid: this.scene.outside.sidOf(id) };
    const taken = await this.insist(first, async (node) => {
      const { ok, text } = await this.scene.provider(node, callbackPaths.keys(id, 1), form);
      return { ok: ok && text.includes(telephoneWords.en.answer.taken) };
    });
    if (!taken) throw new Error('its key took nothing');
  }
}

import { randomInt, randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { callbackPaths } from '#libs/reach';
import type { Seated } from '#libs/testing';
import { EscalationLife, type Opening } from './escalation-life.js';
import { mailOf } from './life.js';

/**
 * Somebody worries about another, whose counselor is reached by nothing: a mailbox that is none, a number that takes no SMS, and a call that
 * nobody answers. Each page fails for good, the next means is tried, and with the last of them the next step is due: a supervisor's.
 */
export class WorryLife extends EscalationLife {
  protected override whom = this.scene.staff[1]!;

  protected async opening(): Promise<Opening> {
    const { scene } = this;
    const { room, member, cookie } = await scene.caller(await this.#outOfReach());
    const { cookie: worried } = await scene.member('Maple', room);
    const post = { roomId: room.id, clientKey: randomUUID(), text: 'Good evening everybody.', confirmed: false };
    const said = await scene.at(0, cookie).get(api.postMessage, post);
    if (said.outcome !== 'posted') throw new Error('a good evening was not posted');
    const report = { messageId: said.message.id, reason: 'worried', note: null };
    return { about: member.accountId, asked: 0, ask: (node) => scene.at(node, worried).ask(api.reportMessage, report) };
  }

  protected override async paged(): Promise<void> {
    await this.until('whoever is out of reach was called', async () => (await this.#call()) !== undefined);
    await this.dyingAt('receipt', 1, () => this.#unanswered(1));
    await this.#unanswered(0);
    await this.came('email');
    await this.sees('each of three pages failed once', ({ failed, failures }) => failed === 3 && failures === 3);
  }

  async #outOfReach(): Promise<Seated> {
    const { programme, sink, outside } = this.scene;
    const lee = await programme.staff('counselor', 'Lee');
    const number = `+1556${String(randomInt(1e7)).padStart(7, '0')}`;
    await programme.duty(lee, 60 * 24);
    await this.scene.cluster.postgres.run(
      `INSERT INTO identity.contact (account_id, kind, organisation_id, address, proven_at) VALUES ($1, 'phone', $2, $3, clock_now())`,
      [lee.accountId, lee.organisationId, number],
    );
    sink.refused.add(mailOf(lee));
    outside.noText.add(number);
    return lee;
  }

  async #call(): Promise<string | undefined> {
    const [page] = await this.rows<{ id: string }>(
      `SELECT id FROM page WHERE escalation_id = $1 AND means = 'voice' AND state IN ('sent', 'failed') AND step = 0`,
    );
    return page?.id;
  }

  async #unanswered(first: number): Promise<void> {
    const id = (await this.#call()) ?? '';
    const form = { CallSid: this.scene.outside.sidOf(id), CallStatus: 'no-answer' };
    const told = await this.insist(first, (node) => this.scene.provider(node, callbackPaths.status(id), form));
    if (!told) throw new Error('nobody would hear that it was not answered');
  }
}

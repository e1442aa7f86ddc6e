import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { type RoomMade, type Seated, TestClient } from '#libs/testing';
import type { KindOfPost } from '../node/failpoint-table.js';
import type { Postgres } from './postgres.js';
import type { ServerNode } from './server-node.js';

/** What the phone is told. */
const answers: Record<KindOfPost, string> = {
  call: 'posted',
  reply: 'posted',
  paused: 'paused',
  refused: 'message-not-found',
  kept: 'busy',
};

interface Options {
  readonly kind: KindOfPost;
  readonly room: RoomMade;
  readonly member: Seated;
  readonly cookie: string;
  readonly origin: string;
}

/** One text that calls for help, said in one of the ways in which it is kept. */
export class CallForHelp {
  readonly clientKey = randomUUID();
  #root: string | null = null;
  /** What it waits for, which is why there is no place for it. */
  #free: (() => Promise<void>) | null = null;

  constructor(
    readonly postgres: Postgres,
    readonly options: Options,
  ) {}

  get kind(): KindOfPost {
    return this.options.kind;
  }

  get root(): string | null {
    return this.#root;
  }

  async prepare(node: ServerNode, others: string): Promise<AsyncDisposable> {
    const { room, origin } = this.options;
    if (this.kind === 'reply') {
      const said = { roomId: room.id, clientKey: randomUUID(), text: 'How was your day?', confirmed: true };
      const answer = await new TestClient(node.base, origin, others).get(api.postMessage, said);
      this.#root = answer.outcome === 'posted' ? answer.message.id : null;
    }
    if (this.kind === 'kept') {
      const session = await this.postgres.session();
      await session.query('BEGIN');
      await session.query('SELECT FROM room WHERE id = $1 FOR NO KEY UPDATE', [room.id]);
      this.#free = () => session.end();
    }
    return { [Symbol.asyncDispose]: () => this.#letGo() };
  }

  /** @returns `posted`, `paused`, or the code of the refusal */
  async sayAt(node: ServerNode): Promise<string> {
    const window = await this.#at(node).socket();
    try {
      const reply = await window.say('message:post', this.#post());
      return reply.ok ? reply.value.outcome : reply.problem.type;
    } finally {
      window.close();
    }
  }

  wrongAnswer(answer: string): string[] {
    return answer === answers[this.kind] ? [] : [`it was answered ${answer} and not ${answers[this.kind]}`];
  }

  /** The phone asks again, at one node after the other; where it was asked whether it means it, it says so there. @returns what was wrong */
  async sayAgain(nodes: readonly ServerNode[]): Promise<string[]> {
    await this.#letGo();
    const wrong: string[] = [];
    const posted = new Set<string>();
    for (const [n, node] of nodes.entries()) {
      const confirmed = this.kind === 'paused' && n > 0;
      const answer = await this.#at(node).ask(api.postMessage, { ...this.#post(), ...(confirmed && { confirmed }) });
      const is = answer.ok ? answer.body.outcome : answer.body.type;
      const wanted = this.kind === 'kept' || confirmed ? 'posted' : answers[this.kind];
      if (is !== wanted) wrong.push(`said again, it was answered ${is} and not ${wanted}`);
      if (answer.ok && answer.body.outcome === 'posted') posted.add(`${answer.body.message.id} ${String(answer.body.message.seq)}`);
    }
    if (posted.size > 1) wrong.push('said again, it was answered in two ways');
    const { messages, held, escalations } = await keptOf(this);
    const most = this.kind === 'refused' ? 0 : 1;
    if (messages !== most || held === 0 || escalations !== 1)
      wrong.push(`in the end ${String(messages)} messages, ${String(held)} signals, ${String(escalations)} escalations`);
    return wrong;
  }

  #post() {
    const text = 'I want to kill myself tonight';
    const post = { roomId: this.options.room.id, clientKey: this.clientKey, text, confirmed: this.kind !== 'paused' };
    if (this.kind === 'reply') return { ...post, thread: this.#root, quotes: this.#root };
    return this.kind === 'refused' ? { ...post, thread: this.clientKey } : post; // no message has this id
  }

  #at(node: ServerNode): TestClient {
    return new TestClient(node.base, this.options.origin, this.options.cookie);
  }

  async #letGo(): Promise<void> {
    await this.#free?.();
    this.#free = null;
  }
}

interface Kept {
  readonly messages: number;
  /** Signals that an escalation holds together with the text. */
  readonly held: number;
  readonly escalations: number;
  /** What is read on from, though no message holds it. */
  readonly loose: number;
  readonly paused: boolean;
  readonly replies: number;
}

export async function keptOf({ postgres, clientKey, root, options }: CallForHelp): Promise<Kept> {
  const [row] = await postgres.look<Kept>(
    `SELECT (SELECT count(*)::int FROM message WHERE client_key = $1) AS messages,
            (SELECT count(*)::int FROM signal s JOIN escalation_evidence e ON e.escalation_id = s.escalation_id AND e.client_key = s.client_key
             WHERE s.client_key = $1) AS held,
            (SELECT count(*)::int FROM escalation WHERE account_id = $2) AS escalations,
            (SELECT count(*)::int FROM loose_text WHERE client_key = $1) AS loose,
            EXISTS (SELECT FROM membership WHERE account_id = $2 AND pause_offered_for = $1) AS paused,
            coalesce((SELECT replies FROM message WHERE id = $3), 0)::int AS replies`,
    [clientKey, options.member.accountId, root],
  );
  if (!row) throw new Error('nothing was asked');
  return row;
}

/** All of it or nothing; and all, where it was committed. */
export function wrongIn({ kind }: CallForHelp, kept: Kept, { committed }: { readonly committed: boolean }): string[] {
  const { messages, held, escalations, loose, paused, replies } = kept;
  const all = held > 0;
  const posts = kind === 'call' || kind === 'reply';
  const wanted = {
    messages: all && posts ? 1 : 0,
    escalations: all ? 1 : 0,
    loose: all && !posts ? 1 : 0,
    paused: all && kind === 'paused',
    replies: all && kind === 'reply' ? 1 : 0,
  };
  const is = { messages, escalations, loose, paused, replies };
  const halves = JSON.stringify(is) === JSON.stringify(wanted) ? [] : [`${String(held)} signals that are held, and ${JSON.stringify(is)}`];
  return [...halves, ...(committed && !all ? ['it was committed, and no escalation holds it'] : [])];
}

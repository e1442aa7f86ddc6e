import type { BrowserContext, Page, WebSocketRoute } from '@playwright/test';

type Packet = string | Buffer;
/** socket.io over a WebSocket: `42<id>["event",input]` asks, `43<id>[reply]` answers, `42["frame",body]` tells; `40` asks to be let in, `44` refuses it, `41` ends it. */
const ASKED = /^42(\d+)\["message:post",(.*)\]$/su;
const EVENT = /^42(\d+)\["([^"]+)"/u;
const ANSWER = /^43\d+\[/u;

export interface Posted {
  readonly clientKey: string;
  readonly text: string;
  readonly thread: string | null;
}

/** The live line between pages and the server, in a hand that can cut it. */
export class Wire {
  /** Each time a page asked to post, whether or not it was heard. */
  readonly posts: Posted[] = [];
  /** How many lines were begun while none was cut. */
  opened = 0;
  readonly #open = new Set<WebSocketRoute>();
  #cut = false;
  #toServer: 'all' | 'no posts' = 'all';
  #toPage: 'all' | 'no answers' | 'nothing' = 'all';
  readonly #refusals: object[] = [];
  #turnedAway: object | undefined;
  readonly #full = new Map<string, object>();
  /** When a page asked for what the server has no room for, event by event. */
  readonly #inVain = new Map<string, number[]>();

  static async of(where: BrowserContext | Page): Promise<Wire> {
    const wire = new Wire();
    await where.routeWebSocket(/\/socket\.io\//u, (page) => wire.#carry(page));
    return wire;
  }

  /** Every line ends now, and none begins, until it is mended. */
  async cut(): Promise<void> {
    this.#cut = true;
    await Promise.all([...this.#open].map((page) => page.close()));
    this.#open.clear();
  }

  mend(): void {
    this.#cut = false;
    this.#toServer = 'all';
    this.#toPage = 'all';
  }

  /** The server hears, and is not heard. */
  loseAnswers(): void {
    this.#toPage = 'nothing';
  }

  /** The server hears, and tells what is new; whether it has what was asked it does not say. */
  loseReplies(): void {
    this.#toPage = 'no answers';
  }

  /** What a page asks to post gets lost on the way. */
  losePosts(): void {
    this.#toServer = 'no posts';
  }

  /** The page of the latest line hears this packet, as if the server had sent it. */
  tell(packet: string): void {
    [...this.#open].at(-1)?.send(packet);
  }

  /** The next one that a page asks to post is answered so, and not heard. */
  refuse(problem: { readonly type: string; readonly retryAfterMs?: number }): void {
    this.#refusals.push(problem);
  }

  /** Each time that a page asks for `event` it is answered so, and the server does not hear it, until {@link hasRoom}. */
  isFull(event: string, problem: { readonly type: string; readonly retryAfterMs?: number }): void {
    this.#full.set(event, problem);
  }

  hasRoom(event: string): void {
    this.#full.delete(event);
  }

  askedInVain(event: string): readonly number[] {
    return this.#inVain.get(event) ?? [];
  }

  /** None that a page opens is let in, and each is told why, until {@link letIn}. */
  turnAway(problem: { readonly type: string }): void {
    this.#turnedAway = problem;
  }

  letIn(): void {
    this.#turnedAway = undefined;
  }

  /** The server says good-bye to every page, and the network is well. */
  end(): void {
    for (const page of this.#open) page.send('41');
  }

  #carry(page: WebSocketRoute): void {
    if (this.#cut) {
      void page.close();
      return;
    }
    this.#open.add(page);
    this.opened += 1;
    const server = page.connectToServer();
    page.onMessage((packet: Packet) => {
      if (this.#turnedAway && String(packet) === '40') {
        page.send(`44${JSON.stringify({ message: 'refused', data: this.#turnedAway })}`);
        return;
      }
      const [, asked, event = ''] = EVENT.exec(String(packet)) ?? [];
      const full = this.#full.get(event);
      if (full) {
        this.#inVain.set(event, [...this.askedInVain(event), Date.now()]);
        page.send(`43${String(asked)}${JSON.stringify([{ ok: false, problem: full }])}`);
        return;
      }
      const [, id, input] = ASKED.exec(String(packet)) ?? [];
      if (input !== undefined) this.posts.push(JSON.parse(input) as Posted);
      const problem = input === undefined ? undefined : this.#refusals.shift();
      if (problem) page.send(`43${String(id)}${JSON.stringify([{ ok: false, problem }])}`);
      else if (input === undefined || this.#toServer === 'all') server.send(packet);
    });
    server.onMessage((packet: Packet) => {
      if (this.#toPage === 'all' || (this.#toPage === 'no answers' && !ANSWER.test(String(packet)))) page.send(packet);
    });
  }
}

import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { type Asked, LocalServer } from './local-server.js';

export interface Told extends Asked {
  readonly body: string;
}
type Answer = (response: ServerResponse, told: Told) => void;

export const answers =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end();
  };

export const drops: Answer = (response) => {
  response.destroy();
};

/** A system outside, PagerDuty's or the clinic's own: keeps what it is told, and answers as the spec has it. */
export class FakeSystem implements AsyncDisposable {
  readonly told: Told[] = [];
  answer: Answer = answers(202);

  private constructor(private readonly server: LocalServer) {}

  static async open(): Promise<FakeSystem> {
    const system: FakeSystem = new FakeSystem(
      await LocalServer.listen((asked, response) => {
        const told = { ...asked, body: asked.raw.toString('utf8') };
        system.told.push(told);
        system.answer(response, told);
      }),
    );
    return system;
  }

  get url(): string {
    return this.server.url;
  }

  /** The first that came. */
  first = (): Told => {
    const [first] = this.told;
    if (!first) throw new Error('nothing was told');
    return first;
  };

  /** What came since the last call of this. */
  taken = (): { readonly headers: IncomingHttpHeaders; readonly body: Record<string, unknown> }[] =>
    this.told.splice(0).map(({ headers, body }) => ({ headers, body: JSON.parse(body) as Record<string, unknown> }));

  [Symbol.asyncDispose](): Promise<void> {
    return this.server[Symbol.asyncDispose]();
  }
}

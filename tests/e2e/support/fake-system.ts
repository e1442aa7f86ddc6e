import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Told {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly raw: Buffer;
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

  private constructor(
    private readonly server: http.Server,
    readonly url: string,
  ) {}

  static async open(): Promise<FakeSystem> {
    const server = http.createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const system = new FakeSystem(server, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const raw = Buffer.concat(parts);
        const told = { path: request.url ?? '', headers: request.headers, body: raw.toString('utf8'), raw };
        system.told.push(told);
        system.answer(response, told);
      });
    });
    return system;
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

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

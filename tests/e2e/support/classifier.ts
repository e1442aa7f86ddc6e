import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedOf {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}
type Answer = (response: ServerResponse, asked: AskedOf) => void;

export const says =
  (opinion: object): Answer =>
  (response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify(opinion));
export const NONE = says({ severity: 'none' });

/** A classifier on this machine that keeps what it is asked, and answers as the spec has it. */
export class Classifier implements AsyncDisposable {
  readonly asked: AskedOf[] = [];
  answer: Answer = NONE;

  private constructor(
    private readonly server: http.Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Classifier> {
    const server = http.createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const classifier = new Classifier(server, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/classify`);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const asked = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
        classifier.asked.push(asked);
        classifier.answer(response, asked);
      });
    });
    return classifier;
  }

  texts = (): unknown[] => this.asked.map(({ body }) => (JSON.parse(body) as { text?: unknown }).text);

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

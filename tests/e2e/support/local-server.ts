import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
}

/** An http server on this machine that reads each request to its end. */
export class LocalServer implements AsyncDisposable {
  private constructor(
    private readonly server: http.Server,
    readonly url: string,
  ) {}

  static async listen(onAsked: (asked: Asked, response: ServerResponse) => void): Promise<LocalServer> {
    const server = http.createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => onAsked({ path: request.url ?? '', headers: request.headers, raw: Buffer.concat(parts) }, response));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new LocalServer(server, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { AUDITOR_ROLE, type AuditorConfig, Log } from '#libs/platform';
import { TEST_ORIGIN, type TestApp } from '#libs/testing';
import { Auditor } from '../../../apps/auditor/src/auditor.js';

export const PROBE_SECRET = 'a secret that the server and its auditor share, of some length';

/** An address outside, which keeps what it is pinged with. */
export class Outside implements AsyncDisposable {
  readonly #pings: string[] = [];
  #status = 200;
  private constructor(
    private readonly server: http.Server,
    readonly url: string,
  ) {}

  static async open(): Promise<Outside> {
    const server = http.createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const outside = new Outside(server, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/ping`);
    server.on('request', (request, response) => {
      outside.#pings.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.writeHead(outside.#status).end('OK');
    });
    return outside;
  }

  /** Since the last call of this. */
  pings(): string[] {
    return this.#pings.splice(0);
  }

  /** What it says from now on to whoever pings it. */
  answer(status: number): void {
    this.#status = status;
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Once more, where it was. */
  async reopen(): Promise<void> {
    this.server.listen(Number(new URL(this.url).port), '127.0.0.1');
    await once(this.server, 'listening');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** The address of this database for what has only the auditor's role. */
export function asAuditor(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c role=${AUDITOR_ROLE}`);
  return url.href;
}

/** An auditor of this app, whose looks the spec takes itself. */
export function auditorOf(app: TestApp, over: Partial<AuditorConfig> = {}): { auditor: Auditor; logged: () => string } {
  const lines: string[] = [];
  const config: AuditorConfig = {
    databaseUrl: asAuditor(app.database.url),
    probeSecret: PROBE_SECRET,
    probeUrl: app.base,
    heartbeatUrl: null,
    origins: [TEST_ORIGIN],
    smtpUrl: null,
    mailFrom: 'Lamplight <lamplight@example.org>',
    logLevel: 'debug',
    ...over,
  };
  return {
    auditor: new Auditor(config, new Log('debug', { write: (line: string) => void lines.push(line) })),
    logged: () => lines.join(''),
  };
}

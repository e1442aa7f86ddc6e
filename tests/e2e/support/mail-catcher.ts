import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Caught {
  readonly to: string[];
  readonly raw: string;
  header(name: string): string | undefined;
}

/** A mail server that keeps what it is given. */
export class MailCatcher implements AsyncDisposable {
  readonly mails: Caught[] = [];
  #refusing: { code: number; at: 'recipient' | 'data' } | null = null;
  readonly #server: SMTPServer;
  readonly #waiting = new Set<() => void>();

  private constructor() {
    const refusal = (code: number) => Object.assign(new Error('not now'), { responseCode: code });
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(this.#refusing?.at === 'recipient' ? refusal(this.#refusing.code) : null),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.#refusing?.at === 'data') return done(refusal(this.#refusing.code));
          const raw = Buffer.concat(chunks).toString('utf8');
          this.mails.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw,
            header: (name) => new RegExp(`^${name}: (.*)$`, 'imu').exec(raw)?.[1]?.trim(),
          });
          done();
          for (const look of this.#waiting) look();
        });
      },
    });
  }

  static async listen(): Promise<MailCatcher> {
    const catcher = new MailCatcher();
    await new Promise<void>((resolve, reject) => {
      catcher.#server.once('error', reject);
      catcher.#server.listen(0, '127.0.0.1', resolve);
    });
    return catcher;
  }

  get url(): string {
    return `smtp://127.0.0.1:${String((this.#server.server.address() as AddressInfo).port)}`;
  }

  refuse(code: number, at: 'recipient' | 'data'): void {
    this.#refusing = { code, at };
  }
  accept(): void {
    this.#refusing = null;
  }

  /** As soon as there are that many. */
  async caught(count: number, within = 20_000): Promise<readonly Caught[]> {
    if (this.mails.length >= count) return this.mails;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${String(this.mails.length)} mails came, not ${String(count)}`)), within);
      const look = () => {
        if (this.mails.length < count) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        resolve(this.mails);
      };
      this.#waiting.add(look);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }
}

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
  #held: { readonly taken: (page: string | undefined) => void; readonly dropped: Promise<true> } | null = null;

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
          const mail: Caught = {
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw,
            header: (name) => new RegExp(`^${name}: (.*)$`, 'imu').exec(raw)?.[1]?.trim(),
          };
          if (this.#held) {
            this.#held.taken(mail.header('X-Lamplight-Page'));
            void this.#held.dropped.then(() => done(refusal(451)));
            return;
          }
          this.mails.push(mail);
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

  /** Takes what comes next and does not say so, until it is dropped unsaid. */
  hold(): { taken: Promise<string | undefined>; drop: () => void } {
    const taken = Promise.withResolvers<string | undefined>();
    const dropped = Promise.withResolvers<true>();
    this.#held = { taken: taken.resolve, dropped: dropped.promise };
    const drop = () => {
      this.#held = null;
      dropped.resolve(true);
    };
    return { taken: taken.promise, drop };
  }

  /** As soon as there are that many. */
  caught(count: number): Promise<readonly Caught[]> {
    return this.until((mails) => mails.length >= count);
  }

  async until(wanted: (mails: readonly Caught[]) => boolean, within = 20_000): Promise<readonly Caught[]> {
    if (wanted(this.mails)) return this.mails;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the mail did not come; ${String(this.mails.length)} others did`)), within);
      const look = () => {
        if (!wanted(this.mails)) return;
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

import { createServer, type Server, type Socket } from 'node:net';

/**
 * What a mail server may do to a letter:
 * - `refuse`: not now (451). `refuse-person`: never, this address (550).
 * - `hang`: it takes the letter and never answers. `drop`: it takes the letter, and the line ends before its answer.
 * - `slow`: the answer comes late. `away`: nobody opens the door.
 */
export type MailMode = 'ok' | 'refuse' | 'refuse-person' | 'hang' | 'drop' | 'slow' | 'away';

/** A letter that came whole, whatever was answered. */
export interface Letter {
  /** The page's own id: the same on every try. */
  readonly key: string;
  readonly to: string;
  /** Milliseconds since 1970, on the clock of this process. */
  readonly at: number;
}

const SLOW_MS = 1_500;

/** A mail server that keeps a list of every page that it was handed. */
export class MailSink implements AsyncDisposable {
  readonly letters: Letter[] = [];
  mode: MailMode = 'ok';
  /** Addresses of which it knows nobody, and never will. */
  readonly refused = new Set<string>();
  readonly #sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static listen(): Promise<MailSink> {
    return new Promise((resolve) => {
      const server = createServer((socket) => sink.#talk(socket));
      let sink: MailSink;
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        sink = new MailSink(server, `smtp://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`);
        resolve(sink);
      });
    });
  }

  #talk(socket: Socket): void {
    if (this.mode === 'away') return void socket.resetAndDestroy();
    this.#sockets.add(socket);
    let [said, to, inLetter] = ['', '', false];
    const answer = (line: string) => {
      if (socket.writable) socket.write(`${line}\r\n`);
    };
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString('latin1');
      for (;;) {
        const end = inLetter ? '\r\n.\r\n' : '\r\n';
        const at = said.indexOf(end);
        if (at < 0) return;
        const piece = said.slice(0, at);
        said = said.slice(at + end.length);
        if (inLetter) {
          inLetter = false;
          this.#take(piece, to, socket, answer);
        } else if (/^RCPT/i.test(piece)) {
          to = /<(.*?)>/.exec(piece)?.[1] ?? '';
          answer(this.mode === 'refuse-person' || this.refused.has(to) ? '550 nobody of that name' : '250 ok');
        } else if (/^DATA/i.test(piece)) {
          inLetter = true;
          answer('354 go on');
        } else {
          answer(/^QUIT/i.test(piece) ? '221 bye' : '250 ok');
          if (/^QUIT/i.test(piece)) socket.end();
        }
      }
    });
    answer('220 sink');
  }

  #take(letter: string, to: string, socket: Socket, answer: (line: string) => void): void {
    if (this.mode === 'refuse') {
      answer('451 not now');
      return;
    }
    const key = /^X-Lamplight-Page: (\S+)/im.exec(letter)?.[1];
    if (key) this.letters.push({ key, to, at: performance.timeOrigin + performance.now() });
    if (this.mode === 'hang') return;
    if (this.mode === 'drop') return void socket.resetAndDestroy();
    if (this.mode === 'slow') setTimeout(() => answer('250 taken'), SLOW_MS);
    else answer('250 taken');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

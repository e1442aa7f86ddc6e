import { write, writeSync } from 'node:fs';

/** So much may wait to be written: some thousands of lines. */
const MOST_BYTES = 1_048_576;
const PIECE_BYTES = 65_536;
const AGAIN_MS = 100;

/**
 * Where log lines go: a file descriptor that may be full, closed, or read by nobody. Whoever logs never waits, and never learns of it: what does not
 * fit is dropped and counted, and the count is the next line that gets through.
 */
export class LogSink {
  readonly #lines: Buffer[] = [];
  #held = 0;
  #dropped = 0;
  /** Bytes that are being written now; the operating system has them. */
  #writing = 0;
  #waiting = false;
  #closed = false;

  /** `tellLost` logs how many lines were dropped; there is room for it then. */
  constructor(
    private readonly fd: number,
    private readonly tellLost: (count: number) => void,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  /** Bytes that wait. */
  get held(): number {
    return this.#held;
  }

  write(line: string): void {
    if (this.#closed) return;
    const bytes = Buffer.from(line);
    if (this.#held + bytes.length > this.mostBytes) {
      this.#dropped += 1;
      return;
    }
    this.#hold(bytes);
    this.#next();
  }

  /** At the end of the process: what can be written at once, behind what is on its way. */
  end(): void {
    this.#closed = true;
    this.#took(this.#writing);
    try {
      while (this.#lines.length > 0) this.#took(writeSync(this.fd, this.#piece()));
    } catch {
      // Full, or read by nobody: there is nobody to tell.
    }
  }

  #hold(bytes: Buffer): void {
    this.#lines.push(bytes);
    this.#held += bytes.length;
  }

  #next(): void {
    if (this.#writing > 0 || this.#waiting || this.#closed || this.#lines.length === 0) return;
    const piece = this.#piece();
    this.#writing = piece.length;
    write(this.fd, piece, (error, bytes) => {
      if (this.#closed) return;
      this.#writing = 0;
      if (!error) {
        this.#took(bytes);
        this.#again();
      } else if (error.code === 'EPIPE' || error.code === 'EBADF') this.#give();
      else this.#wait();
    });
  }

  #wait(): void {
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      this.#again();
    }, AGAIN_MS).unref();
  }

  #again(): void {
    const lost = this.#dropped;
    if (lost > 0 && this.#held < this.mostBytes / 2) {
      this.#dropped = 0;
      this.tellLost(lost);
    }
    this.#next();
  }

  /** Whoever read is gone for good. */
  #give(): void {
    this.#closed = true;
    this.#lines.length = this.#held = 0;
  }

  #piece(): Buffer {
    const some: Buffer[] = [];
    let size = 0;
    for (const line of this.#lines) {
      if (size > 0 && size + line.length > PIECE_BYTES) break;
      some.push(line);
      size += line.length;
    }
    return Buffer.concat(some);
  }

  #took(bytes: number): void {
    this.#held -= bytes;
    for (let left = bytes; left > 0; ) {
      const [first] = this.#lines;
      if (!first) return;
      if (first.length > left) {
        this.#lines[0] = first.subarray(left);
        return;
      }
      left -= first.length;
      this.#lines.shift();
    }
  }
}

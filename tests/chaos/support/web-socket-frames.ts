/** The bytes of one direction of a WebSocket, cut into what they are: the HTTP head, then whole frames (RFC 6455, 5.2). */
export class WebSocketFrames {
  #rest = Buffer.alloc(0);
  #inHead = true;

  take(chunk: Buffer): Piece[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const pieces: Piece[] = [];
    for (let piece = this.#next(); piece; piece = this.#next()) pieces.push(piece);
    return pieces;
  }

  #next(): Piece | null {
    const size = this.#inHead ? this.#headSize() : frameSize(this.#rest);
    if (size === null || this.#rest.length < size) return null;
    const bytes = this.#rest.subarray(0, size);
    this.#rest = this.#rest.subarray(size);
    if (!this.#inHead) return { bytes, says: beginningOf(bytes) };
    this.#inHead = false;
    return { bytes, says: '' };
  }

  #headSize(): number | null {
    const end = this.#rest.indexOf('\r\n\r\n');
    return end < 0 ? null : end + 4;
  }
}

export interface Piece {
  readonly bytes: Buffer;
  /** The first two characters of a text: `42` is an event of socket.io, `43` the answer to one. */
  readonly says: string;
}

function frameSize(buffer: Buffer): number | null {
  const [, second] = buffer;
  if (second === undefined) return null;
  const [stated, mask] = [second & 0x7f, second & 0x80 ? 4 : 0];
  if (stated < 126) return 2 + mask + stated;
  if (stated === 126) return buffer.length < 4 ? null : 4 + mask + buffer.readUInt16BE(2);
  return buffer.length < 10 ? null : 10 + mask + Number(buffer.readBigUInt64BE(2));
}

function beginningOf(frame: Buffer): string {
  const [first = 0, second = 0] = frame;
  if ((first & 0x0f) !== 1) return '';
  const stated = second & 0x7f;
  const at = stated < 126 ? 2 : stated === 126 ? 4 : 10;
  if (!(second & 0x80)) return frame.toString('latin1', at, at + 2);
  const mask = frame.subarray(at, at + 4);
  return String.fromCharCode(...frame.subarray(at + 4, at + 6).map((byte, n) => byte ^ (mask[n] ?? 0)));
}

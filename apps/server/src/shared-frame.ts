import type { Frame, FrameName } from '#libs/contracts';
import type { RoomSocket } from './rooms.gateway.js';

/** A whole text, in one frame, from a server: without a mask. */
const TEXT = 0x81;

/**
 * What many sockets are sent, encoded once: one JSON text, and one buffer of header and payload, so that each socket costs
 * one write of one piece. On the wire it is what `emit` would send (socket.io 5: `42["frame",body]`).
 */
export class SharedFrame<F extends FrameName> {
  #encoded: { readonly packet: string; readonly options: object } | null = null;

  constructor(
    private readonly name: F,
    private readonly body: Frame<F>,
  ) {}

  sendTo({ client }: RoomSocket): void {
    this.#encoded ??= encode(this.name, this.body);
    client._packet(this.#encoded.packet as never, this.#encoded.options);
  }
}

function encode(name: string, body: unknown): { packet: string; options: object } {
  const packet = `2${JSON.stringify([name, body])}`;
  return { packet, options: { preEncoded: true, compress: false, wsPreEncodedFrame: [textFrame(`4${packet}`)] } };
}

/** RFC 6455, 5.2. */
function textFrame(text: string): Buffer {
  const size = Buffer.byteLength(text);
  const header = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + size);
  frame[0] = TEXT;
  frame[1] = header === 2 ? size : header === 4 ? 126 : 127;
  if (header === 4) frame.writeUInt16BE(size, 2);
  if (header === 10) frame.writeBigUInt64BE(BigInt(size), 2);
  frame.write(text, header);
  return frame;
}

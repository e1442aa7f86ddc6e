import type { Server } from 'socket.io';

/** What may wait for one socket to read it: frames, and their size in characters and bytes. */
const MOST_FRAMES = 256;
const MOST_SIZE = 1024 * 1024;

interface Packet {
  readonly data?: { readonly length: number };
}
/** A connection of engine.io, as far as it concerns us. */
interface Connection {
  readonly writeBuffer: readonly Packet[];
  readonly transport: { readonly writable: boolean; readonly socket?: { readonly bufferedAmount: number; terminate(): void } };
  on(event: 'packetCreate', hear: (this: Connection, packet: Packet) => void): void;
}

/** How much waits in the write buffers that can't be flushed at once. */
const waiting = new WeakMap<Connection, number>();

/** Heard before the packet joins what waits. One function for every connection, and no look at what waits already. */
function count(this: Connection, { data }: Packet): void {
  const { writeBuffer, transport } = this;
  const size = (writeBuffer.length > 0 ? (waiting.get(this) ?? 0) : 0) + (data?.length ?? 0);
  if (!transport.writable) waiting.set(this, size);
  const unread = size + (transport.socket?.bufferedAmount ?? 0);
  if (writeBuffer.length >= MOST_FRAMES || unread > MOST_SIZE) transport.socket?.terminate();
}

/**
 * Ends a connection whose other end does not read: what is meant for it would fill the memory of everybody. It is not
 * closed but cut, because a close would wait for what is unread. The client comes back and catches up.
 */
export function cutSlowReaders({ engine }: Server): void {
  (engine as { on(event: 'connection', hear: (connection: Connection) => void): void }).on('connection', (connection) => {
    connection.on('packetCreate', count);
  });
}

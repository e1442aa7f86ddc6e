import type { Server } from 'socket.io';

/** What may wait for one socket to read it: frames, and their size in characters and bytes. */
const MOST_FRAMES = 256;
const MOST_SIZE = 1024 * 1024;

/** A connection of engine.io, as far as it concerns us. */
interface Connection {
  readonly writeBuffer: readonly { readonly data?: { readonly length: number } }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount: number; terminate(): void } };
  on(event: 'packetCreate', hear: () => void): void;
}

/**
 * Ends a connection whose other end does not read: what is meant for it would fill the memory of everybody. It is not
 * closed but cut, because a close would wait for what is unread. The client comes back and catches up.
 */
export function cutSlowReaders({ engine }: Server): void {
  (engine as { on(event: 'connection', hear: (connection: Connection) => void): void }).on('connection', (connection) => {
    connection.on('packetCreate', () => {
      const { writeBuffer, transport } = connection;
      const unread = writeBuffer.reduce((size, { data }) => size + (data?.length ?? 0), transport.socket?.bufferedAmount ?? 0);
      if (writeBuffer.length > MOST_FRAMES || unread > MOST_SIZE) transport.socket?.terminate();
    });
  });
}

import { Server } from 'socket.io';
import { SharedFrame } from './shared-frame.js';

/** What a socket.io adapter makes of the same, header and payload as two pieces. */
function byAdapter(name: string, body: unknown): { packets: unknown; bytes: Buffer } {
  const { adapter } = new Server().sockets as unknown as { adapter: { _encode(packet: object, options: object): unknown } };
  const options: { wsPreEncodedFrame?: Buffer[] } = {};
  const packets = adapter._encode({ type: 2, nsp: '/', data: [name, body] }, options);
  return { packets, bytes: Buffer.concat(options.wsPreEncodedFrame!) };
}

it.each([3, 60, 125, 4_000, 65_600, 70_000])('is on the wire what socket.io itself would send, with a text of %d letters', (letters) => {
  const body = { messages: [{ text: 'ñ'.repeat(letters) }] };
  const sent: [unknown, { wsPreEncodedFrame: Buffer[] }][] = [];
  const socket = { client: { _packet: (...args: (typeof sent)[number]) => sent.push(args) } };
  const frame = new SharedFrame('room:changed', body as never);
  frame.sendTo(socket as never);
  frame.sendTo(socket as never);
  const { packets, bytes } = byAdapter('room:changed', body);
  const [one, two] = sent;
  expect([one![0]]).toEqual(packets);
  expect(one![1].wsPreEncodedFrame).toEqual([bytes]);
  expect(two![1].wsPreEncodedFrame[0]).toBe(one![1].wsPreEncodedFrame[0]); // the same bytes, not the same again
});

import { randomInt } from 'node:crypto';
import net from 'node:net';

function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** On every address: a server on the loopback alone would answer in our place. */
export const isPortFree = async (port) =>
  (await canListen(port, '::')) && (await canListen(port, '0.0.0.0')) && (await canListen(port, '127.0.0.1'));

// Below the ports that kernels give to outgoing connections (from 32768 on Linux): one that is free stays so until somebody listens.
const FIRST = 20_000;
const COUNT = 12_000;
let next = randomInt(COUNT);

/** A port of the loopback that nobody listens on, and another one at each call. */
export async function freePort() {
  for (let tried = 0; tried < COUNT; tried += 1) {
    next = (next + 1) % COUNT;
    if (await canListen(FIRST + next, '127.0.0.1')) return FIRST + next;
  }
  throw new Error(`No port of the loopback is free from ${FIRST} to ${FIRST + COUNT - 1}.`);
}

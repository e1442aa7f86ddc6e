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

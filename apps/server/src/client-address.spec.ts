import { clientAddress, networkOf } from './client-address.js';

const from = (remoteAddress: string, forwarded: string | undefined, hops: number) =>
  clientAddress({ socket: { remoteAddress } as never, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, hops);

it.each([
  ['no proxy, and a header that the client made up', '203.0.113.9', '198.51.100.1', 0, '203.0.113.9'],
  ['one proxy', '10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['one proxy, and what the client wrote before it', '10.0.0.1', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
  ['two proxies', '10.0.0.1', '198.51.100.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['fewer proxies than there should be', '10.0.0.1', undefined, 2, '10.0.0.1'],
])('with %s', (_, remote, forwarded, hops, address) => {
  expect(from(remote, forwarded, hops)).toBe(address);
});

it.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:203.0.113.9', '::ffff:203.0.113.9'],
  ['203.0.113.9', '203.0.113.9'],
  ['unknown', 'unknown'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

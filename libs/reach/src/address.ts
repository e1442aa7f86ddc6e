import { BlockList, isIP } from 'node:net';

/** Nets that are nobody's on the internet: this machine's, the house's, a provider's inside, or reserved. RFC 6890 and its updates. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
/** What can be reached in IPv6 lies in this net, without the parts that stand for something else. */
const world = new BlockList();
world.addSubnet('2000::', 3, 'ipv6');
const special = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(net, bits, 'ipv6');

export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, 'ipv4');
  return family === 6 && world.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** What an address outside may be. Specs alone loosen it: what they talk to is on this machine. */
export interface AddressRules {
  readonly plain: boolean;
  readonly anywhere: boolean;
}
export const STRICT: AddressRules = { plain: false, anywhere: false };

/** Its host without brackets. Null: nothing is sent there, whoever it may be. */
export function readAddress(text: string, rules: AddressRules): { readonly url: URL; readonly host: string } | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(rules.plain && url.protocol === 'http:')) return null;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return null;
  const host = url.hostname.replace(/^\[(.*)\]$/u, '$1');
  if (isIP(host) !== 0 && !rules.anywhere && !isPublic(host)) return null;
  if (!rules.anywhere && (host === 'localhost' || host.endsWith('.localhost') || !/[.:]/u.test(host))) return null;
  return { url, host };
}

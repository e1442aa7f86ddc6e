import { BlockList, isIP } from 'node:net';
import { z } from 'zod/mini';

/** A classifier of the clinic's own that reads texts too. Null in {@link Config}: there is none, and nothing is asked. */
export interface SecondOpinionConfig {
  readonly url: string;
  /** Recorded, and pages nobody. */
  readonly shadow: boolean;
  readonly limitMs: number;
}

export const secondOpinionSettings = {
  SECOND_OPINION_URL: z.optional(z.url({ protocol: /^https?$/, error: 'an http:// or https:// address' })),
  SECOND_OPINION_HOST: z.optional(z.string()),
  SECOND_OPINION_MODE: z._default(z.enum(['shadow', 'live']), 'shadow'),
  SECOND_OPINION_MS: z._default(z.pipe(z.string().check(z.regex(/^[1-9]\d{1,3}$/, 'milliseconds, 10 to 9999')), z.transform(Number)), 800),
};
type Settings = z.infer<z.ZodMiniObject<typeof secondOpinionSettings>>;

const near = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(net, bits, 'ipv4');
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/** An address that can be no one else's: this machine's, or a private network's. A name is one only where it is this machine's. */
function isNear(host: string): boolean {
  const family = isIP(host);
  return family === 0 ? host === 'localhost' : near.check(host, family === 4 ? 'ipv4' : 'ipv6');
}

/** @returns a sentence on what is wrong, where something is */
export function secondOpinionOf(settings: Settings): SecondOpinionConfig | string | null {
  const { SECOND_OPINION_URL: url, SECOND_OPINION_HOST: allowed, SECOND_OPINION_MODE: mode, SECOND_OPINION_MS: limitMs } = settings;
  if (url === undefined) return null;
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/u, '$1');
  if (!isNear(host) && host !== allowed)
    return 'SECOND_OPINION_URL: expected an address of this machine or of a private network, or its host in SECOND_OPINION_HOST too; members’ texts go there.';
  return { url, shadow: mode === 'shadow', limitMs };
}

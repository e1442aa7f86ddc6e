import { z } from 'zod/mini';

/** Who sends SMS and places calls for this house. Null in {@link Config}: nobody does. */
export interface TelephonyConfig {
  /** Where its interface begins: `https://api.twilio.com`. */
  readonly url: string;
  readonly account: string;
  /** Signs what we ask, and what the provider asks us. */
  readonly token: string;
  readonly smsFrom: string;
  readonly voiceFrom: string;
  /** Where the provider reaches this house, as it signs it: no slash at the end. */
  readonly callbackUrl: string;
  /** How long an answer is waited for. */
  readonly limitMs: number;
}

/** Shorter than the lease under which a page is sent, so that one is never on its way twice from workers that live. */
const LIMIT_MS = 10_000;

const number = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/u, 'a telephone number such as +15550100'));
export const telephonySettings = {
  TELEPHONY_URL: z.optional(z.url({ protocol: /^https?$/, error: 'an https:// address' })),
  TELEPHONY_ACCOUNT: z.optional(z.string().check(z.regex(/^[\w-]+$/u, 'the name of the account with the provider'))),
  TELEPHONY_TOKEN_FILE: z.optional(z.string()),
  TELEPHONY_SMS_FROM: z.optional(number),
  TELEPHONY_VOICE_FROM: z.optional(number),
  TELEPHONY_CALLBACK_URL: z.optional(z.url({ protocol: /^https?$/, error: 'an https:// address' })),
};
type Settings = z.infer<z.ZodMiniObject<typeof telephonySettings>>;

const bare = (url: string) => url.replace(/\/+$/u, '');

/**
 * @param read the text of the file at this path
 * @returns a sentence on what is missing, where something is
 */
export function telephonyOf(
  settings: Settings,
  { production, read }: { readonly production: boolean; readonly read: (name: string, path: string) => string },
): TelephonyConfig | string | null {
  const { TELEPHONY_URL: url, TELEPHONY_ACCOUNT: account, TELEPHONY_TOKEN_FILE: tokenFile } = settings;
  const { TELEPHONY_SMS_FROM: smsFrom, TELEPHONY_VOICE_FROM: voiceFrom, TELEPHONY_CALLBACK_URL: callbackUrl } = settings;
  if (url === undefined) return null;
  const missing = (name: string, what: string) => `${name}: expected ${what}, because TELEPHONY_URL is set.`;
  if (account === undefined) return missing('TELEPHONY_ACCOUNT', 'the name of the account with the provider');
  if (tokenFile === undefined) return missing('TELEPHONY_TOKEN_FILE', 'the path of a file with the token of the account');
  if (smsFrom === undefined) return missing('TELEPHONY_SMS_FROM', 'the number that SMS come from');
  if (voiceFrom === undefined) return missing('TELEPHONY_VOICE_FROM', 'the number that calls come from');
  if (callbackUrl === undefined) return missing('TELEPHONY_CALLBACK_URL', 'the address at which the provider reaches this house');
  if (production && ![url, callbackUrl].every((one) => one.startsWith('https://')))
    return 'TELEPHONY_URL: expected https:// addresses only, here and in TELEPHONY_CALLBACK_URL; telephone numbers go there.';
  const token = read('TELEPHONY_TOKEN_FILE', tokenFile);
  if (token === '') return 'TELEPHONY_TOKEN_FILE: expected a file with the token of the account; it is empty.';
  return { url: bare(url), account, token, smsFrom, voiceFrom, callbackUrl: bare(callbackUrl), limitMs: LIMIT_MS };
}

import { createHmac } from 'node:crypto';

export interface Canary {
  readonly signInName: string;
  readonly password: string;
}

/** The way in of the auditor's client, from the one secret that it and the server share: neither tells the other anything. */
export function canaryOf(secret: string): Canary {
  const part = (what: string) => createHmac('sha256', secret).update(`lamplight ${what}`).digest();
  const letters = [...part('sign-in name')].map((byte) => LETTERS[byte % LETTERS.length]).slice(0, 8);
  return { signInName: `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`, password: part('password').toString('base64url') };
}

/** As sign-in names are stored: nothing in them is taken for something else. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

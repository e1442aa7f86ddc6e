import { createCipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export interface Browser {
  readonly endpoint: string;
  /** Of the browser: an uncompressed point, and what it shares with whom it lets send. Both base64url. */
  readonly publicKey: string;
  readonly auth: string;
}

const CURVE = 'prime256v1';
const RECORD_SIZE = 4096;
const bytes = (text: string) => Buffer.from(text, 'base64url');
const derived = (secret: Buffer, salt: Buffer, info: Buffer, length: number) => Buffer.from(hkdfSync('sha256', secret, salt, info, length));
const freshKey = (): ECDH => {
  const key = createECDH(CURVE);
  key.generateKeys();
  return key;
};

/**
 * A note that only this browser can read: RFC 8291 over the record of RFC 8188.
 * @param once what must never be used twice; given by the specs alone
 */
export function sealedFor({ publicKey, auth }: Browser, text: string, once = { key: freshKey(), salt: randomBytes(16) }): Buffer {
  const { key, salt } = once;
  const [theirs, ours] = [bytes(publicKey), key.getPublicKey()];
  const shared = derived(key.computeSecret(theirs), bytes(auth), Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]), 32);
  const contentKey = derived(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derived(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', contentKey, nonce);
  const LAST_RECORD = Buffer.from([2]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_SIZE);
  const header = Buffer.concat([salt, size, Buffer.from([ours.length]), ours]);
  return Buffer.concat([header, cipher.update(Buffer.from(text)), cipher.update(LAST_RECORD), cipher.final(), cipher.getAuthTag()]);
}

/** Is this what a browser gives? Anything else would fail at each note. */
export function canBeSealedFor(browser: Browser): boolean {
  try {
    return sealedFor(browser, '').length > 0;
  } catch {
    return false;
  }
}

/** The point itself, as a browser and RFC 8292 want it. */
export function publicPoint(key: KeyObject): string {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), bytes(x), bytes(y)]).toString('base64url');
}

/** RFC 8292: who sends, to whom, until when. */
export function vapid(key: KeyObject, { endpoint, contact, until }: { endpoint: string; contact: string; until: Date }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(until.getTime() / 1000), sub: contact };
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return `vapid t=${said}.${signature}, k=${publicPoint(key)}`;
}

import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod/mini';
import { ConfigError } from './config.js';

const KeyringFile = z.object({ current: z.string(), keys: z.record(z.string(), z.string()) });

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM; `where` (table, row, column) is authenticated, so a ciphertext moved elsewhere does not open. */
function seal(key: KeyObject, where: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(where));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: KeyObject, where: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(where));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}

/** A room's data key. Without its wrapped form, or without the key that wraps it, no text under it opens. */
export class DataKey {
  readonly #key: KeyObject; // OpenSSL takes it as it is: bytes would be copied and checked for each text, five times the cost
  constructor(key: Buffer) {
    this.#key = createSecretKey(key);
  }
  sealText(where: string, text: string): Buffer {
    return seal(this.#key, where, Buffer.from(text, 'utf8'));
  }
  /** @throws when the bytes were changed, moved or sealed under another key */
  openText(where: string, sealed: Buffer): string {
    return open(this.#key, where, sealed).toString('utf8');
  }
}

/** The key-encryption keys, from a file outside the database: `{"current": "k1", "keys": {"k1": "<32 bytes, base64>"}}`. */
export class Keyring {
  readonly #keys = new Map<string, KeyObject>();
  readonly current: string;

  constructor(json: string) {
    const parsed = KeyringFile.safeParse(parseJson(json));
    if (!parsed.success) throw new ConfigError('KEYRING_FILE: expected {"current": "k1", "keys": {"k1": "<32 bytes in base64>"}}.');
    for (const [id, text] of Object.entries(parsed.data.keys)) {
      const key = Buffer.from(text, 'base64');
      if (key.length !== 32) throw new ConfigError(`KEYRING_FILE: key ${id} is not 32 bytes in base64.`);
      this.#keys.set(id, createSecretKey(key));
    }
    this.current = parsed.data.current;
    if (!this.#keys.has(this.current)) throw new ConfigError(`KEYRING_FILE: there is no key ${this.current}, which "current" names.`);
  }

  /** A fresh data key, and how it is stored. */
  newDataKey(where: string): { keyId: string; wrapped: Buffer; key: DataKey } {
    const plain = randomBytes(32);
    return { keyId: this.current, wrapped: seal(this.#key(this.current), where, plain), key: new DataKey(plain) };
  }

  unwrap(keyId: string, where: string, wrapped: Buffer): DataKey {
    return new DataKey(open(this.#key(keyId), where, wrapped));
  }

  /** For small secrets that belong to no room (an authenticator's seed). The id of the key stands before it. */
  sealSecret(where: string, text: string): string {
    return `${this.current}.${seal(this.#key(this.current), where, Buffer.from(text)).toString('base64url')}`;
  }
  openSecret(where: string, sealed: string): string {
    const dot = sealed.indexOf('.');
    return open(this.#key(sealed.slice(0, dot)), where, Buffer.from(sealed.slice(dot + 1), 'base64url')).toString('utf8');
  }

  /** Keyed fingerprint for one purpose: equal inputs meet, and nobody without the key can guess an input from it. */
  fingerprint(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.#key(this.current)).update(purpose).update('\0').update(text).digest();
  }

  #key(id: string): KeyObject {
    const key = this.#keys.get(id);
    if (!key) throw new Error(`keyring: no key ${id}`);
    return key;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
